using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>A resolved model: one model id with the overrides of its variant, and with simplified rules. All readers of specs use it.</summary>
public sealed record ResolvedModel
{
    /// <summary>The model id on the wire: <c>seedance-2.0-fast-reference-to-video</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The pattern of other ids with the same fields, which matches <see cref="Id"/> too; <c>null</c> for none.</summary>
    public string? IdPattern { get; init; }

    /// <summary>The prefix of the C# names of this model: <c>Seedance20FastReferenceToVideo</c>.</summary>
    public required string ClrName { get; init; }

    /// <summary>The name of its service.</summary>
    public required string Service { get; init; }

    /// <summary>The name of its endpoint family.</summary>
    public required string Family { get; init; }

    /// <summary>The result type: one of its service, or one of its file.</summary>
    public required ResultShape Result { get; init; }

    /// <summary>The constraints of a request body.</summary>
    public required RequestSchema Request { get; init; }

    /// <summary>The documentation of the same fields, in the order of <see cref="RequestSchema.Fields"/>.</summary>
    public EquatableArray<ResolvedProperty> Properties { get; init; }

    /// <summary>Documented facts that cannot be validated.</summary>
    public EquatableArray<LocalizedText> Notes { get; init; }

    /// <summary>The title and the description.</summary>
    public required ModelTexts Texts { get; init; }

    /// <summary>The timing of waits.</summary>
    public required ServiceFacts Timing { get; init; }

    /// <summary>Request bodies from the documentation, without the field that names the model.</summary>
    public EquatableArray<ModelExample> Examples { get; init; }

    /// <summary>The group of its variants, if its file contains several model ids.</summary>
    public string? Group { get; init; }

    /// <summary>The position of the model id in the spec.</summary>
    public required SourceSpan Source { get; init; }
}

/// <summary>The texts about a model.</summary>
/// <param name="Title">A one-line title.</param>
/// <param name="Description">A paragraph.</param>
/// <param name="DocumentationUrl">The URL of the documentation page.</param>
public sealed record ModelTexts(LocalizedText Title, LocalizedText? Description, string? DocumentationUrl);

/// <summary>A request body from the documentation.</summary>
/// <param name="Title">The title of the example.</param>
/// <param name="Body">The body, a map.</param>
/// <param name="SourceUrl">The URL of the page with the example.</param>
/// <param name="Source">The position in the spec.</param>
public sealed record ModelExample(LocalizedText Title, RuleValue Body, string? SourceUrl, SourceSpan Source);

/// <summary>The model ids of one file, whose request types share an interface with their common fields.</summary>
/// <param name="ClrName">The prefix of the C# names of the interface and the enums, derived from the file name.</param>
/// <param name="Models">The variants, in file order.</param>
/// <param name="CommonFields">The wire names of the fields that all variants have with the same C# type.</param>
public sealed record ModelGroup(string ClrName, EquatableArray<ResolvedModel> Models, EquatableArray<string> CommonFields);

/// <summary>The documentation and the C# property of a field.</summary>
public sealed record ResolvedProperty
{
    /// <summary>The wire name.</summary>
    public required string Name { get; init; }

    /// <summary>The C# property name.</summary>
    public required string ClrName { get; init; }

    /// <summary>The C# type, without the <c>?</c> of an optional field.</summary>
    public required ClrType Type { get; init; }

    /// <summary>Whether it is required.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The purpose of the field.</summary>
    public LocalizedText? Description { get; init; }

    /// <summary>The documented default as a wire value; never sent.</summary>
    public RuleValue? Default { get; init; }

    /// <summary>The advice about omitting the field.</summary>
    public FieldAdvice Advice { get; init; }

    /// <summary>The unit of a number, such as <c>s</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>Values with a special meaning: enum members, sentinels, and known values of an open field.</summary>
    public EquatableArray<KnownValue> KnownValues { get; init; }

    /// <summary>Sample values from the documentation.</summary>
    public EquatableArray<RuleValue> Examples { get; init; }

    /// <summary>Documented facts that cannot be validated.</summary>
    public EquatableArray<LocalizedText> Notes { get; init; }

    /// <summary>Where requests carry the field; <c>null</c> for a field of the body itself.</summary>
    public RequestPlace? Place { get; init; }

    /// <summary>Whether the field is deprecated.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>The position of the definition in the spec.</summary>
    public required SourceSpan Source { get; init; }
}

/// <summary>The advice about omitting a field.</summary>
public enum FieldAdvice
{
    /// <summary>No advice.</summary>
    None,

    /// <summary>The documentation advises against sending the field unless necessary.</summary>
    OmitUnlessNeeded,
}

/// <summary>A value with a special meaning.</summary>
/// <param name="Value">The value on the wire.</param>
/// <param name="Meaning">The meaning.</param>
public sealed record KnownValue(RuleValue Value, LocalizedText Meaning);
