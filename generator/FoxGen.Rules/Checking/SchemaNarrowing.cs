namespace FoxGen.Rules;

/// <summary>Combines two schemas of one value, such as that of a service and that of an overlay.</summary>
public static class SchemaNarrowing
{
    /// <summary>Returns a schema that accepts what both accept, as far as one schema can express it. The result accepts no value that one of them rejects.</summary>
    /// <param name="current">A schema.</param>
    /// <param name="own">Another schema of the same type. Its marks apply to the result.</param>
    public static ValueSchema Narrow(ValueSchema current, ValueSchema own)
    {
        var narrowed = current.Allowed.Count > 0 && own.Allowed.Count == 0

            // Bounds remove values from a list of allowed values; the shorter list alone is enough for a message.
            ? WithAllowed(current, current.Allowed.Where(value => Accepts(own, value)))
            : Combined(current, own);
        return narrowed with
        {
            Items = current.Items is { } items && own.Items is { } more ? Narrow(items, more) : current.Items,
            Overlays = current.Overlays.Where(mark => own.FindOverlay(mark.RuleId) is null).Concat(own.Overlays).ToEquatable(),
        };
    }

    private static ValueSchema Combined(ValueSchema current, ValueSchema own)
    {
        var narrowed = current with
        {
            Range = current.Range is { } range && own.Range is { } bounds ? range.Intersect(bounds) : current.Range ?? own.Range,
        };
        foreach (var one in own.Constraints)
        {
            var other = narrowed.Constraints.FirstOrDefault(constraint => constraint.Kind == one.Kind);
            narrowed = other is null ? narrowed.With(one) : other.And(one) is { } both ? narrowed.With(both) : narrowed;
        }

        return own.Allowed.Count == 0 ? narrowed : WithAllowed(narrowed, own.Allowed
            .Where(value => current.Allowed.Count == 0 || current.Allowed.Contains(value))
            .Where(value => Accepts(narrowed with { Allowed = default }, value)));
    }

    private static bool Accepts(ValueSchema schema, RuleValue value) => RequestChecker.Check(schema, value).All(violation => violation.Severity is not Severity.Error);

    private static ValueSchema WithAllowed(ValueSchema schema, IEnumerable<RuleValue> values)
    {
        var allowed = values.ToEquatable();
        return schema with { Allowed = allowed, Aliases = schema.Aliases.Where(alias => allowed.Contains(alias.Canonical)).ToEquatable() };
    }
}
