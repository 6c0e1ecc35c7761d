namespace FoxGen.Specs;

/// <summary>
/// Every kind of problem a spec file can have. A closed list; ids are never reused. FOX00xx YAML syntax, FOX01xx shape and
/// keys, FOX02xx values and references, FOX03xx names, FOX04xx rules and expressions, FOX05xx contradictions.
/// </summary>
public static class SpecDiagnostics
{
    /// <summary>The text is not YAML.</summary>
    public static SpecDiagnosticDescriptor YamlSyntax { get; } = new("FOX0001", "The file is not valid YAML");

    /// <summary>Anchors and aliases.</summary>
    public static SpecDiagnosticDescriptor AnchorOrAlias { get; } = new("FOX0002", "Anchors and aliases are not part of the language");

    /// <summary>Tags.</summary>
    public static SpecDiagnosticDescriptor Tag { get; } = new("FOX0003", "Tags are not part of the language");

    /// <summary>A key twice in one mapping.</summary>
    public static SpecDiagnosticDescriptor DuplicateKey { get; } = new("FOX0004", "A key occurs twice in one mapping");

    /// <summary>A second document.</summary>
    public static SpecDiagnosticDescriptor SecondDocument { get; } = new("FOX0005", "A spec file holds one document");

    /// <summary>Too many levels.</summary>
    public static SpecDiagnosticDescriptor TooDeep { get; } = new("FOX0006", "The file is nested too deeply");

    /// <summary>Too many characters.</summary>
    public static SpecDiagnosticDescriptor TooLarge { get; } = new("FOX0007", "The file is too large");

    /// <summary>A mapping or list as a key.</summary>
    public static SpecDiagnosticDescriptor KeyIsNoText { get; } = new("FOX0008", "A key must be a text");

    /// <summary>Nothing in it.</summary>
    public static SpecDiagnosticDescriptor Empty { get; } = new("FOX0009", "The file is empty");

    /// <summary>A key the language does not have at this place.</summary>
    public static SpecDiagnosticDescriptor UnknownKey { get; } = new("FOX0101", "The key is not known here");

    /// <summary>A key that must be there is not.</summary>
    public static SpecDiagnosticDescriptor MissingKey { get; } = new("FOX0102", "A required key is missing");

    /// <summary>A list where a mapping belongs, and the like.</summary>
    public static SpecDiagnosticDescriptor WrongShape { get; } = new("FOX0103", "Another shape of value is expected here");

    /// <summary>A text that does not read as what belongs here.</summary>
    public static SpecDiagnosticDescriptor WrongValue { get; } = new("FOX0104", "The value does not read as what is expected here");

    /// <summary>A key that means nothing for the property's type.</summary>
    public static SpecDiagnosticDescriptor KeyDoesNotFit { get; } = new("FOX0105", "The key cannot be combined with the others");

    /// <summary><c>required: true</c> at a property.</summary>
    public static SpecDiagnosticDescriptor RequiredIsAList { get; } = new("FOX0106", "required is a list on the model");

    /// <summary>Syntax that is laid out but not read yet.</summary>
    public static SpecDiagnosticDescriptor Reserved { get; } = new("FOX0107", "This part of the language comes with a later version");

    /// <summary>An empty text, list or mapping.</summary>
    public static SpecDiagnosticDescriptor EmptyValue { get; } = new("FOX0108", "A value is required");

    /// <summary>No such service.</summary>
    public static SpecDiagnosticDescriptor UnknownService { get; } = new("FOX0201", "The service is not known");

    /// <summary>No such family.</summary>
    public static SpecDiagnosticDescriptor UnknownFamily { get; } = new("FOX0202", "The service has no such family");

    /// <summary>No such result shape.</summary>
    public static SpecDiagnosticDescriptor UnknownResult { get; } = new("FOX0203", "The service has no such result shape");

    /// <summary>No such vocabulary.</summary>
    public static SpecDiagnosticDescriptor UnknownVocabulary { get; } = new("FOX0204", "The service has no such vocabulary");

