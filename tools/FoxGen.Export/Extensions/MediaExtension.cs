using System.Text.Json.Nodes;
using FoxGen.Export.Writing;

namespace FoxGen.Export.Extensions;

/// <summary>Writes what a URL must point at, in the words of the spec language.</summary>
internal static class MediaExtension
{
    /// <summary>The facts; <c>null</c> when there are none.</summary>
    public static JsonObject? Write(MediaFacts? facts) => facts is null ? null : Json.Of(
    [
        ("kind", Json.Texts(facts.Kinds.Select(MediaKinds.Word))),
        ("formats", Json.Texts(facts.Formats)),
        ("extension", facts.ExtensionIsRequired ? "required" : null),
        .. facts.Pairs.Select(pair => (pair.Key, (JsonNode?)pair.Field)),
        .. facts.Limits.Select(limit => (limit.Key, (JsonNode?)Limit(limit))),
    ]);

    private static JsonObject Limit(MediaLimit limit)
    {
        var result = Bounds(limit.Range);
        result.Put("when", Json.List(limit.When.Select(when =>
        {
            var entry = Json.Of(("if", when.Condition.ToString()));
            foreach (var (key, value) in Bounds(when.Range))
            {
                entry[key] = value?.DeepClone();
            }

            return (JsonNode?)entry;
        })));
        return result;
    }

    private static JsonObject Bounds(NumberRange range) => Json.Of(
        ("minimum", Json.Number(range.Minimum)),
        ("maximum", Json.Number(range.Maximum)),
        ("exclusiveMinimum", Json.Number(range.ExclusiveMinimum)),
        ("exclusiveMaximum", Json.Number(range.ExclusiveMaximum)));
}
