using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Declarations;
using FoxGen.Specs.Resolving.Media;
using FoxGen.Specs.Resolving.Scopes;
using FoxGen.Specs.Resolving.Values;

namespace FoxGen.Specs.Resolving.Properties;

/// <summary>Reads the type and the constraints of a property, of an array's items or of an alternative.</summary>
internal sealed class TypedValueReader(ObjectScope around, ValueReader values)
{
    private readonly SpecReader _spec = around.File.Spec;
    private readonly BoundsReader _bounds = new(around.File.Spec);
    private readonly KnownValueReader _known = new(around.File.Spec, values);

    /// <summary>Reads the constraint keys of a mapping; <c>null</c> when too little of them can be used.</summary>
    /// <param name="reader">The mapping.</param>
    /// <param name="place">Where the value stands.</param>
    public TypedValue? Read(MappingReader reader, ValuePlace place)
    {
        PropertyKeys.CheckMisplaced(_spec, reader);
        if (reader.Has("oneOf"))
        {
            PropertyKeys.CheckFit(_spec, reader, ValueKind.Union);
            return new UnionReader(around, values).Read(reader, NamedItem(reader, place, "Item"));
        }

        if (_spec.Scalars.Word(reader.Require("type"), "the type", PropertyKeys.Types) is not { } kind)
        {
            reader.Know(PropertyKeys.All);
            return null;
        }

        PropertyKeys.CheckFit(_spec, reader, kind);
        if (place.IsItem && kind is ValueKind.Array)
        {
            _spec.Report(SpecDiagnostics.Reserved, reader.KeySpan("type"));
            return null;
        }

        return kind switch
        {
            ValueKind.Array => ReadArray(reader, place),
            ValueKind.Object => new ObjectReader(around.File).Read(reader, NamedItem(reader, place, "Item")),
            ValueKind.Union => throw new InvalidOperationException("'type' cannot be a union."),
            ValueKind.String or ValueKind.Integer or ValueKind.Number or ValueKind.Boolean => new ScalarValueReader(around, values).Read(reader, kind, reader.Has("enum") ? NamedItem(reader, place, "") : place),
        };
    }

    private TypedValue? ReadArray(MappingReader reader, ValuePlace place)
    {
        var own = ConstraintKinds.Read(new ValueSchema(ValueKind.Array), new ConstraintKeyReader(_spec, reader));
        var totals = new MediaReader(_spec, _bounds, around).Read(reader.Take("media"), areTotals: true);
        var inline = new UrlPolicyReader(_spec).MaxItems(reader);
        if (_spec.Nodes.Read(reader.Require("items"), "the items of an array", items => Read(items, place with { IsItem = true })) is not { } item)
        {
            return null;
        }

        if (inline is not null && !UrlPolicyReader.TakesInline(item.Schema))
        {
            _spec.Report(SpecDiagnostics.InlineItemsWithoutData, reader.KeySpan("inline"));
        }

        if (own.Find<UniqueItems>() is not null && own.Find<ItemCount>()?.Range is { } count && item.Schema.Allowed.Count > 0 && count.Minimum > item.Schema.Allowed.Count)
        {
            _spec.Report(SpecDiagnostics.TooFewDistinctItems, reader.Take("minItems")!.Span, ConstraintText.Number(item.Schema.Allowed.Count), ConstraintText.Count(count, "item"));
        }

        var schema = own with { Items = item.Schema, MaxInlineItems = inline, Media = totals };
        return new TypedValue(schema, new ClrList(item.Type), Meanings(reader, item)) { Notes = item.Notes, Whole = schema with { Items = item.Whole } };
    }

    private EquatableArray<KnownValue> Meanings(MappingReader reader, TypedValue item)
    {
        if (item.Schema.Kind is ValueKind.Object or ValueKind.Union)
        {
            if (reader.Has("knownValues"))
            {
                _spec.Report(SpecDiagnostics.KnownValuesOfArray, reader.KeySpan("knownValues"));
            }

            return item.Meanings;
        }

        var known = _known.KnownValues(reader.Take("knownValues"), item.Schema.Kind, item.Schema.Spelling);
        return item.Meanings.Concat(known.Where(k => k.Meaning is not null).Select(k => new KnownValue(k.Value, k.Meaning!))).ToEquatable();
    }

    // A property has its 'name' read already; that of items names the type made for them.
    private ValuePlace NamedItem(MappingReader reader, ValuePlace place, string otherwise) =>
        place.Named(place.IsItem ? _spec.Names.TypeName(reader.Take("name"), "the name of the items' type") : null, otherwise);
}
