using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Values;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Overlays;

/// <summary>Narrows the schema of a value by the keys of an overlay, and reports keys that loosen the schema or allow no value.</summary>
/// <param name="spec">The readers.</param>
/// <param name="model">The model id.</param>
/// <param name="field">The wire name of the field.</param>
/// <param name="source">The overlay, for messages.</param>
internal sealed class ValueNarrowing(SpecReader spec, string model, string field, string source)
{
    private readonly BoundsReader _bounds = new(spec);
    private readonly ValueReader _values = new(spec);

    /// <summary>Returns the narrowed schema.</summary>
    /// <param name="node">The keys of the overlay.</param>
    /// <param name="service">The schema of the service, which the overlay must not loosen.</param>
    /// <param name="current">The schema of the service, narrowed by earlier overlays.</param>
    /// <param name="type">The C# type, which bounds integers.</param>
    /// <param name="told">The keys that are not constraints.</param>
    public ValueSchema Read(MappingNode node, ValueSchema service, ValueSchema current, ClrType type, params string[] told)
    {
        service = Bounded(service, type);
        var reader = new MappingReader(node, spec.Bag, "a property of an overlay");
        OverlayKeys.Check(spec, node, current.Kind is ValueKind.Object or ValueKind.Union ? $"An overlay of '{field}'" : $"An overlay of type {PropertyKeys.Word(current.Kind)}", [.. told, .. OverlayKeys.Of(current.Kind)]);
        var errors = spec.Bag.ErrorCount;
        var own = Own(reader, service);
        new Loosening(spec, model, reader).Check(service, own);
        var narrowed = spec.Bag.ErrorCount == errors ? SchemaNarrowing.Narrow(current, own) : current;
        if (spec.Bag.ErrorCount == errors && IsEmpty(narrowed, current, own))
        {
            spec.Report(SpecDiagnostics.NoValueInOverlay, node.Entries[0].Key.Span, field, model, WordList.And(ConstraintKinds.Of(current).Select(one => one.Allowed)));
        }

        if (reader.Take("items") is { } items && current.Items is { } item && service.Items is { } serviceItem)
        {
            narrowed = spec.Nodes.Mapping(items, "the items of an array") is { } keys
                ? narrowed with { Items = Read(keys.Node, serviceItem, item, ((ClrList)type).Item) }
                : narrowed;
        }

        return Marked(current, narrowed);
    }

    private static ValueSchema Bounded(ValueSchema service, ClrType type) => type is ClrScalar { Kind: ClrScalarKind.Int32 or ClrScalarKind.Int64 } whole
        ? service with { Range = (service.Range ?? new NumberRange()).Intersect(IntegerBits.RangeOf(whole.Kind is ClrScalarKind.Int64)) }
        : service;

    // The schema of the overlay alone.
    private ValueSchema Own(MappingReader reader, ValueSchema service)
    {
        var isWhole = service.Kind is ValueKind.Integer;
        var sentinels = service.Range?.Sentinels ?? default;
        var own = new ValueSchema(service.Kind)
        {
            Spelling = service.Spelling,
            Range = isWhole || service.Kind is ValueKind.Number ? _bounds.Range(reader, spec.Scalars.Decimal, isWhole) : null,
        };
        own = ConstraintKinds.Read(own, new ConstraintKeyReader(spec, reader));
        own = own.Range is null && own.Constraints.Count == 0 ? own : own.WithSentinels(sentinels);
        return own with { Allowed = Allowed(reader, service) };
    }

    private EquatableArray<RuleValue> Allowed(MappingReader reader, ValueSchema service)
    {
        var nodes = new List<SpecNode>();
        if (service.Kind is (ValueKind.String or ValueKind.Integer or ValueKind.Number) && reader.Take("enum") is { } list)
        {
            nodes.AddRange(spec.Nodes.TextList(list, "enum"));
            if (list is SequenceNode { Items.Count: 0 })
            {
                spec.Report(SpecDiagnostics.NoValues, list.Span, "enum");
            }
        }

        if (service.Kind is not (ValueKind.Array or ValueKind.Object or ValueKind.Union) && reader.Take("const") is { } constant)
        {
            nodes = [constant];
        }

        var allowed = new List<RuleValue>();
        foreach (var node in nodes)
        {
            if (_values.ReadScalar(node, service.Kind, service.Spelling, "a value of an overlay") is not { } value)
            {
                continue;
            }

            allowed.Add(value);
            if (Refusal(service, value) is { } problem)
            {
                spec.Report(SpecDiagnostics.LoosensValue, node.Span, ConstraintText.Literal(value), model, problem);
            }
        }

        return allowed.ToEquatable();
    }

    private static string? Refusal(ValueSchema service, RuleValue value) =>
        service.Aliases.FirstOrDefault(alias => alias.Spelling.Equals(value)) is { } alias
            ? $"it is an alias; write {ConstraintText.Literal(alias.Canonical)} instead."
            : Contradictions.Broken("it", service, value);

    // A sentinel alone is not a range; for a sentinel alone, the author writes a constant.
    private static bool IsEmpty(ValueSchema narrowed, ValueSchema current, ValueSchema own) =>
        current.Allowed.Count + own.Allowed.Count > 0 ? narrowed.Allowed.Count == 0
        : own.Constraints.Any(one => current.Constraints.Any(one.Excludes))
            || (narrowed.Range is { } range && narrowed.Empties(range));

    private ValueSchema Marked(ValueSchema before, ValueSchema after)
    {
        var changed = ConstraintKinds.All
            .Select(kind => (kind.RuleId, Before: kind.Of(before), After: kind.Of(after)))
            .Where(one => one.After is not null && !one.After.Equals(one.Before))
            .Select(one => one.RuleId)
            .ToList();
        return after with
        {
            Overlays = after.Overlays.Where(mark => !changed.Contains(mark.RuleId)).Concat(changed.Select(id => new OverlayMark(id, source))).ToEquatable(),
        };
    }
}
