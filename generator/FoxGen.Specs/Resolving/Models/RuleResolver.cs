using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Declarations;
using FoxGen.Specs.Resolving.Rules;

namespace FoxGen.Specs.Resolving.Models;

/// <summary>Picks the rules of a variant and takes out of them what the variant lacks.</summary>
internal sealed class RuleResolver(SpecReader spec, ModelFile file, VariantSpec variant)
{
    private readonly ObjectRules _rules = new(spec, variant.Id.Text);

    /// <summary>The rules that can be broken on this variant: those of its fields, its modes, and the file's.</summary>
    public EquatableArray<Rule> Resolve(IReadOnlyList<PropertySpec> properties)
    {
        var fields = properties.Select(property => property.Field).ToEquatable();
        return All(properties)
            .Where(rule => rule.IsChecked)
            .Select(rule => Resolve(rule, fields))
            .OfType<Rule>()
            .ToEquatable();
    }

    /// <summary>What its rules of severity note tell.</summary>
    public IEnumerable<LocalizedText> Notes(IReadOnlyList<PropertySpec> properties) =>
        All(properties).Where(rule => rule.Severity is Severity.Note).Select(rule => rule.Note);

    private IEnumerable<RuleSpec> All(IReadOnlyList<PropertySpec> properties) => properties
        .SelectMany(property => property.When)
        .Concat(file.Modes is { } modes ? new ModeRules(spec, modes, variant).Make(properties) : [])
        .Concat(file.Rules)
        .Where(rule => rule.Variants?.Matches(variant.Id.Text) ?? true);

    private Rule? Resolve(RuleSpec rule, EquatableArray<FieldSchema> fields)
    {
        var condition = ExpressionFacts.FieldsRead(rule.Condition!).Any(variant.Lacks)
            ? ExpressionSimplifier.AsRule(file.WithoutFieldsOf(variant, rule.Condition!))
            : rule.Condition!;
        if (condition is LiteralExpression { Value: { Kind: RuleValueKind.Null } or { Kind: RuleValueKind.Boolean, AsBoolean: true } }
            || !_rules.CanBeMet(rule, condition, fields))
        {
            return null;
        }

        return ObjectRules.Make(rule, condition, fields, rule.At is { } at && !variant.Lacks(at) ? at : null);
    }
}
