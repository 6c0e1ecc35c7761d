using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Scopes;

/// <summary>What all readers of one file share.</summary>
/// <param name="Spec">The readers of scalars and shapes.</param>
/// <param name="Types">Takes the types of a request's properties; <c>null</c> for results, which bring classes only.</param>
/// <param name="Service">The service whose vocabularies count.</param>
/// <param name="Variants">The model ids of the file, those with errors included.</param>
internal sealed record FileScope(SpecReader Spec, TypeScope? Types, ResolvedService? Service, IReadOnlyList<ScalarNode> Variants)
{
    /// <summary>Takes the classes of the objects in a result.</summary>
    public TypeScope? ResultTypes { get; init; }
}

/// <summary>The object whose properties are read: the body of a request, an object with known keys inside it, or a result.</summary>
/// <param name="File">The file.</param>
internal sealed record ObjectScope(FileScope File)
{
    /// <summary>What the object is in messages: <c>model</c>, <c>object</c>, <c>result</c>.</summary>
    public string Noun { get; init; } = "model";

    /// <summary>Parses and checks the expressions in which <c>this</c> is the object.</summary>
    public ConditionReader Conditions { get; } = new(File.Spec, File.Service?.ModelField);

    /// <summary>The ids of the object's rules.</summary>
    public RuleIdTable RuleIds { get; } = new(File.Spec);

    /// <summary>The wire names of all its properties, those with errors included.</summary>
    public IReadOnlyList<string> Declared { get; init; } = [];

    /// <summary>The wire names of those properties that are arrays.</summary>
    public IReadOnlyList<string> Arrays { get; init; } = [];

    /// <summary>The wire names of the properties that are files, or have items or alternatives that are.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Returns the properties that are files.</summary>
    public static IReadOnlyList<string> FilesOf(IEnumerable<MappingEntry> entries) => [.. entries.Where(entry => IsFile(entry.Value)).Select(entry => entry.Key.Text)];

    private static bool IsFile(SpecNode? node) => node switch
    {
        MappingNode value => value.Find("format")?.Value is ScalarNode { Text: "uri" or "base64" } || IsFile(value.Find("items")?.Value) || IsFile(value.Find("oneOf")?.Value),
        SequenceNode alternatives => alternatives.Items.Any(IsFile),
        _ => false,
    };

    /// <summary>Returns the names of the arrays among properties.</summary>
    public static IReadOnlyList<string> ArraysOf(IEnumerable<MappingEntry> entries) =>
        [.. entries.Where(entry => entry.Value is MappingNode property && property.Find("type")?.Value is ScalarNode { Text: "array" }).Select(entry => entry.Key.Text)];

    /// <summary>Whether a field is declared; one that is not is reported.</summary>
    public bool Knows(ScalarNode field) => File.Spec.Nodes.IsAmong(field, Declared, SpecDiagnostics.UnknownField, Noun);

    /// <summary>Its path with a dot behind it; empty for the body.</summary>
    public string Path { get; init; } = "";

    /// <summary>What the names of its properties' types start with, behind the name of the file; empty for the body.</summary>
    public string TypeName { get; init; } = "";

    /// <summary>C# names its properties may not have, and what has them.</summary>
    public (IReadOnlyList<string> Names, string Owner) Reserved { get; init; } = (ClrNames.RequestMembers, "every request type");
}

/// <summary>Where a value stands: which property it belongs to, and what a type made for it would be called.</summary>
/// <param name="Field">The key of the property.</param>
/// <param name="Path">The path of the property, from the body on.</param>
/// <param name="Owner">What the names of types start with, behind the name of the file.</param>
/// <param name="ClrName">The C# name of the property or of the alternative.</param>
/// <param name="Prefix">What the names of classes start with: the name of the file, or of a variant that changes the class.</param>
internal sealed record ValuePlace(ScalarNode Field, string Path, string Owner, string ClrName, string Prefix)
{
    /// <summary>The description of the property.</summary>
    public LocalizedText? Description { get; init; }

    /// <summary>Whether the value is an item of an array.</summary>
    public bool IsItem { get; init; }

    /// <summary>
    /// Whether a variant overrides the property and leaves what is told about its values. What it does not take of that
    /// is then no mistake.
    /// </summary>
    public bool InheritsValues { get; init; }

    /// <summary>What a type for the value is called, behind the prefix.</summary>
    public string TypeName => ClrNames.Join(Owner, ClrName);

    /// <summary>The same place with an authored name for the type of an item.</summary>
    public ValuePlace Named(string? authored, string otherwise) =>
        this with { ClrName = authored ?? (IsItem ? otherwise.Length > 0 ? ClrName + otherwise : ClrNames.Singular(ClrName) : ClrName) };
}
