using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Values;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Overlays;

/// <summary>Narrows one model by one overlay.</summary>
internal sealed class OverlayResolver(SpecReader spec, OverlayFile file, ResolvedService service)
{
    /// <summary>Returns the narrowed model, and reports the problems of the overlay.</summary>
    /// <param name="id">The model id in the overlay.</param>
    /// <param name="overlaid">The model, with earlier overlays.</param>
    public OverlaidModel Resolve(ScalarNode id, OverlaidModel overlaid)
    {
        var model = overlaid.Model;
        var names = model.Request.Fields.Select(field => field.Name).ToList();
        var required = Known(file.Required, names, model);
        var excluded = Known(file.Exclude, names, model);
        foreach (var both in excluded.Where(one => required.Any(other => other.Text == one.Text)).ToList())
        {
            spec.Report(SpecDiagnostics.RequiredAndExcludedInOverlay, both.Span, both.Text);
            excluded.Remove(both);
        }

        var errors = spec.Bag.ErrorCount;
        var narrowed = Fields(overlaid, names);
        if (spec.Bag.ErrorCount == errors)
        {
            CheckDefaults(narrowed, model, [.. required.Concat(excluded).Select(one => one.Text)]);
        }

        var rules = new OverlayRules(spec, file, service, id, model).Resolve(narrowed, required, excluded);
        var request = model.Request with { Fields = narrowed, Rules = model.Request.Rules.Concat(rules.Checked).ToEquatable() };
        return overlaid with
        {
            Model = model with
            {
                Request = request,
                Properties = model.Properties.Select((property, i) => property with
                {
                    Examples = property.Examples.Where(value => Contradictions.Broken("it", narrowed[i].Value, value) is null).ToEquatable(),
                }).ToEquatable(),
                Notes = model.Notes.Concat(rules.Notes).ToEquatable(),
                Examples = model.Examples.Where(example => !Contradictions.Errors(request, example.Body).Any()).ToEquatable(),
            },
        };
    }

    private List<ScalarNode> Known(IReadOnlyList<ScalarNode> fields, IReadOnlyCollection<string> names, ResolvedModel model) =>
        [.. fields.Where(field => IsKnown(field, names, model))];

    private bool IsKnown(ScalarNode field, IReadOnlyCollection<string> names, ResolvedModel model) =>
        spec.Nodes.IsAmong(field, names, SpecDiagnostics.UnknownField, "model " + model.Id);

    private EquatableArray<FieldSchema> Fields(OverlaidModel overlaid, List<string> names)
    {
        var fields = overlaid.Model.Request.Fields.ToArray();
        foreach (var entry in file.Properties.Where(entry => IsKnown(entry.Key, names, overlaid.Model)))
        {
            if (spec.Nodes.Mapping(entry.Value, $"the property '{entry.Key.Text}'") is not { } reader)
            {
                continue;
            }

            if (reader.Node.Entries.All(key => key.Key.Text == "description"))
            {
                spec.Report(SpecDiagnostics.EmptyOverlayProperty, entry.Key.Span, entry.Key.Text);
                continue;
            }

            var reason = spec.Nodes.Localized(reader.Take("description"), "the description");
            var at = names.IndexOf(entry.Key.Text);
            var narrowing = new ValueNarrowing(spec, overlaid.Base.Id, entry.Key.Text, file.SourceFor(reason));
            fields[at] = fields[at] with { Value = narrowing.Read(reader.Node, overlaid.Base.Request.Fields[at].Value, fields[at].Value, overlaid.Base.Properties[at].Type, "description") };
        }

        return new(fields);
    }

    // The service uses its default for an absent field, and the overlay does not allow the default.
    private void CheckDefaults(EquatableArray<FieldSchema> fields, ResolvedModel model, HashSet<string> settled)
    {
        foreach (var entry in file.Properties)
        {
            if (fields.FirstOrDefault(field => field.Name == entry.Key.Text) is { IsRequired: false, Default: { } value } field
                && !settled.Contains(field.Name)
                && Contradictions.Broken("it", model.Request.Find(field.Name)!.Value, value) is null
                && Contradictions.Broken("it", field.Value, value) is not null)
            {
                spec.Report(SpecDiagnostics.DefaultOutsideOverlay, entry.Key.Span, ConstraintText.Literal(value), field.Name);
            }
        }
    }
}
