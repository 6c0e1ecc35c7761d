using System.Text.Json.Nodes;
using FoxGen.Requests;

namespace FoxGen.CompilerServices;

// Objects, unions and lists of them. What they find gets its whole path afterwards, so that a valid request costs nothing.
public partial struct FoxProblems
{
    private const string TypeId = "type";

    /// <summary>Checks an object.</summary>
    /// <param name="field">The field on the wire.</param>
    /// <param name="value">The object; <c>null</c> is not checked.</param>
    public void Check(string field, IFoxObject? value)
    {
        if (value is not null && !IsReplaced(field))
        {
            var before = Enter(value, out var outside);
            value.Validate(ref this);
            Leave(before, field, -1, outside);
        }
    }

    /// <summary>Checks each object of an array.</summary>
    /// <param name="field">The field on the wire.</param>
    /// <param name="values">The array; <c>null</c> is not checked.</param>
    public void Check(string field, IReadOnlyList<IFoxObject>? values)
    {
        for (var i = 0; i < values?.Count && !IsReplaced(field); i++)
        {
            if (values[i] is not { } value)
            {
                Add(field, i, TypeId, "an object", FoxSeverity.Error);
                continue;
            }

            var before = Enter(value, out var outside);
            value.Validate(ref this);
            Leave(before, field, i, outside);
        }
    }

    /// <summary>Checks a union.</summary>
    /// <param name="field">The field on the wire.</param>
    /// <param name="value">The value; <c>null</c> is not checked.</param>
    public void Check(string field, IFoxUnion? value)
    {
        if (value is not null && !IsReplaced(field))
        {
            var before = Enter(value, out var outside);
            value.Validate(ref this);
            Leave(before, field, -1, outside);
        }
    }

    /// <summary>Checks each value of an array.</summary>
    /// <param name="field">The field on the wire.</param>
    /// <param name="values">The array; <c>null</c> is not checked.</param>
    /// <param name="allowed">The allowed items; follows "must be".</param>
    public void Check(string field, IReadOnlyList<IFoxUnion>? values, string allowed)
    {
        for (var i = 0; i < values?.Count && !IsReplaced(field); i++)
        {
            if (values[i] is not { } value)
            {
                Add(field, i, TypeId, allowed, FoxSeverity.Error);
                continue;
            }

            var before = Enter(value, out var outside);
            value.Validate(ref this);
            Leave(before, field, i, outside);
        }
    }

    private int Enter(object value, out Outside outside)
    {
        outside = new(_owner, _unread, _extra);
        (_owner, _unread, _extra) = (value, _reading?.UnreadOf(value), (value as FoxOpenObject)?.Extra);
        return _found?.Count ?? 0;
    }

    private void Leave(int before, string field, int index, Outside outside)
    {
        (_owner, _unread, _extra) = (outside.Owner, outside.Unread, outside.Extra);
        for (var i = before; i < _found?.Count; i++)
        {
            _found[i].Below(_owner, field, IndexOf(index));
        }
    }

    // The state to restore after an object, a union or a list of them is checked.
    private readonly struct Outside(object? owner, UnreadFields? unread, JsonObject? extra)
    {
        public readonly object? Owner = owner;
        public readonly UnreadFields? Unread = unread;
        public readonly JsonObject? Extra = extra;
    }
}
