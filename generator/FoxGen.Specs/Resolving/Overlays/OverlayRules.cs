using FoxGen.Rules;
using FoxGen.Rules.Primitives;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Declarations;
using FoxGen.Specs.Resolving.Rules;
using FoxGen.Specs.Resolving.Scopes;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Overlays;

/// <summary>Creates the rules of an overlay for one model: its <c>required</c>, its <c>exclude</c> and its <c>rules</c>.</summary>
/// <param name="spec">The readers.</param>
/// <param name="file">The overlay.</param>
/// <param name="service">The service.</param>
/// <param name="id">The model id in the overlay.</param>
/// <param name="model">The model, with earlier overlays.</param>
internal sealed class OverlayRules(SpecReader spec, OverlayFile file, ResolvedService service, ScalarNode id, ResolvedModel model)
{
    /// <summary>Returns the rules to check, and the notes.</summary>
    /// <param name="fields">The narrowed fields.</param>
    /// <param name="required">The fields that the overlay requires.</param>
    /// <param name="excluded">The fields that it forbids.</param>
    public (IReadOnlyList<Rule> Checked, IReadOnlyList<LocalizedText> Notes) Resolve(
        EquatableArray<FieldSchema> fields, IReadOnlyList<ScalarNode> required, IReadOnlyList<ScalarNode> excluded)
    {
        var needed = fields.Select(field => field with { IsRequired = field.IsRequired || required.Any(one => one.Text == field.Name) }).ToEquatable();
        Contradicted(required.Where(one => IsInOther(Excluded(one))), "exclude");
        Contradicted(excluded.Where(one => IsInOther(Required(one))), "required");
        var rules = required.Where(one => !Find(one).IsRequired).Select(Required)
            .Concat(excluded.Select(Excluded))
            .Where(rule => !IsInOther(rule))
            .Concat(Read(fields).Where(rule => rule.Variants?.Matches(model.Id) ?? true))
            .ToList();
        foreach (var rule in rules.Where(rule => model.Request.Rules.Any(other => other.Id == rule.Id)))
        {
            spec.Report(SpecDiagnostics.RuleOfModel, rule.Span, rule.Id, model.Id);
        }

        var resolver = new ObjectRules(spec, model.Id, new AbsentFields([], []));
        foreach (var rule in model.Request.Rules)
        {
            // Narrowed values can break a rule that the model already had.
            resolver.CanBeMet(new RuleSpec(rule.Id, id.Span, rule.Severity, rule.Condition, _ => rule.Words), rule.Condition, needed);
        }

        return (
            [.. rules.Where(rule => rule.IsChecked && resolver.CanBeMet(rule, rule.Condition!, needed)).Select(Make)],
            [.. rules.Where(rule => rule.Severity is Severity.Note).Select(rule => rule.Note)]);
    }

    // Two overlays can require or exclude the same field.
    private bool IsInOther(RuleSpec rule) => model.Request.Rules.Any(other => other.Id == rule.Id && other.Condition.Equals(rule.Condition));

    private void Contradicted(IEnumerable<ScalarNode> fields, string list)
    {
        foreach (var field in fields)
        {
            spec.Report(SpecDiagnostics.RequiredAndExcludedInOverlays, field.Span, field.Text, list, model.Id);
        }
    }

    private Rule Make(RuleSpec rule) => ObjectRules.Make(rule with { Words = fields => Marked(rule.Words(fields)) }, rule.Condition!, model.Request.Fields, rule.At);

    private LocalizedText Marked(LocalizedText message) => new(
        $"{message.English.TrimEnd('.')} ({FieldMarks.Escape(OverlayMark.Text(file.SourceFor(null)))}).",
        message.Chinese is { } chinese ? $"{chinese.TrimEnd('。')}（{FieldMarks.Escape(file.SourceFor(null))} 的规则）。" : null);

    private FieldSchema Find(ScalarNode field) => model.Request.Find(field.Text)!;

    private RuleSpec Required(ScalarNode field) => new(
        RuleIdTable.Part(field.Text) + "-required", field.Span, Severity.Error, NamedField.Of(Find(field)).IsPresent, _ => new LocalizedText(FieldMarks.Mark(field.Text) + " is required"))
    {
        At = field.Text,
        Form = RelationKinds.FormOf("require"),
    };

    private RuleSpec Excluded(ScalarNode field) => new(
        RuleIdTable.Part(field.Text) + "-excluded", field.Span, Severity.Error, Conditions.Not(NamedField.Of(Find(field)).IsPresent), _ => new LocalizedText(FieldMarks.Mark(field.Text) + " must not be set"))
    {
        At = field.Text,
        Form = RuleForm.When,
        Forbids = [(field.Text, field.Span)],
    };

    private IReadOnlyList<RuleSpec> Read(EquatableArray<FieldSchema> fields)
    {
        var scope = new FileScope(spec, new TypeScope(spec, model.ClrName), service, file.Models);
        var around = new ObjectScope(scope) { Declared = [.. fields.Select(field => field.Name)] };
        var properties = model.Properties.Select((property, i) => new PropertySpec(fields[i], property)).ToList();
        var rules = new RuleReader(around, new FieldReader(around, properties)).Read(file.Rules);
        around.Conditions.CheckTypes(model.Request.Fields);
        return rules;
    }
}
