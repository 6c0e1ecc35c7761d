using System.Text.Json.Nodes;
using FoxGen.Export.Writing;
using FoxGen.Specs.Resolving.Rules;

namespace FoxGen.Export.Extensions;

/// <summary>Writes the rules of an object.</summary>
internal static class RuleExtension
{
    /// <summary>The rules in order; <c>null</c> when there are none.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="path">Where the object stands, as the schema's list of enforced rules names it; empty for the body.</param>
    /// <param name="said">The rules that the schema enforces.</param>
    public static JsonArray? Write(EquatableArray<Rule> rules, string path, IReadOnlySet<string> said) => Json.List(rules.Select(rule => (JsonNode?)Json.Of(
        ("id", rule.Id),
        ("severity", RuleReader.Severities.First(word => word.Severity == rule.Severity).Word),
        ("expression", rule.Condition.ToString()),
        ("message", Json.Localized(rule.Message)),
        ("at", rule.Path == (ExpressionFacts.PathsRead(rule.Condition).FirstOrDefault() ?? "") ? null : rule.Path),
        ("relation", rule.Form == RuleForm.Expression ? null : rule.Form.Word),
        // What is not enforced by the schema is for the reader to keep.
        ("enforced", said.Contains(path.Length == 0 ? rule.Id : path + "." + rule.Id)))));
}
