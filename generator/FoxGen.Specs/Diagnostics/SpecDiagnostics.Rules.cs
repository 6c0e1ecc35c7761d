namespace FoxGen.Specs;

/// <content>FOX04xx: rules and expressions.</content>
public static partial class SpecDiagnostics
{
    /// <summary>An expression that cannot be parsed.</summary>
    public static SpecDiagnosticDescriptor ExpressionSyntax { get; } = new(
        "FOX0401", "Syntax error in an expression", "The expression has a syntax error: {0}");

    /// <summary>An expression that does not type-check.</summary>
    public static SpecDiagnosticDescriptor ExpressionType { get; } = new(
        "FOX0402", "Type error in an expression", "The expression has a type error: {0}");

    internal static readonly SpecDiagnosticDescriptor ModelInExpression = ExpressionType.With(
        "An expression cannot read '{0}', which names the model; limit the rule or entry to some models with 'variants: [...]'.");

    /// <summary>A rule id that is used twice.</summary>
    public static SpecDiagnosticDescriptor DuplicateRule { get; } = new(
        "FOX0403", "Duplicate rule id", "The rule id '{0}' is already used in line {1}; choose another id.");

    internal static readonly SpecDiagnosticDescriptor RuleOfModel = DuplicateRule.With(
        "{1} already has a rule '{0}'; choose another id.");

    internal static readonly SpecDiagnosticDescriptor DuplicateConditionRule = DuplicateRule.With(
        "The rule id '{0}' is already used by another entry of this property; choose another id.");

    /// <summary>A rule id that is not in kebab case.</summary>
    public static SpecDiagnosticDescriptor BadRuleId { get; } = new(
        "FOX0404", "Rule id is not in kebab case", "A rule id must be lower-case words joined by -, such as audio-needs-visual; '{0}' is not.");

    /// <summary>A rule without a relation, or with several.</summary>
    public static SpecDiagnosticDescriptor NotOneRelation { get; } = new(
        "FOX0405", "A rule must have exactly one relation or expression", "A rule must have exactly one relation, such as {0}, or an 'expression'; this rule has {1}.");

    /// <summary>A relation that cannot be applied to its fields.</summary>
    public static SpecDiagnosticDescriptor BadRelation { get; } = new(
        "FOX0406", "The relation does not fit its fields", "The relation is not valid: {0}");

    internal static readonly SpecDiagnosticDescriptor FieldOfOtherType = BadRelation.With(
        "The relation requires a field of type {0} here; '{1}' is of type {2}.");

    internal static readonly SpecDiagnosticDescriptor FieldCount = BadRelation.With("{0} must have {1} to {2} fields.");

    internal static readonly SpecDiagnosticDescriptor TooManyFields = BadRelation.With("{0} can have at most {1} fields.");

    /// <summary>An expression in a YAML style that changes the string.</summary>
    public static SpecDiagnosticDescriptor ExpressionStyle { get; } = new(
        "FOX0407", "Expression is not in single quotes or a literal block", "YAML rewrites this string, so errors in it have no exact position; write the expression in single quotes or in a literal block (|).", SpecSeverity.Warning);

    internal static readonly SpecDiagnosticDescriptor ExpressionComment = ExpressionStyle.With(
        "YAML reads everything after # as a comment, not as part of the expression; write the expression in single quotes.");

    /// <summary>An entry without a constraint.</summary>
    public static SpecDiagnosticDescriptor NoConstraint { get; } = new(
        "FOX0408", "Entry has no constraint", "An entry of 'when' must have at least one constraint, such as enum, minimum, required: true or forbidden: true.");

    internal static readonly SpecDiagnosticDescriptor EmptyOverlay = NoConstraint.With(
        "An overlay must have at least one of properties, required, exclude and rules.");

    internal static readonly SpecDiagnosticDescriptor EmptyOverlayProperty = NoConstraint.With(
        "The property '{0}' of an overlay must have at least one constraint, such as enum or maximum.");

    /// <summary>Modes with a field that is not an enum.</summary>
    public static SpecDiagnosticDescriptor BadModeField { get; } = new(
        "FOX0409", "The field of modes must be an enum", "'{0}' cannot select the mode: it must be a string or an integer with an 'enum' of the mode names.");
}
