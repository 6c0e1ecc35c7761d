using System.Collections;
using System.Reflection;
using FoxGen.CompilerServices;
using FoxGen.Metadata;

namespace FoxGen.Kinds.Tests;

/// <summary>Puts values into typed requests that no random body holds: casts that are no enum member, null items, the ends of number types.</summary>
internal static class OnlyInCSharp
{
    private static readonly long[] s_wholes = [int.MaxValue, int.MinValue, -1, 0, 1_000_000];
    private static readonly double[] s_numbers = [double.MaxValue, double.Epsilon, -0.0, 1e15, 0.1 + 0.2, -1e-7];
    private static readonly string[] s_texts = ["\ud83d", "\ude00x", "a\0b", "\r\n", "\"\\{}\"", "\u0085\u2029", new('k', 5_001), "😀😀😀😀😀😀", " https://m.example/a.png"];

    /// <summary>Changes one place of a request, if it has one.</summary>
    public static void Change(IFoxRequest request, Random random)
    {
        var places = Places(request).ToList();
        if (places.Count > 0 && places[random.Next(places.Count)] is var (value, set) && Other(value, random) is { } other)
        {
            set(other is DBNull ? null : other);
        }
    }

    private static IEnumerable<(object Value, Action<object?> Set)> Places(object parent) =>
        from property in parent.GetType().GetProperties()
        where property.CanWrite
        where property.IsDefined(typeof(FoxFieldAttribute)) || property.IsDefined(typeof(FoxCaseAttribute))
        let value = property.GetValue(parent)
        where value is not null
        from place in Inside(value, other => property.SetValue(parent, other))
        select place;

    private static IEnumerable<(object Value, Action<object?> Set)> Inside(object value, Action<object?> set)
    {
        switch (value)
        {
            case IList list:
                return Enumerable.Range(0, list.Count).SelectMany(i => Inside(list[i]!, other => list[i] = other)
                    .Concat(list[i]!.GetType().IsValueType ? [] : [(DBNull.Value, (Action<object?>)(other => list[i] = other))]));
            case IFoxObject or IFoxUnion:
                return Places(value);
            default:
                return [(value, set)];
        }
    }

    // DBNull stands for null.
    private static object? Other(object value, Random random) => value switch
    {
        DBNull => value,
        Enum => Enum.ToObject(value.GetType(), random.Next(2) == 0 ? 0 : 999),
        int => (int)s_wholes[random.Next(s_wholes.Length)],
        long => random.Next(3) == 0 ? long.MinValue : random.Next(2) == 0 ? long.MaxValue : s_wholes[random.Next(s_wholes.Length)],
        double => s_numbers[random.Next(s_numbers.Length)],
        string => s_texts[random.Next(s_texts.Length)],
        FoxMedia => FoxMedia.FromUrl(s_texts[random.Next(s_texts.Length)]),
        _ => null,
    };
}
