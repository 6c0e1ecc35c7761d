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
            CheckInside(field, -1, value);
        }
    }

    /// <summary>Checks each object of an array.</summary>
    /// <param name="field">The field on the wire.</param>
    /// <param name="values">The array; <c>null</c> is not checked.</param>
    public void Check(string field, IReadOnlyList<IFoxObject>? values) => CheckAll(field, values, "an object");

    /// <summary>Checks a union.</summary>
    /// <param name="field">The field on the wire.</param>
    /// <param name="value">The value; <c>null</c> is not checked.</param>
    public void Check(string field, IFoxUnion? value)
    {
        if (value is not null && !IsReplaced(field))
        {
            CheckInside(field, -1, value);
        }
    }

    /// <summary>Checks each value of an array.</summary>
    /// <param name="field">The field on the wire.</param>
    /// <param name="values">The array; <c>null</c> is not checked.</param>
    /// <param name="allowed">The allowed items; follows "must be".</param>
    public void Check(string field, IReadOnlyList<IFoxUnion>? values, string allowed) => CheckAll(field, values, allowed);

    private void CheckAll(string field, IReadOnlyList<object>? values, string allowed)
    {
        for (var i = 0; i < values?.Count && !IsReplaced(field); i++)
        {
            if (values[i] is { } value)
            {
                CheckInside(field, i, value);
            }
            else
            {
                Add(field, i, TypeId, allowed, FoxSeverity.Error);
            }
        }
    }

    private void CheckInside(string field, int index, object value)
    {
        var (owner, unread, extra, before) = (_owner, _unread, _extra, _found?.Count ?? 0);
        (_owner, _unread, _extra) = (value, _reading?.UnreadOf(value), (value as FoxOpenObject)?.Extra);
        if (value is IFoxObject known)
        {
            known.Validate(ref this);
        }
        else
        {
            ((IFoxUnion)value).Validate(ref this);
        }

        (_owner, _unread, _extra) = (owner, unread, extra);
        for (var i = before; i < _found?.Count; i++)
        {
            _found[i].Below(owner, field, IndexOf(index));
        }
    }
}
