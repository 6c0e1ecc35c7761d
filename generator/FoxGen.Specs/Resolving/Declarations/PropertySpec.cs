using FoxGen.Rules;
using FoxGen.Specs.Checking;

namespace FoxGen.Specs.Resolving.Declarations;

/// <summary>A property as read: what can be checked, what is told, and where its parts stand.</summary>
/// <param name="Field">The checkable side; whether it is required is for the variant or the object to say.</param>
/// <param name="Documentation">The told side.</param>
internal sealed record PropertySpec(FieldSchema Field, ResolvedProperty Documentation)
{
    /// <summary>The wire name.</summary>
    public string Name => Field.Name;

    /// <summary>The checkable side with the nested fields that a variant excludes, which rules can still name.</summary>
    public FieldSchema Whole { get; init; } = Field;

    /// <summary>Its conditional constraints, as rules.</summary>
    public IReadOnlyList<RuleSpec> When { get; init; } = [];

    /// <summary>The same property, required or not.</summary>
    public PropertySpec WithRequired(bool isRequired, SpecReader spec)
    {
        if (isRequired && Field.Value.Find<ItemCount>()?.Range.Maximum == 0)
        {
            spec.Report(SpecDiagnostics.KeyAllowsNothing, Documentation.Source, "maxItems", "a required array has at least 1 item");
        }

        return WithRequired(isRequired);
    }

    private PropertySpec WithRequired(bool isRequired) => this with
    {
        Field = Field with { IsRequired = isRequired, Value = isRequired ? EmptyLists.Refused(Field.Value) : Field.Value },
        Documentation = Documentation with { IsRequired = isRequired },
        When = isRequired ? [.. When, .. EmptyLists.Rules(this)] : When,
    };
}

/// <summary>The schema of a value and the C# type it is offered as.</summary>
/// <param name="Schema">What it may be.</param>
/// <param name="Type">The C# type.</param>
/// <param name="Meanings">Values with a meaning of their own.</param>
internal sealed record TypedValue(ValueSchema Schema, ClrType Type, EquatableArray<KnownValue> Meanings)
{
    /// <summary>Facts that its rules only tell.</summary>
    public EquatableArray<LocalizedText> Notes { get; init; }

    /// <summary>The schema with the nested fields that a variant excludes.</summary>
    public ValueSchema Whole { get; init; } = Schema;
}
