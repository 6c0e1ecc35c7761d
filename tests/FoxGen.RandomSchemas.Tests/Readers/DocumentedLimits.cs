namespace FoxGen.RandomSchemas.Tests;

/// <summary>What readers need not say, by their documentation. Nothing else is left out of any comparison.</summary>
internal static class DocumentedLimits
{
    /// <summary>
    /// Whether a rule is left for later: reading a body tells all that cannot be read, and rules about that once it can be.
    /// </summary>
    public static bool IsPostponed(Violation violation, IReadOnlyList<Violation> all, bool isRead, IReadOnlySet<string> told) =>
        !isRead && !told.Contains(Verdict.Line(violation)) && ReadsTheUnreadable(violation, all);

    private static bool ReadsTheUnreadable(Violation violation, IReadOnlyList<Violation> all)
    {
        var reads = violation.Rule is { } rule
            ? rule.Reads.Select(field => Join(violation.Path[..^rule.Path.Length].TrimEnd('.'), field))
            : violation.RuleId is RuleIds.UniqueItems ? [violation.Path] : [];
        return reads.Any(path => all.Any(other => other.Rule is null
            && other.RuleId is RuleIds.Type or RuleIds.Enum or RuleIds.Required or RuleIds.UnknownField
            && (other.Path == path || other.Path.StartsWith(path + ".", StringComparison.Ordinal) || other.Path.StartsWith(path + "[", StringComparison.Ordinal))));
    }

    private static string Join(string parent, string name) => parent.Length == 0 ? name : $"{parent}.{name}";
}