    /// <summary>A value that is not in its vocabulary or enum.</summary>
    public static SpecDiagnosticDescriptor UnknownEnumValue { get; } = new("FOX0205", "The value is not in the vocabulary");

    /// <summary>No such property.</summary>
    public static SpecDiagnosticDescriptor UnknownField { get; } = new("FOX0206", "The model has no such field");

    /// <summary>A URL that cannot be used.</summary>
    public static SpecDiagnosticDescriptor BadUrl { get; } = new("FOX0207", "The URL cannot be used here");

    /// <summary>An endpoint path that cannot be used.</summary>
    public static SpecDiagnosticDescriptor BadPath { get; } = new("FOX0208", "The endpoint path cannot be used");

    /// <summary>No such media format, or one of another kind.</summary>
    public static SpecDiagnosticDescriptor BadMediaFormat { get; } = new("FOX0209", "The media format is not known or of another kind");

    /// <summary>The same thing twice in a list.</summary>
    public static SpecDiagnosticDescriptor ListedTwice { get; } = new("FOX0210", "The list holds the same value twice");

    /// <summary>An example of a model that the file does not have.</summary>
    public static SpecDiagnosticDescriptor UnknownVariant { get; } = new("FOX0211", "The file has no such variant");

    /// <summary>A pattern outside the portable subset.</summary>
    public static SpecDiagnosticDescriptor BadPattern { get; } = new("FOX0212", "The pattern is not of the portable subset");

    /// <summary>A whole number that needs 64 bits.</summary>
    public static SpecDiagnosticDescriptor NeedsInt64 { get; } = new("FOX0213", "The number needs format: int64");

    /// <summary>The file field of a result is no URL.</summary>
    public static SpecDiagnosticDescriptor BadFileField { get; } = new("FOX0214", "The file field of a result must be one of its URLs");

    /// <summary>A discriminator that is no constant of every alternative.</summary>
    public static SpecDiagnosticDescriptor BadDiscriminator { get; } = new("FOX0215", "The discriminator must be a required constant of every alternative");

    /// <summary>A header that cannot carry an idempotency key.</summary>
    public static SpecDiagnosticDescriptor BadHeader { get; } = new("FOX0216", "The header cannot carry an idempotency key");

    /// <summary>A text that cannot become a C# name.</summary>
    public static SpecDiagnosticDescriptor BadName { get; } = new("FOX0301", "No C# name can be made of this");

    /// <summary>A C# name that generated types use themselves.</summary>
    public static SpecDiagnosticDescriptor ReservedName { get; } = new("FOX0302", "The C# name is taken by a member of every request");

    /// <summary>Two things with one C# name.</summary>
    public static SpecDiagnosticDescriptor NameClash { get; } = new("FOX0303", "Two things have the same C# name");

    /// <summary>Enum numbers that clash or are below 1.</summary>
    public static SpecDiagnosticDescriptor BadNumber { get; } = new("FOX0304", "The number of an enum member is taken or too small");

    /// <summary>One model id in two files.</summary>
    public static SpecDiagnosticDescriptor DuplicateModel { get; } = new("FOX0305", "Two files define the same model id");

    /// <summary>One service name in two files.</summary>
    public static SpecDiagnosticDescriptor DuplicateService { get; } = new("FOX0306", "Two files define the same service");

    /// <summary>An expression that does not parse.</summary>
    public static SpecDiagnosticDescriptor ExpressionSyntax { get; } = new("FOX0401", "The expression does not parse");

    /// <summary>An expression that does not type-check.</summary>
    public static SpecDiagnosticDescriptor ExpressionType { get; } = new("FOX0402", "The expression does not type-check");

    /// <summary>A rule id twice.</summary>
    public static SpecDiagnosticDescriptor DuplicateRule { get; } = new("FOX0403", "Two rules have the same id");

    /// <summary>A rule id of another spelling.</summary>
    public static SpecDiagnosticDescriptor BadRuleId { get; } = new("FOX0404", "A rule id is written in kebab case");

