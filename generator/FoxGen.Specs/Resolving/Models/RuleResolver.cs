using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Declarations;
using FoxGen.Specs.Resolving.Rules;

namespace FoxGen.Specs.Resolving.Models;

/// <summary>Picks the rules of a variant and takes out of them what the variant lacks.</summary>
internal sealed class RuleResolver(SpecReader spec, ModelFile file, VariantSpec variant)
{
    /// <summary>The rules that can be broken on this variant: those of its fields, its modes, and the file's.</summary>
    public EquatableArray<Rule> Resolve(IReadOnlyList<PropertySpec> properties) =>
        new ObjectRules(spec, variant.Id.Text, file.AbsentFields(variant)).Resolve(All(properties), properties);

    /// <summary>What its rules of severity note tell.</summary>
    public IEnumerable<LocalizedText> Notes(IReadOnlyList<PropertySpec> properties) =>
        All(properties).Where(rule => rule.Severity is Severity.Note).Select(rule => rule.Note);

    private IEnumerable<RuleSpec> All(IReadOnlyList<PropertySpec> properties) => properties
        .SelectMany(property => property.When)
        .Concat(file.Modes is { } modes ? new ModeRules(spec, modes, variant).Make(properties) : [])
        .Concat(file.Rules)
        .Where(rule => rule.Variants?.Matches(variant.Id.Text) ?? true);
}
