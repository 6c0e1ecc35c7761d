using FoxGen.Rules;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Diagnostics;

/// <summary>Says which diagnostic a violation is reported as.</summary>
internal static class DiagnosticFor
{
    /// <summary>The descriptor of a violation.</summary>
    public static DiagnosticDescriptor Violation(Violation violation) => violation switch
    {
        { Rule: { } rule } => Rule(rule),
        { Constraint: { } constraint } => CallSiteDiagnostics.Of(constraint.Kind),
        _ => Shape(violation.RuleId),
    };

    // What is wrong before any constraint is looked at.
    private static DiagnosticDescriptor Shape(string ruleId) => ruleId switch
    {
        RuleIds.Required => CallSiteDiagnostics.Required,
        RuleIds.Type or RuleIds.UnknownField => CallSiteDiagnostics.Type,
        // A boolean that is sent as one of two strings.
        RuleIds.Enum => CallSiteDiagnostics.Of(EnumValues.Facts),
        _ => throw new ArgumentOutOfRangeException(nameof(ruleId), ruleId, "This rule has no diagnostic."),
    };

    private static DiagnosticDescriptor Rule(Rule rule) => rule.Severity is Severity.Warning ? CallSiteDiagnostics.Unlikely : CallSiteDiagnostics.Of(rule.Form);
}
