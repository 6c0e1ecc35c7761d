using System.Collections;
using System.Reflection;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>Writes parts of a rule model so that a difference can be seen: what is set, and nothing else.</summary>
internal static class SchemaText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string or RuleValue or Expression or Enum or IFormattable or bool => value.ToString()!,
        LocalizedText text => text.English,
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Of))}]",
        _ => $"{value.GetType().Name} {{ {string.Join(", ", Members(value))} }}",
    };

    private static IEnumerable<string> Members(object value) =>
        from property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        // A schema is an alternative of its own.
        where property.GetIndexParameters().Length == 0 && property.Name is not ("Count" or nameof(ValueSchema.Alternatives))
            || property.PropertyType == typeof(CountRange)
        let member = property.GetValue(value)
        where member is not (null or false or IEnumerable and not string) || member is IEnumerable list && list.GetEnumerator().MoveNext()
        select $"{property.Name} = {Of(member)}";
}
