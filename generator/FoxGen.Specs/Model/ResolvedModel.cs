using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>One model id, flat: variant overrides applied, rules partially evaluated. The one thing every consumer reads.</summary>
public sealed record ResolvedModel
{
    /// <summary>The model id on the wire: <c>seedance-2.0-fast-reference-to-video</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The C# name everything of this model starts with: <c>Seedance20FastReferenceToVideo</c>.</summary>
    public required string ClrName { get; init; }

    /// <summary>The name of its service.</summary>
    public required string Service { get; init; }

    /// <summary>The name of its endpoint family.</summary>
    public required string Family { get; init; }

    /// <summary>The C# name of the result shape.</summary>
    public required string Result { get; init; }

    /// <summary>What can be checked about a request body.</summary>
    public required RequestSchema Request { get; init; }

    /// <summary>What is told about the same fields, in the order of <see cref="RequestSchema.Fields"/>.</summary>
    public EquatableArray<ResolvedProperty> Properties { get; init; }

    /// <summary>Documented facts that cannot be checked.</summary>
    public EquatableArray<LocalizedText> Notes { get; init; }

    /// <summary>What the model is.</summary>
    public required ModelTexts Texts { get; init; }

    /// <summary>How to wait for it.</summary>
    public required ServiceFacts Timing { get; init; }

    /// <summary>Request bodies from the documentation, without the field that names the model.</summary>
    public EquatableArray<ModelExample> Examples { get; init; }

    /// <summary>The group of variants it belongs to, when its file covers several model ids.</summary>
    public string? Group { get; init; }

    /// <summary>Where the spec names the model id.</summary>
    public required SourceSpan Source { get; init; }
}

/// <summary>What a model is, in words.</summary>
/// <param name="Title">One line.</param>
/// <param name="Description">A paragraph.</param>
/// <param name="DocumentationUrl">Its documentation page.</param>
public sealed record ModelTexts(LocalizedText Title, LocalizedText? Description, string? DocumentationUrl);

/// <summary>A request body from the documentation.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Body">The body as an object.</param>
/// <param name="SourceUrl">Where it stands.</param>
/// <param name="Source">Where the spec holds it.</param>
public sealed record ModelExample(LocalizedText Title, RuleValue Body, string? SourceUrl, SourceSpan Source);

/// <summary>The model ids of one file, whose request types share an interface with their common fields.</summary>
/// <param name="ClrName">The C# name the interface and scoped enums start with, derived from the file name.</param>
/// <param name="Models">The variants, in file order.</param>
/// <param name="CommonFields">Wire names of the fields that every variant has with one C# type.</param>
public sealed record ModelGroup(string ClrName, EquatableArray<ResolvedModel> Models, EquatableArray<string> CommonFields);

/// <summary>What is told about a field, and its C# face.</summary>
public sealed record ResolvedProperty
{
    /// <summary>The wire name.</summary>
    public required string Name { get; init; }

    /// <summary>The C# property name.</summary>
    public required string ClrName { get; init; }

    /// <summary>The C# type, without the <c>?</c> of an optional field.</summary>
    public required ClrType Type { get; init; }

    /// <summary>Whether it is always there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What it is for.</summary>
    public LocalizedText? Description { get; init; }

    /// <summary>The documented default in words of the wire; shown, never sent.</summary>
    public RuleValue? Default { get; init; }

    /// <summary>When to leave it out.</summary>
    public FieldAdvice Advice { get; init; }

    /// <summary>The unit of a number, such as <c>s</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>Values with a meaning of their own: enum members, sentinels, and usual values of an open field.</summary>
    public EquatableArray<KnownValue> KnownValues { get; init; }

    /// <summary>Sample values from the documentation.</summary>
    public EquatableArray<RuleValue> Examples { get; init; }

    /// <summary>Documented facts about it that cannot be checked.</summary>
    public EquatableArray<LocalizedText> Notes { get; init; }

    /// <summary>Whether callers should move away from it.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Where the spec defines it.</summary>
    public required SourceSpan Source { get; init; }
}

/// <summary>When to leave a field out.</summary>
public enum FieldAdvice
{
    /// <summary>No advice.</summary>
    None,

    /// <summary>The documentation says: do not pass it unless necessary.</summary>
    OmitUnlessNeeded,
}

/// <summary>A value with a meaning of its own.</summary>
/// <param name="Value">The value on the wire.</param>
/// <param name="Meaning">What it stands for.</param>
public sealed record KnownValue(RuleValue Value, LocalizedText Meaning);
