using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Overlays;

/// <summary>Finds keys of an overlay that accept more than the service accepts.</summary>
/// <param name="spec">The readers.</param>
/// <param name="model">The model id.</param>
/// <param name="reader">The keys of the overlay.</param>
internal sealed class Loosening(SpecReader spec, string model, MappingReader reader)
{
    /// <summary>Reports the keys.</summary>
    /// <param name="service">The schema of the service.</param>
    /// <param name="own">The schema of the overlay.</param>
    public void Check(ValueSchema service, ValueSchema own)
    {
        if (service.Range is { } range && own.Range is { } bounds)
        {
            var both = range.Intersect(bounds);
            End("minimum", "exclusiveMinimum", bounds.Low, both.Low, range.Low);
            End("maximum", "exclusiveMaximum", bounds.High, both.High, range.High);
        }

        foreach (var constraint in service.Constraints)
        {
            Keys(constraint, own.Constraints.FirstOrDefault(one => one.Kind == constraint.Kind));
        }
    }

    private void End(string inclusive, string exclusive, Bound? own, Bound? both, Bound? service)
    {
        if (own is not null && own != both && service is { } end)
        {
            Report(reader.Has(inclusive) ? inclusive : exclusive, RuleValue.Of(end.Value));
        }
    }

    // Each key of an overlay must be as strict as both constraints together.
    private void Keys(Constraint service, Constraint? own)
    {
        var both = own is null ? service : service.And(own);
        foreach (var key in service.Keys)
        {
            if (!reader.Has(key.Key))
            {
                continue;
            }

            if (both is null)
            {
                Report(key.Key, key.Value, SpecDiagnostics.CannotCombine);
            }
            else if (own is null || !own.Keys.Any(one => one.Key == key.Key && both.Keys.Contains(one)))
            {
                Report(key.Key, key.Value);
            }
        }
    }

    private void Report(string key, RuleValue service, SpecDiagnosticDescriptor? descriptor = null)
    {
        var value = reader.Take(key)!;
        var written = value is ScalarNode scalar ? scalar.Text : value.Kind;
        spec.Report(descriptor ?? SpecDiagnostics.Loosens, value.Span, key, written, ConstraintText.Literal(service), model);
    }
}
