using System.Text.Json.Nodes;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Simulator.Replies;

/// <summary>The example replies of a service file: what a service says beside what the paths name.</summary>
internal sealed class ReplyExamples(ResolvedService service)
{
    /// <summary>All examples of a stage.</summary>
    public IReadOnlyList<JsonObject> Of(ServiceWord<EquatableArray<RuleValue>> stage) =>
        [.. (service.ReplyExamples?.FindValue(stage) ?? default).Select(example => JsonNode.Parse(example.ToString())).OfType<JsonObject>()];

    /// <summary>A copy of the first example of a stage that fits, else of the first; <c>null</c> without examples.</summary>
    public JsonObject? Copy(ServiceWord<EquatableArray<RuleValue>> stage, Func<JsonObject, bool> fits) =>
        Of(stage) is [var first, ..] all ? all.FirstOrDefault(fits) ?? first : null;

    /// <summary>The text or number that the first example with this field has in it; <c>null</c> for none.</summary>
    /// <param name="path">The path of the field.</param>
    /// <param name="stages">The stages.</param>
    public (string Text, JsonObject Reply)? FindText(string path, params IReadOnlyList<ServiceWord<EquatableArray<RuleValue>>> stages)
    {
        foreach (var reply in stages.SelectMany(Of))
        {
            if (ReplyFieldPath.FindText(reply, path) is { } text)
            {
                return (text, reply);
            }
        }

        return null;
    }
}
