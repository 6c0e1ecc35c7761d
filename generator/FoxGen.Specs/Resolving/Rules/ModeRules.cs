using FoxGen.Rules;
using FoxGen.Rules.Primitives;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Declarations;
using FoxGen.Specs.Resolving.Scopes;
using WordList = FoxGen.Rules.WordList;

namespace FoxGen.Specs.Resolving.Rules;

/// <summary>Makes rules of the modes that a variant offers.</summary>
internal sealed class ModeRules(SpecReader spec, ModesSpec modes, VariantSpec variant)
{
    /// <summary>The id of a mode's rule.</summary>
    public static string Id(string mode) => "mode-" + RuleIdTable.Part(mode);

    /// <summary>Reports modes that the field takes in no variant, and counts that no variant reaches.</summary>
    public static void Check(SpecReader spec, ModesSpec modes, IReadOnlyList<IReadOnlyList<PropertySpec>> variants)
    {
        var allowed = variants.SelectMany(fields => fields).Where(field => field.Name == modes.Field.Name)
            .SelectMany(field => field.Field.Value.Allowed).Distinct().ToList();
        foreach (var mode in modes.Modes)
        {
            CheckHighest(spec, mode, [.. variants.SelectMany(fields => fields)]);
            if (allowed.Contains(mode.Value))
            {
                continue;
            }

            var hint = MessageText.DidYouMeanOrList(mode.Name.Text, allowed.Select(ConstraintText.Literal).ToList());
            spec.Report(SpecDiagnostics.UnknownMode, mode.Name.Span, modes.Field.Name, mode.Name.Text, hint);
        }
    }

    private static void CheckHighest(SpecReader spec, ModeSpec mode, IReadOnlyList<PropertySpec> fields)
    {
        foreach (var count in mode.Counts.Where(count => count.Range.Maximum > count.Range.Minimum))
        {
            var highest = fields.Where(field => field.Name == count.Field.Name).Select(field => field.Field.Value.Find<ItemCount>()?.Range.Maximum ?? int.MaxValue).DefaultIfEmpty(int.MaxValue).Max();
            if (count.Range.Maximum > highest && count.Range.Minimum <= highest)
            {
                spec.Report(
                    SpecDiagnostics.BadModeCount,
                    count.Span,
                    count.Field.Name,
                    ConstraintText.Number(highest),
                    mode.Name.Text,
                    ConstraintText.Number(count.Range.Maximum.Value));
            }
        }
    }

    /// <summary>Makes the rules for the fields as the variant has them.</summary>
    public IEnumerable<RuleSpec> Make(IReadOnlyList<PropertySpec> fields)
    {
        var field = fields.FirstOrDefault(f => f.Name == modes.Field.Name);
        var offered = modes.Modes.Where(mode => field is null || field.Field.Value.Allowed.Contains(mode.Value)).ToList();
        foreach (var mode in offered.Where(mode => mode.Parts.Any()))
        {
            if (field is null)
            {
                break;
            }

            CheckCounts(mode, fields);

            // An absent mode is inferred, or it is the documented default, or nothing is known of it.
            var current = modes.Infers || field.Field.Default is null ? Conditions.Field(field.Name) : Conditions.Default(field.Name);
            yield return new RuleSpec(
                Id(mode.Name.Text),
                mode.Name.Span,
                Severity.Error,
                Conditions.Any([new BinaryExpression(BinaryOperator.NotEqual, current, new LiteralExpression(mode.Value)), Conditions.All(mode.Parts)]),
                _ => mode.Words ?? new LocalizedText($"With {FieldMarks.Mark(field.Name)} {Literal(mode)}, {WordList.And(mode.InWords)}."))
            {
                At = field.Name,
                Form = RuleForm.Modes,
                Forbids = [.. mode.Forbid.Select(forbidden => (forbidden.Field.Name, forbidden.Span))],
            };
        }

        // A mode without conditions fits everything, so inferring always finds one.
        if (modes.Infers && offered.Count > 0 && offered.All(mode => mode.Parts.Any()))
        {
            yield return new RuleSpec(
                "mode-inferred",
                modes.Span,
                Severity.Error,
                Conditions.Any([modes.Field.Field.IsPresent, .. offered.Select(mode => Conditions.All(mode.Parts))]),
                _ => new LocalizedText($"No mode matches: {string.Join("; ", offered.Select(mode => $"with {Literal(mode)}, {WordList.And(mode.InWords)}"))}."))
            {
                At = modes.Field.Name,
                Form = RuleForm.Modes,
            };
        }
    }

    private static string Literal(ModeSpec mode) => FieldMarks.Escape(ConstraintText.Literal(mode.Value));

    private void CheckCounts(ModeSpec mode, IReadOnlyList<PropertySpec> fields)
    {
        foreach (var count in mode.Counts)
        {
            if (fields.FirstOrDefault(f => f.Name == count.Field.Name) is { } array
                && array.Field.Value.Find<ItemCount>()?.Range is { } own
                && !Meets(own, count.Range, array.Field.IsRequired))
            {
                spec.Report(
                    SpecDiagnostics.ModeCountOfVariant,
                    count.Span,
                    variant.Id.Text,
                    array.Name,
                    ConstraintText.Count(own, "item"),
                    mode.Name.Text,
                    ConstraintText.Count(count.Range, "item"));
            }
        }
    }

    // An array that may be absent counts as empty then.
    private static bool Meets(CountRange own, CountRange wanted, bool isRequired) =>
        (!isRequired && wanted.Minimum == 0)
        || own.Overlaps(wanted);
}
