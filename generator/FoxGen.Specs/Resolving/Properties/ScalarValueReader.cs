using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Declarations;
using FoxGen.Specs.Resolving.Media;
using FoxGen.Specs.Resolving.Scopes;
using FoxGen.Specs.Resolving.Values;

namespace FoxGen.Specs.Resolving.Properties;

/// <summary>Reads the constraints of a text, a number or a boolean.</summary>
internal sealed class ScalarValueReader(ObjectScope around, ValueReader values)
{
    private const int LongestMeaning = 40;

    private static readonly string[] s_limits =
        [.. BoundsReader.Keys, .. ConstraintKinds.KeysOf(ValueKind.Number)];

    private readonly SpecReader _spec = around.File.Spec;
    private readonly BoundsReader _bounds = new(around.File.Spec);
    private readonly KnownValueReader _known = new(around.File.Spec, values);
    private readonly ScalarKeyReader _keys = new(around.File.Spec, around.File.Service);
    private readonly AllowedReader _allowed = new(around.File.Spec, values, around.File.Types?.Enums);

    /// <summary>Reads the constraint keys of a mapping.</summary>
    public TypedValue? Read(MappingReader reader, ValueKind kind, ValuePlace place)
    {
        var format = _keys.Format(reader, kind);
        var isUrl = ScalarKeyReader.TextFormatOf(format) is TextFormat.Uri;
        var sentinels = kind is ValueKind.Integer or ValueKind.Number ? _known.Sentinels(reader.Take("sentinels"), kind) : [];
        var schema = new ValueSchema(kind)
        {
            Spelling = kind is ValueKind.Boolean ? _keys.Spelling(reader.Take("spelling")) : null,
            Range = kind is ValueKind.Integer or ValueKind.Number ? _bounds.Range(reader, _spec.Scalars.Decimal, kind is ValueKind.Integer) : null,
            Format = ScalarKeyReader.TextFormatOf(format),
            Urls = kind is ValueKind.String ? new UrlPolicyReader(_spec).Read(reader, isUrl) : null,
            Media = kind is ValueKind.String ? Media(reader, isUrl) : null,
        };

        schema = WithSentinels(reader, ConstraintKinds.Read(schema, new ConstraintKeyReader(_spec, reader)), sentinels);
        var known = _known.KnownValues(reader.Take("knownValues"), kind, schema.Spelling);
        var vocabulary = kind is ValueKind.String or ValueKind.Integer ? _keys.Vocabulary(reader.Take("vocabulary")) : null;
        var allowed = _allowed.Read(reader, schema, vocabulary, place, known);
        if (allowed is null)
        {
            return null;
        }

        if (place.InheritsValues && allowed.Values.Count > 0)
        {
            var taken = new HashSet<RuleValue>(allowed.Values);
            known = [.. known.Where(entry => taken.Contains(entry.Value))];
        }

        CheckSentinels(sentinels, allowed.Values);
        schema = schema with { Allowed = allowed.Values, Aliases = allowed.Aliases };
        var scalar = ScalarTypes.Find(kind, format);
        var is64 = scalar is ClrScalarKind.Int64;
        if (kind is ValueKind.Integer && IntegerBits.Check(_spec, reader, is64)
            && schema.Range is { } range && schema.Empties(range.Intersect(IntegerBits.RangeOf(is64))))
        {
            _spec.Report(SpecDiagnostics.EmptyRange, reader.KeySpan(BoundsReader.Keys.First(reader.Has)), is64 ? "64-bit integer" : "32-bit integer", ConstraintText.Range(range));
            schema = schema with { Range = null };
        }

        ClrType type = allowed.EnumName is { } name ? new ClrEnum(name) : new ClrScalar(scalar);
        return new TypedValue(schema, type, Meanings(allowed, sentinels, known));
    }

    // A sentinel says something only where it would be refused.
    private ValueSchema WithSentinels(MappingReader reader, ValueSchema schema, IReadOnlyList<KnownEntry> sentinels)
    {
        if (schema.Range is null && schema.Constraints.Count == 0)
        {
            if (sentinels.Count > 0 && !s_limits.Any(reader.Has))
            {
                _spec.Report(SpecDiagnostics.SentinelsWithoutRange, reader.KeySpan("sentinels"), ConstraintText.Or(s_limits));
            }

            return schema;
        }

        foreach (var sentinel in sentinels.Where(s => Contradictions.Broken("It", schema, s.Value) is null))
        {
            _spec.Report(SpecDiagnostics.SentinelInRange, sentinel.Node.Span, sentinel.Value.ToString());
        }

        schema = schema.WithSentinels(sentinels.Select(s => s.Value.Kind is RuleValueKind.Integer ? s.Value.AsInteger : (decimal)s.Value.AsNumber).ToEquatable());
        return schema.Range is { HasBounds: true } range && sentinels.Any(s => Short(s).Length > 0)
            ? schema with { Range = range with { Meanings = sentinels.Select(Short).ToEquatable() } }
            : schema;
    }

    // A meaning follows its value in parentheses: "-1 (the model decides)".
    private static string Short(KnownEntry sentinel) => sentinel.Meaning?.English.TrimEnd('.') is { Length: > 1 and <= LongestMeaning } meaning && meaning.IndexOfAny(['.', '\n']) < 0
        ? (char.IsUpper(meaning[1]) ? meaning[0] : char.ToLowerInvariant(meaning[0])) + meaning.Substring(1)
        : "";

    private void CheckSentinels(IEnumerable<KnownEntry> sentinels, EquatableArray<RuleValue> allowed)
    {
        foreach (var sentinel in sentinels.Where(s => allowed.Count > 0 && !allowed.Contains(s.Value)))
        {
            _spec.Report(SpecDiagnostics.SentinelOutsideEnum, sentinel.Node.Span, sentinel.Value.ToString(), ConstraintText.OneOf(allowed));
        }
    }

    private MediaFacts? Media(MappingReader reader, bool isUrl)
    {
        var node = reader.Take("media");
        if (node is not null && !isUrl)
        {
            _spec.Report(SpecDiagnostics.MediaWithoutUri, reader.KeySpan("media"));
        }

        return new MediaReader(_spec, _bounds, around).Read(node, areTotals: false);
    }

    // What the spec says about this property goes before what its vocabulary says about the value in general.
    private static EquatableArray<KnownValue> Meanings(AllowedValues allowed, IReadOnlyList<KnownEntry> sentinels, IReadOnlyList<KnownEntry> known)
    {
        var own = sentinels.Concat(known).Where(k => k.Meaning is not null).Select(k => new KnownValue(k.Value, k.Meaning!)).ToList();
        var general = allowed.Members.Where(m => m.Description is not null).Select(m => new KnownValue(m.Wire, m.Description!));
        var order = new Dictionary<RuleValue, int>();
        foreach (var value in allowed.Values)
        {
            order[value] = order.Count;
        }

        var told = new HashSet<RuleValue>(own.Select(k => k.Value));
        return general
            .Where(k => !told.Contains(k.Value))
            .Concat(own)
            .OrderBy(k => order.TryGetValue(k.Value, out var at) ? at : int.MaxValue)
            .ToEquatable();
    }
}
