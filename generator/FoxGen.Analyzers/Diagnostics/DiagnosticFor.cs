using FoxGen.Rules;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers;

/// <summary>Says which diagnostic a violation is reported as.</summary>
internal static class DiagnosticFor
{
    /// <summary>The descriptor of a violation.</summary>
    public static DiagnosticDescriptor Violation(Violation violation) =>
        violation.Rule is { } rule ? Rule(rule) : Value(violation);

    private static DiagnosticDescriptor Value(Violation violation) => violation.RuleId switch
    {
        RuleIds.Range => CallSiteDiagnostics.Range,
        RuleIds.Length => CallSiteDiagnostics.Length,
        RuleIds.Enum => CallSiteDiagnostics.Allowed,
        RuleIds.Pattern => CallSiteDiagnostics.Pattern,
        RuleIds.Count => CallSiteDiagnostics.Count,
        RuleIds.Format => CallSiteDiagnostics.Format,
        RuleIds.MediaFormat when violation.Severity is Severity.Warning => CallSiteDiagnostics.UnexpectedExtension,
        RuleIds.MediaFormat => CallSiteDiagnostics.MissingExtension,
        RuleIds.MultipleOf => CallSiteDiagnostics.MultipleOf,
        RuleIds.UniqueItems => CallSiteDiagnostics.UniqueItems,
        RuleIds.InlineSize => CallSiteDiagnostics.InlineSize,
        RuleIds.InlineCount => CallSiteDiagnostics.InlineCount,
        RuleIds.Required => CallSiteDiagnostics.Required,
        _ => CallSiteDiagnostics.Type,
    };

    private static DiagnosticDescriptor Rule(Rule rule) => rule switch
    {
        { Severity: Severity.Warning } => CallSiteDiagnostics.Unlikely,
        { Relation: RuleRelation.Requires or RuleRelation.Require } => CallSiteDiagnostics.Requires,
        { Relation: RuleRelation.Excludes } => CallSiteDiagnostics.Excludes,
        { Relation: RuleRelation.AtMostOneOf or RuleRelation.ExactlyOneOf or RuleRelation.AtLeastOneOf } => CallSiteDiagnostics.OneOf,
        { Relation: RuleRelation.TotalItems } => CallSiteDiagnostics.TotalItems,
        { Relation: RuleRelation.References } => CallSiteDiagnostics.References,
        { Relation: RuleRelation.Modes } => CallSiteDiagnostics.Modes,
        { Relation: RuleRelation.When } => CallSiteDiagnostics.When,
        _ => CallSiteDiagnostics.Expression,
    };
}
