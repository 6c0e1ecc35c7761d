using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>Reads the type and the constraints of a property or of an array's items.</summary>
internal sealed class TypedValueReader(SpecReader spec, ValueReader values, ConditionReader conditions, EnumScope? scope, ResolvedService? service)
{
    private static readonly string[] s_integerKeys =
    [
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "sentinels", "const", "enum", "default",
        "knownValues", "examples",
    ];

    private readonly BoundsReader _bounds = new(spec);
    private readonly KnownValueReader _known = new(spec, values);
    private readonly ScalarKeyReader _keys = new(spec, service);

    /// <summary>Reads the constraint keys of a mapping.</summary>
    /// <param name="reader">The property or the items.</param>
    /// <param name="field">The field it belongs to.</param>
    /// <param name="clrName">The field's C# name, which scoped enums are named after.</param>
    /// <param name="description">The field's description.</param>
    /// <param name="isItem">Whether it describes the items of an array.</param>
    public TypedValue? Read(MappingReader reader, ScalarNode field, string clrName, LocalizedText? description, bool isItem)
    {
        PropertyKeys.CheckReserved(spec, reader);
        if (spec.Scalars.Word(reader.Require("type"), "the type", PropertyKeys.Types) is not { } kind)
        {
            reader.Know(PropertyKeys.All);
            return null;
        }

        PropertyKeys.CheckFit(spec, reader, kind);
        if (isItem && kind is ValueKind.Array)
        {
            spec.Report(SpecDiagnostics.Reserved, reader.KeySpan("type"), "Arrays of arrays come with a later version of the language.");
            return null;
        }

        return kind switch
        {
            ValueKind.Array => ReadArray(reader, field, clrName, description),
            ValueKind.Object => new TypedValue(new ValueSchema(kind), new ClrScalar(ClrScalarKind.JsonObject), default),
            _ => ReadScalar(reader, kind, field, clrName, description),
        };
    }

    private TypedValue? ReadArray(MappingReader reader, ScalarNode field, string clrName, LocalizedText? description)
    {
        var count = _bounds.Count(reader, "minItems", "maxItems");
        var unique = spec.Scalars.Boolean(reader.Take("uniqueItems"), "uniqueItems") ?? false;
        var totals = new MediaReader(spec, _bounds, conditions).Read(reader.Take("media"), areTotals: true);
        if (spec.Nodes.Mapping(reader.Require("items"), "the items of an array") is not { } items)
        {
            return null;
        }

        var item = Read(items, field, clrName, description, isItem: true);
        items.Finish();
        if (item is null)
        {
            return null;
        }

        var known = _known.KnownValues(reader.Take("knownValues"), item.Schema.Kind, item.Schema.Spelling);
        var meanings = item.Meanings.Concat(known.Where(k => k.Meaning is not null).Select(k => new KnownValue(k.Value, k.Meaning!)));
        var schema = new ValueSchema(ValueKind.Array) { Items = item.Schema, Count = count, UniqueItems = unique, Media = totals };
        return new TypedValue(schema, new ClrList(item.Type), meanings.ToEquatable());
    }

    private TypedValue? ReadScalar(MappingReader reader, ValueKind kind, ScalarNode field, string clrName, LocalizedText? description)
    {
        var format = _keys.Format(reader, kind);
        var sentinels = kind is ValueKind.Integer or ValueKind.Number ? _known.Sentinels(reader.Take("sentinels"), kind) : [];
        var schema = new ValueSchema(kind)
        {
            Spelling = kind is ValueKind.Boolean ? _keys.Spelling(reader.Take("spelling")) : null,
            Range = kind is ValueKind.Integer or ValueKind.Number ? Range(reader, kind, sentinels) : null,
            Length = kind is ValueKind.String ? _bounds.Count(reader, "minLength", "maxLength") : null,
            Pattern = kind is ValueKind.String ? _keys.Pattern(reader.Take("pattern")) : null,
            Format = format is ScalarFormat.Uri ? TextFormat.Uri : TextFormat.None,
            Media = kind is ValueKind.String ? Media(reader, format) : null,
        };

        var known = _known.KnownValues(reader.Take("knownValues"), kind, schema.Spelling);
        var vocabulary = kind is ValueKind.String or ValueKind.Integer ? _keys.Vocabulary(reader.Take("vocabulary")) : null;
        var allowed = new AllowedReader(spec, values, scope).Read(reader, schema, vocabulary, field, clrName, description, known);
        if (allowed is null)
        {
            return null;
        }

        schema = schema with { Allowed = allowed.Values };
        if (kind is ValueKind.Integer)
        {
            CheckBits(reader, format is ScalarFormat.Int64);
        }

        var scalar = kind switch
        {
            ValueKind.Integer => format is ScalarFormat.Int64 ? ClrScalarKind.Int64 : ClrScalarKind.Int32,
            ValueKind.Number => ClrScalarKind.Double,
            ValueKind.Boolean => ClrScalarKind.Boolean,
            _ => format is ScalarFormat.Uri ? ClrScalarKind.Media : ClrScalarKind.String,
        };
        ClrType type = allowed.EnumName is { } name ? new ClrEnum(name) : new ClrScalar(scalar);
        return new TypedValue(schema, type, Meanings(allowed, sentinels, known));
    }

