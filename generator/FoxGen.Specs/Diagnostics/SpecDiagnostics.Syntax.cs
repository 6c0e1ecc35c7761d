namespace FoxGen.Specs;

/// <content>FOX00xx: YAML syntax.</content>
public static partial class SpecDiagnostics
{
    /// <summary>A file that is not valid YAML.</summary>
    public static SpecDiagnosticDescriptor YamlSyntax { get; } = new(
        "FOX0001", "The file is not valid YAML", "The file is not valid YAML: {0}");

    /// <summary>A YAML anchor or alias.</summary>
    public static SpecDiagnosticDescriptor AnchorOrAlias { get; } = new(
        "FOX0002", "Anchors and aliases are not supported", "The alias *{0} is not supported; write out the value. A string that starts with * must be quoted.");

    internal static readonly SpecDiagnosticDescriptor Anchor = AnchorOrAlias.With(
        "The anchor &{0} is not supported; remove it. A string that starts with & must be quoted.");

    /// <summary>A YAML tag.</summary>
    public static SpecDiagnosticDescriptor Tag { get; } = new(
        "FOX0003", "Tags are not supported", "The tag {0} is not supported; remove it. An expression or a string that starts with ! must be in single quotes.");

    /// <summary>A key that occurs twice in one mapping.</summary>
    public static SpecDiagnosticDescriptor DuplicateKey { get; } = new(
        "FOX0004", "Duplicate key in a mapping", "The key '{0}' is already defined in line {1}; remove one of the two.");

    /// <summary>A second YAML document in a file.</summary>
    public static SpecDiagnosticDescriptor SecondDocument { get; } = new(
        "FOX0005", "The file has more than one document", "A spec file must contain one YAML document; remove everything from this --- on, or move it to its own file.");

    /// <summary>Too many levels of nesting.</summary>
    public static SpecDiagnosticDescriptor TooDeep { get; } = new(
        "FOX0006", "The file is nested too deeply", "This value is nested too deeply; the maximum is {0} levels.");

    /// <summary>Too many characters.</summary>
    public static SpecDiagnosticDescriptor TooLarge { get; } = new(
        "FOX0007", "The file is too large", "The file has {0} characters; the maximum is {1}.");

    /// <summary>A mapping or list as a key.</summary>
    public static SpecDiagnosticDescriptor KeyIsNotString { get; } = new(
        "FOX0008", "A key must be a string", "A key must be a string; this is {0}.");

    /// <summary>A file without content.</summary>
    public static SpecDiagnosticDescriptor Empty { get; } = new(
        "FOX0009", "The file is empty", "The file is empty; add a model or a service, or delete the file.");
}
