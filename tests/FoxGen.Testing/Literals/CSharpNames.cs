namespace FoxGen.Testing;

/// <summary>Names types as C# that needs no using.</summary>
public static class CSharpNames
{
    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
    };

    /// <summary>The name; a nullable value type ends in a question mark.</summary>
    public static string Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value) + "?";
        }

        if (s_keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        var name = $"global::{type.Namespace}.{type.Name}";
        return type.IsGenericType ? $"{name[..name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : name;
    }

    /// <summary>The name of a type that takes null.</summary>
    public static string OrNull(Type type) => Of(type) is var name && name.EndsWith('?') ? name : name + "?";

    /// <summary>The type below <c>T?</c>.</summary>
    public static Type Below(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