    private NumberRange? Range(MappingReader reader, ValueKind kind, IReadOnlyList<KnownEntry> sentinels)
    {
        var range = _bounds.WithStep(reader, _bounds.Range(reader, spec.Scalars.Decimal, kind is ValueKind.Integer));
        if (sentinels.Count > 0 && range is null)
        {
            spec.Report(SpecDiagnostics.KeyDoesNotFit, reader.KeySpan("sentinels"), "'sentinels' are values outside a range; there is no minimum, maximum or multipleOf here. For values with a meaning use 'knownValues'.");
        }

        return range is null ? null : range with { Sentinels = sentinels.Select(s => (decimal)s.Value.AsNumber).ToEquatable() };
    }

    private MediaFacts? Media(MappingReader reader, ScalarFormat format)
    {
        var node = reader.Take("media");
        if (node is not null && format is not ScalarFormat.Uri)
        {
            spec.Report(SpecDiagnostics.KeyDoesNotFit, reader.KeySpan("media"), "'media' says what a URL points at; it needs 'format: uri' beside it.");
        }

        return new MediaReader(spec, _bounds, conditions).Read(node, areTotals: false);
    }

    // Numbers that the C# type cannot hold would make code that does not compile.
    private void CheckBits(MappingReader reader, bool is64)
    {
        var numbers = reader.Node.Entries
            .Where(entry => s_integerKeys.Contains(entry.Key.Text))
            .SelectMany<MappingEntry, SpecNode>(entry => entry.Value switch
            {
                SequenceNode list => list.Items,
                MappingNode map => map.Entries.Select(e => e.Key),
                var single => [single],
            });
        foreach (var scalar in numbers.OfType<ScalarNode>())
        {
            if (ScalarReader.ParseDecimal(scalar.Text) is not { } number)
            {
                continue;
            }

            if (number is < long.MinValue or > long.MaxValue)
            {
                spec.Report(SpecDiagnostics.WrongValue, scalar.Span, $"{scalar.Text} does not fit a 64-bit integer.");
            }
            else if (!is64 && number is (< int.MinValue or > int.MaxValue))
            {
                spec.Report(SpecDiagnostics.NeedsInt64, scalar.Span, $"{scalar.Text} does not fit a 32-bit integer; write 'format: int64' at the property.");
            }
        }
    }

    // What the spec says about this property goes before what its vocabulary says about the value in general.
    private static EquatableArray<KnownValue> Meanings(AllowedValues allowed, IReadOnlyList<KnownEntry> sentinels, IReadOnlyList<KnownEntry> known)
    {
        var own = sentinels.Concat(known).Where(k => k.Meaning is not null).Select(k => new KnownValue(k.Value, k.Meaning!)).ToList();
        var general = allowed.Members.Where(m => m.Description is not null).Select(m => new KnownValue(m.Wire, m.Description!));
        var order = allowed.Values.ToList();
        return general
            .Where(k => !own.Any(o => o.Value.Equals(k.Value)))
            .Concat(own)
            .OrderBy(k => order.IndexOf(k.Value) is >= 0 and var at ? at : int.MaxValue)
            .ToEquatable();
    }
}
