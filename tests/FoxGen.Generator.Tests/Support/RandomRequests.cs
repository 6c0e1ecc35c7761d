using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using FoxGen.Metadata;

namespace FoxGen.Generator.Tests.Support;

/// <summary>Makes requests of any generated type, valid and invalid ones, from a seed.</summary>
internal sealed class RandomRequests(int seed)
{
    private static readonly string[] s_texts =
    [
        "", "a", "hero", "@hero and @villain run", "<#0.5#> wait <#0#> and <#100.5#>", "tiny", "wav", "mp3", "en", "deu", "text", "image",
        "AAAA", "AA==", "not base64", "a text that is much longer than twenty characters, and goes on", "𠮷", "calm", "@Image3", "line\nhero: hi",
    ];

    private static readonly string[] s_urls =
    [
        "https://cdn.studio.example/a.png", "https://x.images.example/a.jpg?b=1", "http://a.example/a.bmp", "https://a.example/a", "ftp://a.example/x.png",
        "data:image/png;base64,AAAA", "data:image/png;base64,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "hero", "https://a.example/b.png",
    ];

    private static readonly long[] s_wholes = [-1, 0, 1, 2, 3, 4, 5, 8, 10, 12, 16, 32, 48, 64, 99, 100, 256, 320, 512, 1024, 2048, 3840, 4000, int.MaxValue, int.MinValue];

    private static readonly double[] s_numbers = [-1, 0, 0.25, 0.3, 0.5, 1, 1.5, 2, 2.25, 4, 7, 1e15, 1e300, -1e300];

    private readonly Random _random = new(seed);

    /// <summary>Makes a request.</summary>
    public IFoxRequest Next(Type type) => (IFoxRequest)Object(type);

    private object Object(Type type)
    {
        var made = RuntimeHelpers.GetUninitializedObject(type);

        // Some requests are full, some nearly empty: rules about presence need both.
        var fill = _random.NextDouble();
        foreach (var property in type.GetProperties().Where(property => property.CanWrite && property.GetCustomAttribute<FoxFieldAttribute>() is not null))
        {
            var isRequired = property.GetCustomAttribute<RequiredMemberAttribute>() is not null;
            if (_random.NextDouble() < (isRequired ? 0.97 : fill))
            {
                property.SetValue(made, Constant(property) ?? Value(property.PropertyType));
            }
        }

        return made;
    }

    // The constant of an optional field that has one, or another text.
    private string? Constant(PropertyInfo property) =>
        property.PropertyType == typeof(string) && (string?)JsonNode.Parse(property.GetCustomAttribute<FoxFieldAttribute>()!.Constraints)!["enum"]?[0] is { } constant
            ? _random.Next(10) == 0 ? "no constant" : constant
            : null;

    private object? Value(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
        {
            return Pick(Enum.GetValues(type).Cast<object>().ToArray());
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return List(type.GetGenericArguments()[0]);
        }

        return type switch
        {
            _ when type == typeof(string) => Pick(s_texts),
            _ when type == typeof(int) => (int)Pick(s_wholes),
            _ when type == typeof(long) => _random.Next(20) == 0 ? long.MaxValue : Pick(s_wholes),
            _ when type == typeof(double) => Pick(s_numbers),
            _ when type == typeof(bool) => _random.Next(2) == 0,
            _ when type == typeof(FoxMedia) => FoxMedia.FromUrl(Pick(s_urls)),
            _ when type == typeof(JsonObject) => new JsonObject { ["a"] = Pick(s_wholes), ["b"] = Pick(s_texts), ["c"] = new JsonArray(1, 2.5, "x"), ["d"] = null },
            _ when type.GetCustomAttribute<FoxUnionAttribute>() is not null => Union(type),
            _ => Object(type),
        };
    }

    private Array List(Type item)
    {
        var items = Array.CreateInstance(item, _random.Next(5));
        for (var i = 0; i < items.Length; i++)
        {
            // Now and then an item that C# says is not there.
            if (item.IsValueType || _random.Next(50) > 0)
            {
                items.SetValue(Value(item), i);
            }
        }

        return items;
    }

    private object Union(Type type)
    {
        var property = Pick(type.GetProperties().Where(property => property.GetCustomAttribute<FoxCaseAttribute>() is not null).ToArray());
        var made = Activator.CreateInstance(type, nonPublic: true)!;
        property.SetValue(made, Value(property.PropertyType));
        return made;
    }

    private T Pick<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];
}
