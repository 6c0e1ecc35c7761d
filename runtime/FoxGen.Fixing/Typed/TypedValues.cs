using System.Reflection;
using FoxGen.CompilerServices;
using FoxGen.Metadata;
using FoxGen.Rules;

namespace FoxGen.Typed;

/// <summary>Makes values of the types of generated properties.</summary>
internal static class TypedValues
{
    private static readonly MethodInfo s_clone = typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>Returns a value of a type.</summary>
    /// <param name="declared">The type of the property or item.</param>
    /// <param name="value">A value that the field allows.</param>
    /// <param name="spelling">The strings of a boolean, if they are not true and false.</param>
    /// <exception cref="InvalidCastException">The type has no such value.</exception>
    public static object Of(Type declared, RuleValue value, BooleanSpelling? spelling)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        return (value.Kind, type) switch
        {
            _ when type.IsAssignableTo(typeof(IFoxUnion)) => Union(type, value, spelling),
            _ when type.IsEnum => Member(type, value),
            (RuleValueKind.String, _) when type == typeof(bool) && spelling is not null => value.AsString == spelling.True,
            (RuleValueKind.Boolean, _) when type == typeof(bool) => value.AsBoolean,
            (RuleValueKind.String, _) when type == typeof(string) => value.AsString,
            (RuleValueKind.String, _) when type == typeof(FoxMedia) => FoxMedia.FromUrl(value.AsString),
            (RuleValueKind.Integer or RuleValueKind.Number, _) when type == typeof(double) => value.AsNumber,
            (RuleValueKind.Integer, _) when type == typeof(long) => value.AsInteger,
            (RuleValueKind.Integer, _) when type == typeof(int) && value.AsInteger is >= int.MinValue and <= int.MaxValue => (int)value.AsInteger,
            (RuleValueKind.List, _) when type.IsGenericType => List(type, value.AsList.Select(item => (object?)Of(ItemOf(type), item, null))),
            _ => throw new InvalidCastException($"{type} has no value {value}."),
        };
    }

    /// <summary>Returns the type of the items of a list.</summary>
    public static Type ItemOf(Type list) => list.GetGenericArguments()[0];

    /// <summary>Returns a list.</summary>
    /// <param name="type">A generic list type.</param>
    /// <param name="items">The items.</param>
    public static object List(Type type, IEnumerable<object?> items)
    {
        var all = items.ToList();
        var list = Array.CreateInstance(ItemOf(type), all.Count);
        for (var i = 0; i < all.Count; i++)
        {
            list.SetValue(all[i], i);
        }

        return list;
    }

    /// <summary>Returns a copy of an object. Its <see cref="IFoxRequest.Extra"/> is copied as well, because it is mutable.</summary>
    public static object Clone(object value) => (value.GetType().GetMethod("<Clone>$") ?? s_clone).Invoke(value, null)!;

    // The first alternative with a C# type for the value.
    private static object Union(Type type, RuleValue value, BooleanSpelling? spelling)
    {
        foreach (var property in TypedMembers.Cases(type))
        {
            try
            {
                var inner = Of(property.PropertyType, value, spelling);
                var union = Activator.CreateInstance(type, nonPublic: true)!;
                property.SetValue(union, inner);
                return union;
            }
            catch (InvalidCastException)
            {
                // The next alternative.
            }
        }

        throw new InvalidCastException($"{type} has no alternative for {value}.");
    }

    private static object Member(Type type, RuleValue value)
    {
        object? wire = value.Kind switch
        {
            RuleValueKind.String => value.AsString,
            RuleValueKind.Integer => value.AsInteger,
            _ => null,
        };
        return type.GetFields().FirstOrDefault(field => wire is not null && wire.Equals(field.GetCustomAttribute<FoxWireAttribute>()?.Value))?.GetValue(null)
            ?? throw new InvalidCastException($"{type} has no member for {value}.");
    }
}
