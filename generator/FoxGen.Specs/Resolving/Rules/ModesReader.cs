using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Declarations;
using FoxGen.Specs.Resolving.Scopes;
using FoxGen.Specs.Resolving.Values;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Rules;

/// <summary>Reads <c>modes</c> of a model.</summary>
internal sealed class ModesReader(ObjectScope around, FieldReader fields, ValueReader values)
{
    // A mode that is inferred is one of all modes, and what is asked of all of them becomes one condition.
    private const int MostModes = 50;

    private readonly SpecReader _spec = around.File.Spec;

    /// <summary>Reads the modes; <c>null</c> when they cannot be used, with the reasons reported.</summary>
    public ModesSpec? Read(SpecNode? node) => _spec.Nodes.Read(node, "modes", reader =>
    {
        var fieldNode = reader.Require("field");
        var field = fields.One(fieldNode, "the field of modes");
        var isEnum = field is { Value: { Allowed.Count: > 0, Kind: ValueKind.String or ValueKind.Integer } };
        if (field is not null && !isEnum)
        {
            _spec.Report(SpecDiagnostics.BadModeField, fieldNode!.Span, field.Path);
        }

        var entries = _spec.Nodes.Entries(reader.Require("values"), "the values of modes");
        if (entries.Count > MostModes)
        {
            _spec.Report(SpecDiagnostics.TooManyModes, entries[MostModes].Key.Span, ConstraintText.Number(MostModes));
            entries = [.. entries.Take(MostModes)];
        }

        var infers = _spec.Scalars.Word(reader.Take("infer"), "infer", [("first-match", true), ("none", false)]) ?? false;
        var modes = entries.Select(entry => Mode(entry, isEnum ? field : null)).OfType<ModeSpec>().ToList();
        if (infers)
        {
            around.RuleIds.Add("mode-inferred", reader.KeySpan("infer"), "modes");
        }

        return field is null || !isEnum || modes.Count == 0 ? null : new ModesSpec(field, modes, infers, fieldNode!.Span);
    });

    private ModeSpec? Mode(MappingEntry entry, NamedField? field) => _spec.Nodes.Read(entry.Value, $"the mode '{entry.Key.Text}'", reader =>
    {
        var counts = Counts(reader.Take("count"));
        var require = reader.Take("require") is { } needed ? fields.Several(needed, "require", 1) ?? [] : [];
        var forbid = Forbid(reader.Take("forbid"));
        var message = _spec.Nodes.Localized(reader.Take("message"), "the message");
        var isFree = around.RuleIds.Add(ModeRules.Id(entry.Key.Text), entry.Key.Span, "");
        if (field is null || Value(entry.Key, field.Value) is not { } value || !isFree)
        {
            return null;
        }

        return new ModeSpec(entry.Key, value) { Counts = counts, Require = require, Forbid = forbid, Words = message is null ? null : fields.Mark(message) };
    });

    // Some variant may take a mode that the file's own enum lacks; that is settled once all variants are known.
    private RuleValue? Value(ScalarNode name, ValueSchema schema) => values.ReadScalar(name, schema.Kind, null, "the name of a mode");

    private List<ModeCount> Counts(SpecNode? node)
    {
        var counts = new List<ModeCount>();
        var entries = node is null ? [] : _spec.Nodes.Entries(node, "count");
        CheckMany(entries.Count, node, "count");
        foreach (var entry in entries.Take(FieldReader.MostFields))
        {
            var array = fields.One(entry.Key, "an array of count", ValueKind.Array);
            var range = entry.Value is MappingNode ? _spec.Nodes.Read(entry.Value, "a count", reader => new BoundsReader(_spec).Count(reader, "minimum", "maximum"))
                : _spec.Scalars.Int(entry.Value, "a count", minimum: 0) is { } exactly ? new CountRange(exactly, exactly)
                : null;
            if (array is not null && range is not null)
            {
                counts.Add(new ModeCount(array, range, entry.Value.Span));
            }
        }

        return counts;
    }

    private List<(NamedField Field, SourceSpan Span)> Forbid(SpecNode? node)
    {
        var names = _spec.Nodes.TextList(node, "forbid");
        CheckMany(names.Count, node, "forbid");
        return
        [
            .. names.Take(FieldReader.MostFields)
                .Select(name => (Field: fields.One(name, "forbid"), name.Span))
                .Where(pair => pair.Field is not null)
                .Select(pair => (pair.Field!, pair.Span)),
        ];
    }

    private void CheckMany(int count, SpecNode? node, string what)
    {
        if (count > FieldReader.MostFields)
        {
            _spec.Report(SpecDiagnostics.TooManyFields, node!.Span, MessageText.Sentence(what), ConstraintText.Number(FieldReader.MostFields));
        }
    }
}
