using FoxGen.Rules;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers;

/// <summary>Says which diagnostic a violation is reported as.</summary>
internal sealed class DiagnosticFor : IValueCheckVisitor<DiagnosticDescriptor>
{
    private static readonly DiagnosticFor s_checks = new();

    /// <summary>The descriptor of a violation.</summary>
    public static DiagnosticDescriptor Violation(Violation violation) => violation switch
    {
        { Rule: { } rule } => Rule(rule),
        { Check: { } check } => check.Accept(s_checks),
        _ => Shape(violation.RuleId),
    };

    DiagnosticDescriptor IValueCheckVisitor<DiagnosticDescriptor>.Visit(AllowedCheck check) => CallSiteDiagnostics.Allowed;

    DiagnosticDescriptor IValueCheckVisitor<DiagnosticDescriptor>.Visit(RangeCheck check) => CallSiteDiagnostics.Range;

    DiagnosticDescriptor IValueCheckVisitor<DiagnosticDescriptor>.Visit(Constraint check) => CallSiteDiagnostics.Of(check.Kind);

    DiagnosticDescriptor IValueCheckVisitor<DiagnosticDescriptor>.Visit(UrlCheck check) => CallSiteDiagnostics.Format;

    DiagnosticDescriptor IValueCheckVisitor<DiagnosticDescriptor>.Visit(InlineSizeCheck check) => CallSiteDiagnostics.InlineSize;

    DiagnosticDescriptor IValueCheckVisitor<DiagnosticDescriptor>.Visit(Base64Check check) => CallSiteDiagnostics.Format;

    DiagnosticDescriptor IValueCheckVisitor<DiagnosticDescriptor>.Visit(LanguageCheck check) => CallSiteDiagnostics.Format;

    DiagnosticDescriptor IValueCheckVisitor<DiagnosticDescriptor>.Visit(ExtensionCheck check) =>
        check.IsRequired ? CallSiteDiagnostics.MissingExtension : CallSiteDiagnostics.UnexpectedExtension;

    DiagnosticDescriptor IValueCheckVisitor<DiagnosticDescriptor>.Visit(InlineCountCheck check) => CallSiteDiagnostics.InlineCount;

    // What is wrong before any check of the value runs.
    private static DiagnosticDescriptor Shape(string ruleId) => ruleId switch
    {
        RuleIds.Required => CallSiteDiagnostics.Required,
        RuleIds.Type or RuleIds.UnknownField => CallSiteDiagnostics.Type,
        // A boolean that is sent as one of two strings.
        RuleIds.Enum => CallSiteDiagnostics.Allowed,
        _ => throw new ArgumentOutOfRangeException(nameof(ruleId), ruleId, "No diagnostic is known for this rule."),
    };

    private static DiagnosticDescriptor Rule(Rule rule) => rule.Severity is Severity.Warning ? CallSiteDiagnostics.Unlikely : CallSiteDiagnostics.Of(rule.Form);
}
