namespace FoxGen.Specs;

/// <summary>
/// The diagnostics of spec files. The list is closed, and ids are never reused. FOX00xx YAML syntax, FOX01xx structure and
/// keys, FOX02xx values and references, FOX03xx names, FOX04xx rules and expressions, FOX05xx contradictions.
/// </summary>
/// <remarks>
/// An id with several messages has one descriptor per message. The public descriptor has the most frequent message.
/// </remarks>
public static partial class SpecDiagnostics
{
    /// <summary>All descriptors with their most frequent message, in the order of their ids.</summary>
    public static IReadOnlyList<SpecDiagnosticDescriptor> All =>
    [
        YamlSyntax, AnchorOrAlias, Tag, DuplicateKey, SecondDocument, TooDeep, TooLarge, KeyIsNotString, Empty,
        UnknownKey, MissingKey, WrongShape, WrongValue, KeyDoesNotFit, RequiredIsAList, Reserved, EmptyValue, OverlayKey,
        UnknownService, UnknownFamily, UnknownResult, UnknownVocabulary, UnknownEnumValue, UnknownField, BadUrl, BadPath,
        BadMediaFormat, ListedTwice, UnknownVariant, BadPattern, NeedsInt64, BadFileField, BadDiscriminator, BadHeader, UnknownOverlaidModel, ReplyMismatch, BadPlace,
        BadName, ReservedName, NameClash, BadNumber, DuplicateModel, DuplicateService, HidesType, PoorName,
        ExpressionSyntax, ExpressionType, DuplicateRule, BadRuleId, NotOneRelation, BadRelation, ExpressionStyle,
        NoConstraint, BadModeField,
        BadDefault, BadExample, EmptyRange, BadAllowedValue, RequiredAndExcluded, RuleNeverHolds,
        BadAlias, AlternativesAlike, BadModeCount, Loosens,
    ];
}
