using FoxGen.JsonSchema.Nodes;
using FoxGen.Specs.Resolving.Rules;

namespace FoxGen.JsonSchema.Export;

/// <summary>Collects what a schema enforces and what it only tells, while it is written.</summary>
internal sealed class UnenforcedRuleList
{
    private readonly List<string> _enforced = [];
    private readonly List<UnenforcedRule> _unenforced = [];

    /// <summary>What the schema enforces.</summary>
    public EquatableArray<string> EnforcedRuleIds => _enforced.Distinct().ToEquatable();

    /// <summary>What it only tells.</summary>
    public EquatableArray<UnenforcedRule> UnenforcedRules => _unenforced.ToEquatable();

    /// <summary>Notes that a rule is enforced.</summary>
    public void AddEnforced(string path, string id) => _enforced.Add(path.Length == 0 ? id : path + "." + id);

    /// <summary>Notes that a rule is only told.</summary>
    public void Add(string path, string id, Severity severity, LocalizedText message, string? expression = null) =>
        _unenforced.Add(new UnenforcedRule(path, id, severity, expression, message));

    /// <summary>The list as a part of the schema; <c>null</c> when there is nothing to tell.</summary>
    public RuleValue? Write(TextLanguage language) => _unenforced.Count == 0 ? null : SchemaNode.List(_unenforced.Select(rule => SchemaNode.Of(
        ("path", rule.Path.Length == 0 ? null : SchemaNode.Text(rule.Path)),
        ("id", SchemaNode.Text(rule.Id)),
        ("severity", SchemaNode.Text(RuleReader.Severities.First(word => word.Severity == rule.Severity).Word)),
        ("expression", rule.Expression is null ? null : SchemaNode.Text(rule.Expression)),
        ("message", SchemaNode.Text(rule.Message.In(language))))));
}
