using FoxGen.Rules;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Declarations;

/// <summary>A model file, checked but not yet resolved into one model per variant.</summary>
internal sealed record ModelFile
{
    /// <summary>The service it belongs to; <c>null</c> when there is no such service.</summary>
    public ResolvedService? Service { get; init; }

    /// <summary>The endpoint family.</summary>
    public string? Family { get; init; }

    /// <summary>The result shape.</summary>
    public ResultShape? Result { get; init; }

    /// <summary>How many results a request makes.</summary>
    public Expression? ResultCount { get; init; }

    /// <summary>One line.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>A paragraph.</summary>
    public LocalizedText? Description { get; init; }

    /// <summary>The documentation page.</summary>
    public string? Documentation { get; init; }

    /// <summary>Facts that cannot be checked.</summary>
    public EquatableArray<LocalizedText> Notes { get; init; }

    /// <summary>All properties as written.</summary>
    public IReadOnlyList<MappingEntry> PropertyEntries { get; init; } = [];

    /// <summary>The properties that could be read, before any variant overrides them.</summary>
    public IReadOnlyList<PropertySpec> Properties { get; init; } = [];

    /// <summary>The required fields.</summary>
    public IReadOnlyList<ScalarNode> Required { get; init; } = [];

    /// <summary>The rules between fields.</summary>
    public IReadOnlyList<RuleSpec> Rules { get; init; } = [];

    /// <summary>The named ways to use the models.</summary>
    public ModesSpec? Modes { get; init; }

    /// <summary>How many bytes a body may have.</summary>
    public long? MaxBodyBytes { get; init; }

    /// <summary>The fields that a variant excludes.</summary>
    public AbsentFields AbsentFields(VariantSpec variant) => new(variant.Exclude.Select(excluded => excluded.Text), Properties);
}
