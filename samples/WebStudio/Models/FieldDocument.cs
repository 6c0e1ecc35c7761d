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
        ["length"] = Count(value.Length),
        ["count"] = Count(value.Count),
        ["pattern"] = value.Pattern,
        ["unique"] = value.UniqueItems,
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

    private static JsonObject? Range(NumberRange? range) => range is null ? null : new()
    {
        ["minimum"] = range.Minimum,
        ["maximum"] = range.Maximum,
        ["exclusiveMinimum"] = range.ExclusiveMinimum,
        ["exclusiveMaximum"] = range.ExclusiveMaximum,
        ["sentinels"] = new JsonArray([.. range.Sentinels.Select(one => JsonValue.Create(one))]),
    };

    private static JsonObject? Count(CountRange? range) => range is null ? null : new() { ["minimum"] = range.Minimum, ["maximum"] = range.Maximum };

    private static JsonObject Media(MediaFacts media) => new()
    {
        ["kinds"] = new JsonArray([.. media.Kinds.Select(kind => JsonValue.Create(kind.ToString().ToLowerInvariant()))]),
        ["formats"] = new JsonArray([.. media.Formats.Select(name => JsonValue.Create(name))]),
        ["accept"] = string.Join(",", media.Formats.Select(MediaFormats.Find).OfType<MediaFormat>().Select(format => format.MediaType + "," + format.Extensions.Replace(' ', ','))),
        ["bytes"] = Range(media.Bytes?.Range),
        ["seconds"] = Range(media.Seconds?.Range),
    };

    private static JsonNode? Json(RuleValue? value) => value is null ? null : JsonNode.Parse(value.ToString());
}
