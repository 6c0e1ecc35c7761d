using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using FoxGen.CompilerServices;

namespace FoxGen.Typed;

/// <summary>
/// Copies a request as far as its values are replaced. Lists that are neither arrays nor <see cref="List{T}"/> become arrays: other lists can lack an
/// indexer that sets items, or return other items on each call.
/// </summary>
/// <param name="replace">Returns a number, a free object or a media value, or its replacement. The first argument is its path.</param>
/// <param name="others">Returns the <c>Extra</c> of an open object inside the request, or its replacement. The first argument is the path of the object.</param>
internal sealed class TypedCopy(Func<string, object, object> replace, Func<string, FoxOpenObject, JsonObject?> others)
{
    /// <summary>Returns the request, or a copy.</summary>
    public static object WithPlainLists(object request) => new TypedCopy(static (_, value) => value, static (_, open) => open.Extra).Of(request);

    /// <summary>Returns the request, or a copy.</summary>
    public object Of(object request) => Object(request, "");

    private object Value(object value, Type declared, string path) => value switch
    {
        double or JsonObject or FoxMedia => replace(path, value),
        IFoxUnion => TypedMembers.SetCase(value) is { } alternative ? Member(value, value, alternative, path) : value,
        FoxOpenObject open => Other(Object(value, path), open, path),
        IFoxObject => Object(value, path),
        IEnumerable items when declared.IsGenericType => List(items, declared, path),
        _ => value,
    };

    private object Object(object owner, string path) => TypedMembers.Fields(owner.GetType())
        .Aggregate(owner, (copy, field) => Member(copy, owner, field.Value, path.Length == 0 ? field.Key : path + "." + field.Key));

    private object Other(object copy, FoxOpenObject owner, string path)
    {
        if (others(path, owner) is var extra && ReferenceEquals(extra, owner.Extra))
        {
            return copy;
        }

        copy = ReferenceEquals(copy, owner) ? TypedValues.Clone(owner) : copy;
        typeof(FoxOpenObject).GetProperty(nameof(FoxOpenObject.Extra))!.SetValue(copy, extra);
        return copy;
    }

    private object Member(object copy, object owner, PropertyInfo property, string path)
    {
        if (property.GetValue(owner) is not { } before || Value(before, property.PropertyType, path) is var after && ReferenceEquals(before, after))
        {
            return copy;
        }

        copy = ReferenceEquals(copy, owner) ? TypedValues.Clone(owner) : copy;
        property.SetValue(copy, after);
        return copy;
    }

    private object List(IEnumerable list, Type declared, string path)
    {
        var item = TypedValues.ItemOf(declared);
        var isPlain = list is Array || (list.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(List<>));
        if (isPlain && !(item == typeof(double) || item == typeof(JsonObject) || item == typeof(FoxMedia) || item.IsAssignableTo(typeof(IFoxObject)) || item.IsAssignableTo(typeof(IFoxUnion))))
        {
            return list;
        }

        var before = list.Cast<object?>().ToList();
        var after = before.Select((value, i) => value is null ? null : Value(value, item, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}[{i}]"))).ToList();
        return isPlain && before.Zip(after).All(pair => ReferenceEquals(pair.First, pair.Second)) ? list : TypedValues.List(declared, after);
    }
}
