namespace FoxGen.Specs;

/// <content>FOX05xx: contradictions.</content>
public static partial class SpecDiagnostics
{
    /// <summary>A default that its own property rejects.</summary>
    public static SpecDiagnosticDescriptor BadDefault { get; } = new(
        "FOX0501", "The default violates the property's constraints", "The default {0} violates the property's constraints: {1}");

    internal static readonly SpecDiagnosticDescriptor DefaultIsAlias = BadDefault.With(
        "The default {0} is an alias; write {1}, the value that it refers to.");

    /// <summary>An example that its own spec rejects.</summary>
    public static SpecDiagnosticDescriptor BadExample { get; } = new(
        "FOX0502", "The example violates its spec", "The example violates its spec: {0}");

    internal static readonly SpecDiagnosticDescriptor BadPropertyExample = BadExample.With("The example {0} violates the property's constraints: {1}");

    /// <summary>Bounds that allow no value.</summary>
    public static SpecDiagnosticDescriptor EmptyRange { get; } = new(
        "FOX0503", "No value is allowed", "The bounds allow no value: no {0} is {1}.");

    internal static readonly SpecDiagnosticDescriptor KeyAllowsNothing = EmptyRange.With("'{0}' allows no value: {1}.");

    internal static readonly SpecDiagnosticDescriptor MediaAllowsNothing = EmptyRange.With("{0} is always {1}; under this condition no file is {2}.");

    internal static readonly SpecDiagnosticDescriptor TooFewDistinctItems = EmptyRange.With(
        "Only {0} different items exist, so an array without duplicates cannot have {1}.");

    internal static readonly SpecDiagnosticDescriptor MaximumBelowOne = EmptyRange.With("The maximum must be at least 1 byte.");

    internal static readonly SpecDiagnosticDescriptor NoValueUnderCondition = EmptyRange.With(
        "Under this condition, no value is allowed: none of the values {0} meets all constraints.");

    internal static readonly SpecDiagnosticDescriptor RangeUnderCondition = EmptyRange.With(
        "The property must be {0}; under this condition no such value is {1}.");

    /// <summary>An allowed value that another constraint of the property rejects.</summary>
    public static SpecDiagnosticDescriptor BadAllowedValue { get; } = new(
        "FOX0504", "An allowed value violates another constraint of the property", "The allowed value {0} violates another constraint of the property: {1}");

    internal static readonly SpecDiagnosticDescriptor ConstOutsideEnum = BadAllowedValue.With(
        "The value {0} of 'const' is not in the 'enum' of the property.");

    internal static readonly SpecDiagnosticDescriptor IdOutsidePattern = BadAllowedValue.With(
        "The model id '{0}' does not match its own 'idPattern' {1}; change the pattern so that it matches this id and the others.");

    internal static readonly SpecDiagnosticDescriptor SentinelInRange = BadAllowedValue.With(
        "The sentinel {0} is inside the range, where every value is allowed; describe it with 'knownValues' instead.");

    internal static readonly SpecDiagnosticDescriptor SentinelOutsideEnum = BadAllowedValue.With(
        "The sentinel {0} is not in the 'enum' of the property, {1}.");

    internal static readonly SpecDiagnosticDescriptor NeverAllowed = BadAllowedValue.With("The property never allows {0}: {1}");

    /// <summary>A field that is both required and excluded.</summary>
    public static SpecDiagnosticDescriptor RequiredAndExcluded { get; } = new(
        "FOX0505", "A required field is excluded or forbidden", "The variant {0} excludes '{1}', which is required; give the variant its own 'required' list.");

    internal static readonly SpecDiagnosticDescriptor RequiredAndForbidden = RequiredAndExcluded.With(
        "'{0}' is required in {1}, so it cannot be forbidden.");

    internal static readonly SpecDiagnosticDescriptor ForbiddenByRequired = RequiredAndExcluded.With(
        "The rule '{0}' forbids '{1}' together with a field that is required in {2}, so no request can contain it.");

    /// <summary>A rule that every request violates.</summary>
    public static SpecDiagnosticDescriptor RuleNeverHolds { get; } = new(
        "FOX0506", "No request can meet the rule", "No request of {0} can meet the rule '{1}': {2} is false whenever the required fields are set.");

    /// <summary>An alias that is itself a value, or refers to two.</summary>
    public static SpecDiagnosticDescriptor BadAlias { get; } = new(
        "FOX0507", "The alias is itself a value or refers to two values", "The alias {0} is itself one of the values; remove it.");

    internal static readonly SpecDiagnosticDescriptor AliasTaken = BadAlias.With("The alias {0} already refers to {1}.");

    /// <summary>Alternatives of a union that accept the same values.</summary>
    public static SpecDiagnosticDescriptor AlternativesAlike { get; } = new(
        "FOX0508", "Two alternatives cannot be distinguished", "A value of {0} could also be one of {1}: both are {2}. Give objects a required property with another 'const' each.");

    /// <summary>A number of items outside the bounds of the array.</summary>
    public static SpecDiagnosticDescriptor BadModeCount { get; } = new(
        "FOX0509", "The count is outside the bounds of the array", "{0} has at most {1} items; the mode '{2}' allows up to {3}.");

    internal static readonly SpecDiagnosticDescriptor ModeCountOfVariant = BadModeCount.With("In {0}, {1} has {2}; the mode '{3}' requires {4}.");

    /// <summary>A constraint of an overlay that accepts more than the model.</summary>
    public static SpecDiagnosticDescriptor Loosens { get; } = new(
        "FOX0510", "An overlay can only narrow a model", "'{0}' {1} is looser than {2}, the '{0}' of {3}; an overlay can only narrow a model.");

    internal static readonly SpecDiagnosticDescriptor LoosensValue = Loosens.With(
        "{0} is not a value of {1}: {2} An overlay can only narrow a model.");

    internal static readonly SpecDiagnosticDescriptor CannotCombine = Loosens.With(
        "'{0}' {1} cannot be combined with {2}, the '{0}' of {3}; write a rule with an 'expression' instead.");

    internal static readonly SpecDiagnosticDescriptor NoValueInOverlay = EmptyRange.With(
        "The overlay leaves no value for '{0}' of {1}, which must be {2}.");

    internal static readonly SpecDiagnosticDescriptor RequiredAndExcludedInOverlay = RequiredAndExcluded.With(
        "'{0}' is in both 'required' and 'exclude'; remove it from one of the two.");

    internal static readonly SpecDiagnosticDescriptor RequiredAndExcludedInOverlays = RequiredAndExcluded.With(
        "'{0}' is in '{1}' of another overlay of {2}; remove it from one of the two.");

    internal static readonly SpecDiagnosticDescriptor DefaultOutsideOverlay = BadDefault.With(
        "The overlay does not allow {0}, the default of '{1}' if the field is absent; add '{1}' to 'required'.");
}
