using System.Text.Json.Nodes;
using FoxGen.Rules;

namespace FoxGen.Changes;

/// <summary>Converts values of bodies to JSON.</summary>
internal static class ChangeJson
{
    /// <summary>Returns the value; <c>null</c> for null and for a part that JSON cannot express.</summary>
    public static JsonNode? Of(RuleValue? value) => value?.Kind switch
    {
        RuleValueKind.Boolean => JsonValue.Create(value.AsBoolean),
        RuleValueKind.Integer => JsonValue.Create(value.AsInteger),
        RuleValueKind.Number => JsonValue.Create(value.AsNumber),
        RuleValueKind.String => JsonValue.Create(value.AsString),
        RuleValueKind.List => new JsonArray([.. value.AsList.Select(Of)]),
        RuleValueKind.Map => new JsonObject(value.AsMap.DistinctBy(entry => entry.Key).Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value)))),
        _ => null,
    };
}
