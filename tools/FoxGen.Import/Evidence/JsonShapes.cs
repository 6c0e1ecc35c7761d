using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FoxGen.Import.OpenApi;

namespace FoxGen.Import.Evidence;

/// <summary>Makes the shape of example replies.</summary>
internal static partial class JsonShapes
{
    private const int Deepest = 12;

    public static Shape Of(IEnumerable<JsonNode> replies)
    {
        var shape = new Shape();
        foreach (var reply in replies)
        {
            Add(shape, reply, 0);
        }

        return shape;
    }

    /// <summary>Whether a string is a time in ISO 8601.</summary>
    public static bool IsTime(string text) => Time().IsMatch(text);

    /// <summary>Whether a string is an http or https URL.</summary>
    public static bool IsUrl(string text) =>
        (text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal)) && Uri.TryCreate(text, UriKind.Absolute, out _);

    private static void Add(Shape shape, JsonNode? node, int depth)
    {
        if (depth > Deepest)
        {
            return;
        }

        switch (node)
        {
            case JsonObject map:
                shape.Types.Add("object");
                shape.RequireOnly(map.Where(entry => entry.Value is not null).Select(entry => entry.Key));
                foreach (var (key, value) in map)
                {
                    Add(shape.Property(key), value, depth + 1);
                }

                break;
            case JsonArray list:
                shape.Types.Add("array");
                foreach (var item in list)
                {
                    Add(shape.Items ??= new Shape(), item, depth + 1);
                }

                break;
            case JsonValue value:
                AddScalar(shape, value);
                break;
        }
    }

    private static void AddScalar(Shape shape, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                var text = value.Text()!;
                shape.Types.Add("string");
                shape.Values.Add(text);
                shape.IsUrl |= IsUrl(text);
                shape.IsTime |= IsTime(text);
                break;
            case JsonValueKind.Number:
                var raw = value.ToJsonString();
                shape.Types.Add(raw.AsSpan().IndexOfAny(".eE") < 0 ? "integer" : "number");
                if (decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                {
                    shape.Numbers.Add(number);
                }

                break;
            case JsonValueKind.True or JsonValueKind.False:
                shape.Types.Add("boolean");
                shape.Flags.Add(value.GetValueKind() is JsonValueKind.True);
                break;
        }
    }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
