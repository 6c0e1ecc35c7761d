namespace FoxGen.Specs;

/// <summary>
/// Every kind of problem a spec file can have. A closed list; ids are never reused. FOX00xx YAML syntax, FOX01xx structure and
/// keys, FOX02xx values and references, FOX03xx names, FOX04xx rules and expressions, FOX05xx contradictions.
/// </summary>
/// <remarks>
/// An id with several messages has one descriptor per message. The public one has the most frequent message; the others follow it.
/// </remarks>
public static partial class SpecDiagnostics
{
    /// <summary>All kinds of problem, each with one message, in the order of their ids.</summary>
    public static IReadOnlyList<SpecDiagnosticDescriptor> All =>
    [
        YamlSyntax, AnchorOrAlias, Tag, DuplicateKey, SecondDocument, TooDeep, TooLarge, KeyIsNotString, Empty,
        UnknownKey, MissingKey, WrongShape, WrongValue, KeyDoesNotFit, RequiredIsAList, Reserved, EmptyValue,
        UnknownService, UnknownFamily, UnknownResult, UnknownVocabulary, UnknownEnumValue, UnknownField, BadUrl, BadPath,
        BadMediaFormat, ListedTwice, UnknownVariant, BadPattern, NeedsInt64, BadFileField, BadDiscriminator, BadHeader,
        BadName, ReservedName, NameClash, BadNumber, DuplicateModel, DuplicateService,
        ExpressionSyntax, ExpressionType, DuplicateRule, BadRuleId, NotOneRelation, BadRelation, ExpressionStyle,
        NoConstraint, BadModeField,
        BadDefault, BadExample, EmptyRange, BadAllowedValue, RequiredAndExcluded, RuleNeverHolds,
        BadAlias, AlternativesAlike, BadModeCount,
    ];
}
