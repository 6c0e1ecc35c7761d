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
        var schemas = variants.Select(Schemas).ToList();
        var allowed = schemas.Select(fields => NamedField.Find(fields, modes.Field.Path)).OfType<NamedField>()
            .SelectMany(field => field.Value.Allowed).Distinct().ToList();
        foreach (var mode in modes.Modes)
        {
            CheckHighest(spec, mode, schemas);
            if (allowed.Contains(mode.Value))
            {
                continue;
            }

            var hint = MessageText.DidYouMeanOrList(mode.Name.Text, allowed.Select(ConstraintText.Literal).ToList());
            spec.Report(SpecDiagnostics.UnknownMode, mode.Name.Span, modes.Field.Path, mode.Name.Text, hint);
        }
    }

    private static void CheckHighest(SpecReader spec, ModeSpec mode, IReadOnlyList<EquatableArray<FieldSchema>> variants)
    {
        foreach (var count in mode.Counts.Where(count => count.Range.Maximum > count.Range.Minimum))
        {
            var highest = variants.Select(fields => NamedField.Find(fields, count.Field.Path)).OfType<NamedField>()
                .Select(field => field.Value.Find<ItemCount>()?.Range.Maximum ?? int.MaxValue).DefaultIfEmpty(int.MaxValue).Max();
            if (count.Range.Maximum > highest && count.Range.Minimum <= highest)
            {
                spec.Report(
                    SpecDiagnostics.BadModeCount,
                    count.Span,
                    count.Field.Path,
                    ConstraintText.Number(highest),
                    mode.Name.Text,
                    ConstraintText.Number(count.Range.Maximum.Value));
            }
        }
    }

    /// <summary>Makes the rules for the fields as the variant has them.</summary>
    public IEnumerable<RuleSpec> Make(IReadOnlyList<PropertySpec> properties)
    {
        var fields = Schemas(properties);
        var field = NamedField.Find(fields, modes.Field.Path);
        var offered = modes.Modes.Where(mode => field is null || field.Value.Allowed.Contains(mode.Value)).ToList();
        foreach (var mode in offered.Where(mode => mode.Parts.Any()))
        {
            if (field is null)
            {
                break;
            }

            CheckCounts(mode, fields);

            // An absent mode is inferred, or it is the documented default, or nothing is known of it.
            var current = modes.Infers || field.Default is null ? field.Access : Conditions.Default(field.Access);
            yield return new RuleSpec(
                Id(mode.Name.Text),
                mode.Name.Span,
                Severity.Error,
                Conditions.Any([new BinaryExpression(BinaryOperator.NotEqual, current, new LiteralExpression(mode.Value)), Conditions.All(mode.Parts)]),
                _ => mode.Words ?? new LocalizedText($"With {FieldMarks.Mark(field.Path)} {Literal(mode)}, {WordList.And(mode.InWords)}."))
            {
                At = field.Path,
                Form = RuleForm.Modes,
                Forbids = [.. mode.Forbid.Select(forbidden => (forbidden.Field.Path, forbidden.Span))],
            };
        }

        // A mode without conditions fits everything, so inferring always finds one.
        if (modes.Infers && offered.Count > 0 && offered.All(mode => mode.Parts.Any()))
        {
            yield return new RuleSpec(
                "mode-inferred",
                modes.Span,
                Severity.Error,
                Conditions.Any([modes.Field.IsPresent, .. offered.Select(mode => Conditions.All(mode.Parts))]),
                _ => new LocalizedText($"No mode matches: {string.Join("; ", offered.Select(mode => $"with {Literal(mode)}, {WordList.And(mode.InWords)}"))}."))
            {
                At = modes.Field.Path,
                Form = RuleForm.Modes,
            };
        }
    }

    private static string Literal(ModeSpec mode) => FieldMarks.Escape(ConstraintText.Literal(mode.Value));

    private static EquatableArray<FieldSchema> Schemas(IReadOnlyList<PropertySpec> properties) => properties.Select(property => property.Field).ToEquatable();

    private void CheckCounts(ModeSpec mode, EquatableArray<FieldSchema> fields)
    {
        foreach (var count in mode.Counts)
        {
            if (NamedField.Find(fields, count.Field.Path) is { } array
                && array.Value.Find<ItemCount>()?.Range is { } own
                && !Meets(own, count.Range, array.IsRequired))
            {
                spec.Report(
                    SpecDiagnostics.ModeCountOfVariant,
                    count.Span,
                    variant.Id.Text,
                    array.Path,
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
