using System.Text.Json.Nodes;
using FoxGen.Rules;
using FoxGen.Specs;

namespace WebStudio.Models;

/// <summary>What the page has to know of a field.</summary>
internal static class FieldDocument
{
    /// <param name="field">What can be checked.</param>
    /// <param name="told">What is told about it.</param>
    public static JsonObject Of(FieldSchema field, ResolvedProperty told) => new()
    {
        ["name"] = field.Name,
        ["required"] = field.IsRequired,
        ["description"] = ModelDocuments.Text(told.Description),
        ["default"] = Json(field.Default),
        ["unit"] = told.Unit,
        ["rarelyNeeded"] = told.Advice is FieldAdvice.OmitUnlessNeeded,
        ["deprecated"] = told.IsDeprecated,
        ["known"] = new JsonArray([.. told.KnownValues.Select(known => new JsonObject { ["value"] = Json(known.Value), ["meaning"] = ModelDocuments.Text(known.Meaning) })]),
        ["examples"] = new JsonArray([.. told.Examples.Select(Json)]),
        ["notes"] = ModelDocuments.Texts(told.Notes),
        ["value"] = Value(field.Value),
    };

    private static JsonObject Value(ValueSchema value) => new()
    {
        ["kind"] = value.Kind.ToString().ToLowerInvariant(),
        ["allowed"] = new JsonArray([.. Allowed(value)]),
        ["range"] = Range(value.Range),
        // The page has words of its own for lengths, counts and patterns.
        ["limits"] = new JsonArray([.. value.Constraints.Where(one => one.Kind is ListedConstraintKind kind && kind.ValueKinds.Contains(ValueKind.Number)).Select(one => JsonValue.Create(one.Allowed))]),
        ["length"] = Count(value.Find<TextLength>()?.Range),
        ["count"] = Count(value.Find<ItemCount>()?.Range),
        ["pattern"] = value.Find<TextPattern>()?.Pattern,
        ["unique"] = value.Find<UniqueItems>() is not null,
        ["url"] = value.Format is TextFormat.Uri,
        ["media"] = value.Media is { } media ? Media(media) : null,
        ["items"] = value.Items is { } items ? Value(items) : null,
    };

    // A boolean is a choice of two, in the words of the wire.
    private static IEnumerable<JsonNode?> Allowed(ValueSchema value) => value switch
    {
        { Kind: ValueKind.Boolean, Spelling: { } words } => [words.True, words.False],
        { Kind: ValueKind.Boolean } => [true, false],
        _ => value.Allowed.Select(Json),
    };

    private static JsonObject? Range(NumberRange? range) => range is null ? null : Range(range, bound => bound);

    private static JsonObject Range(NumberRange range, Func<decimal, JsonNode> bound) => new()
    {
        ["minimum"] = range.Minimum is { } minimum ? bound(minimum) : null,
        ["maximum"] = range.Maximum is { } maximum ? bound(maximum) : null,
        ["exclusiveMinimum"] = range.ExclusiveMinimum is { } above ? bound(above) : null,
        ["exclusiveMaximum"] = range.ExclusiveMaximum is { } below ? bound(below) : null,
        ["sentinels"] = new JsonArray([.. range.Sentinels.Select(one => JsonValue.Create(one))]),
    };

    private static JsonObject? Count(CountRange? range) => range is null ? null : new() { ["minimum"] = range.Minimum, ["maximum"] = range.Maximum };

    private static JsonObject Media(MediaFacts media) => new()
    {
        ["kinds"] = new JsonArray([.. media.Kinds.Select(kind => JsonValue.Create(kind.Word()))]),
        ["formats"] = new JsonArray([.. media.Formats.Select(name => JsonValue.Create(name))]),
        ["accept"] = string.Join(",", media.MediaTypes.Concat(media.Formats.Select(MediaFormats.Find).OfType<MediaFormat>().SelectMany(format => format.Extensions.Split(' ')))),
        ["limits"] = new JsonArray([.. media.Limits.Select(limit => new JsonObject
        {
            ["range"] = Range(limit.Range, number => MediaText.Number(limit.Key, number)),
            ["unit"] = MediaText.Unit(limit.Key),
        })]),
        ["largest"] = media.Limit("bytes")?.Range is { LastWhole: { } most, High: { } high }
            ? new JsonObject { ["bytes"] = most, ["text"] = MediaText.Number("bytes", high.Value) }
            : null,
    };

    private static JsonNode? Json(RuleValue? value) => value is null ? null : JsonNode.Parse(value.ToString());
}
