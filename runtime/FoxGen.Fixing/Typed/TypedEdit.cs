using System.Collections;
using System.Reflection;
using FoxGen.Rules.Checking;
using FoxGen.Rules.Repairs;

namespace FoxGen.Typed;

/// <summary>
/// Changes one value of a request whose lists are arrays or <see cref="List{T}"/>. The request is copied along the path; everything else is shared.
/// </summary>
internal static class TypedEdit
{
    /// <summary>Returns a copy with a change.</summary>
    public static object With(object request, BodyChange change) => With(request, request.GetType(), BodyPath.Parts(change.Path), 0, (at, type) => (change, at) switch
    {
        ({ Kept: { } kept }, IList list) => TypedValues.List(type, kept.Select(i => list[i])),
        ({ After: { } value }, _) => TypedValues.Of(type, value, change.Schema?.Spelling),
        _ => null,
    })!;

    /// <summary>Returns the C# name of a path: <c>Shots[2].Duration</c>.</summary>
    public static string Member(object request, string path)
    {
        var (name, at) = ("", (object?)request);
        foreach (var part in BodyPath.Parts(path))
        {
            var owner = Inside(at);
            var here = BodyPath.Index(part) is null && owner is not null ? "." + (Property(owner, part)?.Name ?? part) : part;
            (name, at) = (name + here, owner is null ? null : Find(owner, part));
        }

        return name.TrimStart('.');
    }

    private static object? With(object? at, Type declared, string[] parts, int next, Func<object?, Type, object?> change)
    {
        if (TypedMembers.SetCase(at) is { } alternative)
        {
            return Copy(at!, alternative, With(alternative.GetValue(at), alternative.PropertyType, parts, next, change));
        }

        if (next == parts.Length)
        {
            return change(at, declared);
        }

        if (at is IList list && BodyPath.Index(parts[next]) is { } index)
        {
            var items = list.Cast<object?>().ToList();
            items[index] = With(items[index], TypedValues.ItemOf(declared), parts, next + 1, change);
            return TypedValues.List(declared, items);
        }

        var property = Property(at!, parts[next])!;
        return Copy(at!, property, With(property.GetValue(at), property.PropertyType, parts, next + 1, change));
    }

    private static object Copy(object owner, PropertyInfo property, object? value)
    {
        var copy = TypedValues.Clone(owner);
        property.SetValue(copy, value);
        return copy;
    }

    private static object? Find(object owner, string part) => owner switch
    {
        IList list when BodyPath.Index(part) is { } i && i < list.Count => list[i],
        _ when BodyPath.Index(part) is null => Property(owner, part)?.GetValue(owner),
        _ => null,
    };

    // A union adds no step to a path.
    private static object? Inside(object? value) => TypedMembers.SetCase(value) is { } alternative ? Inside(alternative.GetValue(value)) : value;

    private static PropertyInfo? Property(object owner, string field) => TypedMembers.Fields(owner.GetType()).GetValueOrDefault(field);
}