    /// <summary>No relation or several in one rule.</summary>
    public static SpecDiagnosticDescriptor NotOneRelation { get; } = new("FOX0405", "A rule holds exactly one relation or expression");

    /// <summary>A relation over fields that do not fit it.</summary>
    public static SpecDiagnosticDescriptor BadRelation { get; } = new("FOX0406", "The relation does not fit its fields");

    /// <summary>An expression in a scalar style that YAML rewrites.</summary>
    public static SpecDiagnosticDescriptor ExpressionStyle { get; } =
        new("FOX0407", "Expressions stand in single quotes or literal blocks", IsError: false);

    /// <summary>An entry without a consequence.</summary>
    public static SpecDiagnosticDescriptor NothingSaid { get; } = new("FOX0408", "The entry says nothing");

    /// <summary>Modes over a field that is no enum.</summary>
    public static SpecDiagnosticDescriptor BadModeField { get; } = new("FOX0409", "The field of modes must be an enum");

    /// <summary>A default that its own property refuses.</summary>
    public static SpecDiagnosticDescriptor BadDefault { get; } = new("FOX0501", "The default breaks the property's own constraints");

    /// <summary>An example that its own spec refuses.</summary>
    public static SpecDiagnosticDescriptor BadExample { get; } = new("FOX0502", "The example breaks its own spec");

    /// <summary>Bounds that no value meets.</summary>
    public static SpecDiagnosticDescriptor EmptyRange { get; } = new("FOX0503", "No value meets these bounds");

    /// <summary>An allowed value that another constraint of the property refuses.</summary>
    public static SpecDiagnosticDescriptor BadAllowedValue { get; } = new("FOX0504", "An allowed value breaks another constraint of the property");

    /// <summary>A field both required and excluded.</summary>
    public static SpecDiagnosticDescriptor RequiredAndExcluded { get; } = new("FOX0505", "A required field is excluded or forbidden");

    /// <summary>A rule that no request meets.</summary>
    public static SpecDiagnosticDescriptor RuleNeverHolds { get; } = new("FOX0506", "No request can meet the rule");

    /// <summary>An alias that is itself a value, or stands for two.</summary>
    public static SpecDiagnosticDescriptor BadAlias { get; } = new("FOX0507", "The alias is itself a value or stands for two");

    /// <summary>Alternatives of a union that a value could belong to alike.</summary>
    public static SpecDiagnosticDescriptor AlternativesAlike { get; } = new("FOX0508", "Two alternatives cannot be told apart");

    /// <summary>A number of items that the array itself refuses.</summary>
    public static SpecDiagnosticDescriptor BadModeCount { get; } = new("FOX0509", "The count lies outside the bounds of the array");

    /// <summary>All kinds of problem, in order of their ids.</summary>
    public static IReadOnlyList<SpecDiagnosticDescriptor> All { get; } =
    [
        YamlSyntax, AnchorOrAlias, Tag, DuplicateKey, SecondDocument, TooDeep, TooLarge, KeyIsNoText, Empty,
        UnknownKey, MissingKey, WrongShape, WrongValue, KeyDoesNotFit, RequiredIsAList, Reserved, EmptyValue,
        UnknownService, UnknownFamily, UnknownResult, UnknownVocabulary, UnknownEnumValue, UnknownField, BadUrl, BadPath,
        BadMediaFormat, ListedTwice, UnknownVariant, BadPattern, NeedsInt64, BadFileField, BadDiscriminator, BadHeader,
        BadName, ReservedName, NameClash, BadNumber, DuplicateModel, DuplicateService,
        ExpressionSyntax, ExpressionType, DuplicateRule, BadRuleId, NotOneRelation, BadRelation, ExpressionStyle,
        NothingSaid, BadModeField,
        BadDefault, BadExample, EmptyRange, BadAllowedValue, RequiredAndExcluded, RuleNeverHolds,
        BadAlias, AlternativesAlike, BadModeCount,
    ];
}
