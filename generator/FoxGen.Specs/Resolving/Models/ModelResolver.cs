using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Declarations;
using FoxGen.Specs.Resolving.Properties;
using FoxGen.Specs.Resolving.Scopes;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Models;

/// <summary>Makes one flat model of a variant: overrides applied, rules partially evaluated, fields it lacks gone.</summary>
/// <param name="spec">The readers.</param>
/// <param name="file">The file.</param>
/// <param name="properties">Reads the properties that a variant overrides.</param>
/// <param name="group">The C# name of the file.</param>
internal sealed class ModelResolver(SpecReader spec, ModelFile file, PropertyReader properties, string group)
{
    /// <summary>Resolves a variant.</summary>
    /// <param name="variant">The variant.</param>
    /// <param name="fields">Its fields, as <see cref="Fields"/> made them.</param>
    public ResolvedModel Resolve(VariantSpec variant, IReadOnlyList<PropertySpec> fields)
    {
        var rules = new RuleResolver(spec, file, variant);
        return new ResolvedModel
        {
            Id = variant.Id.Text,
            IdPattern = variant.IdPattern,
            ClrName = variant.ClrName,
            Service = file.Service?.Name ?? "",
            Family = file.Family ?? "",
            Result = file.Result ?? new ResultShape { ClrName = "", Schema = new ValueSchema(ValueKind.Object), Source = variant.Id.Span },
            Request = new RequestSchema(fields.Select(field => field.Field).ToEquatable(), rules.Resolve(fields))
            {
                MaxBodyBytes = file.MaxBodyBytes,
                ResultCount = ResultCount(variant, fields),
            },
            Properties = fields.Select(field => field.Documentation).ToEquatable(),
            Notes = file.Notes.Concat(rules.Notes(fields)).Concat(variant.Notes).ToEquatable(),
            Texts = new ModelTexts(variant.Title ?? file.Title ?? new LocalizedText(variant.Id.Text), variant.Description ?? file.Description, variant.Documentation ?? file.Documentation),
            Timing = variant.Timing,
            Source = variant.Id.Span,
        };
    }

    // A variant without a field that the count reads would have an unknown number of results.
    private Expression? ResultCount(VariantSpec variant, IReadOnlyList<PropertySpec> fields)
    {
        if ((variant.ResultCount ?? file.ResultCount) is not { } count)
        {
            return null;
        }

        var settled = file.AbsentFields(variant).Settle(count, fields.Select(field => field.Field).ToEquatable());
        if (count is not LiteralExpression && settled is LiteralExpression { Value: not { Kind: RuleValueKind.Integer, AsInteger: > 0 } })
        {
            spec.Report(SpecDiagnostics.NoResultCount, variant.Id.Span, variant.Id.Text, ExpressionText.Write(count));
        }

        return settled;
    }

    /// <summary>The fields of a variant, with its overrides.</summary>
    public List<PropertySpec> Fields(VariantSpec variant)
    {
        var required = variant.Required ?? file.Required;
        foreach (var field in required.Where(field => variant.Lacks(field.Text)))
        {
            spec.Report(
                SpecDiagnostics.RequiredAndExcluded,
                variant.Exclude.First(excluded => excluded.Text == field.Text).Span,
                variant.Id.Text,
                field.Text);
        }

        var shared = new Dictionary<string, PropertySpec>(StringComparer.Ordinal);
        foreach (var property in file.Properties)
        {
            shared[property.Name] = property;
        }

        var overrides = new VariantOverrides(spec);
        var fields = new List<PropertySpec>();
        var names = new NameTable(spec);
        names.Add(variant.ClrName + "Request", variant.Id.Span, $"the request type of '{variant.Id.Text}'");
        foreach (var entry in file.PropertyEntries.Where(entry => !variant.Lacks(entry.Key.Text)))
        {
            var own = entry.Value is MappingNode node ? overrides.Apply(variant, entry.Key.Text, node) : entry.Value;
            var field = own != entry.Value ? properties.Read(entry.Key, own, group, variant.ClrName)
                : shared.TryGetValue(entry.Key.Text, out var found) ? found
                : null;
            if (field is null || !names.Add(field.Documentation.ClrName, entry.Key.Span, $"the field '{field.Name}'"))
            {
                continue;
            }

            fields.Add(field.WithRequired(required.Any(r => r.Text == field.Name), spec));
        }

        var all = fields.Select(field => field.Field).ToEquatable();
        return [.. fields.Select(field => field with { Field = WithoutAbsentFields(field.Field, variant, all) })];
    }

    // Limits of media that hold under a condition: what the condition says about fields the variant lacks is settled.
    private FieldSchema WithoutAbsentFields(FieldSchema field, VariantSpec variant, EquatableArray<FieldSchema> all)
    {
        if (variant.Exclude.Count == 0 && variant.Overrides.Count == 0)
        {
            return field;
        }

        var absent = file.AbsentFields(variant);
        return field with { Value = Settle(field.Value) };

        ValueSchema Settle(ValueSchema value) => value with
        {
            Items = value.Items is { } items ? Settle(items) : null,
            Media = value.Media is not { } media ? null : media with
            {
                Limits = media.Limits.Select(Limit).ToEquatable(),
                Pairs = media.Pairs.Where(pair => !variant.Lacks(pair.Field)).ToEquatable(),
            },
        };

        MediaLimit Limit(MediaLimit limit) => limit with
        {
            When = limit.When
                .Select(when => when with { Condition = absent.Settle(when.Condition, all) })
                .Where(when => when.Condition is not LiteralExpression { Value: { Kind: RuleValueKind.Null } or { Kind: RuleValueKind.Boolean, AsBoolean: false } })
                .ToEquatable(),
        };
    }
}
