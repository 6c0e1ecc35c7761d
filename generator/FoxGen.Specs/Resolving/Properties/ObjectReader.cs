using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Declarations;
using FoxGen.Specs.Resolving.Rules;
using FoxGen.Specs.Resolving.Scopes;
using FoxGen.Specs.Resolving.Values;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Properties;

/// <summary>Reads an object: with known keys if it has <c>properties</c>, free without.</summary>
internal sealed class ObjectReader(FileScope file)
{
    private readonly SpecReader _spec = file.Spec;

    /// <summary>Reads the keys of a mapping with <c>type: object</c>.</summary>
    public TypedValue? Read(MappingReader reader, ValuePlace place)
    {
        if (!reader.Has("properties"))
        {
            foreach (var key in new[] { "additionalProperties", "required", "rules" }.Where(reader.Has))
            {
                _spec.Report(SpecDiagnostics.ObjectKeyWithoutProperties, reader.KeySpan(key), key);
            }

            reader.Take("additionalProperties");
            var free = ConstraintKinds.Read(new ValueSchema(ValueKind.Object), new ConstraintKeyReader(_spec, reader));
            return new TypedValue(free, new ClrScalar(ClrScalarKind.JsonObject), default);
        }

        foreach (var key in ConstraintKinds.KeysOf(ValueKind.Object).Where(reader.Has))
        {
            _spec.Report(SpecDiagnostics.FreeObjectKey, reader.KeySpan(key), key);
        }

        var types = file.Types ?? file.ResultTypes!;
        if (file.Types is null && reader.Has("rules"))
        {
            _spec.Report(SpecDiagnostics.RulesInResult, reader.KeySpan("rules"));
        }

        var properties = reader.Take("properties");
        var excluded = (properties as MappingNode)?.Excluded ?? [];
        IReadOnlyList<MappingEntry> entries = [.. _spec.Nodes.Entries(properties, "properties"), .. excluded];
        var isOpen = IsOpen(reader);
        var inner = Inside(place, entries, isOpen);
        var all = Fields(inner, place, entries);
        var required = Required(reader.Take("required"), inner);
        var rules = new RuleReader(inner, new FieldReader(inner, all)).Read(reader.Take("rules"));
        inner.Conditions.CheckTypes(FieldUnion.Of(inner.Declared, [all]));
        if (all.Count < entries.Count)
        {
            return null;
        }

        var absent = new AbsentFields(excluded.Select(entry => entry.Key.Text), all);
        var fields = all.Where(field => !absent.Contains(field.Name)).Select(field => field.WithRequired(required.Contains(field.Name), _spec)).ToList();
        var told = fields.SelectMany(field => field.When).Concat(rules).ToList();
        var schema = new ValueSchema(ValueKind.Object) { Properties = fields.Select(field => field.Field).ToEquatable(), IsOpen = isOpen };
        schema = schema with { Rules = new ObjectRules(_spec, place.Path, absent).Resolve(told, fields) };
        var type = new ResolvedObject(ClrNames.Join(place.Prefix, place.TypeName), schema, fields.Select(field => field.Documentation).ToEquatable(), place.Description, place.Field.Span);
        return new TypedValue(schema, types.Add(type), default)
        {
            Whole = schema with { Properties = all.Select(field => field.Whole with { IsRequired = required.Contains(field.Name) }).ToEquatable() },
            Notes = told.Where(rule => rule.Severity is Severity.Note).Select(rule => rule.Note).ToEquatable(),
        };
    }

    // A result keeps every key in Raw, so it is never closed, and an open one needs no member more.
    private bool IsOpen(MappingReader reader)
    {
        var node = reader.Take("additionalProperties");
        if (node is MappingNode)
        {
            _spec.Report(SpecDiagnostics.SchemaOfOtherKeys, node.Span);
            return false;
        }

        var isOpen = _spec.Scalars.Boolean(node, "additionalProperties");
        if (file.Types is null && isOpen is false)
        {
            _spec.Report(SpecDiagnostics.ClosedResult, reader.KeySpan("additionalProperties"));
        }

        return isOpen is true && file.Types is not null;
    }

    private ObjectScope Inside(ValuePlace place, IReadOnlyList<MappingEntry> entries, bool isOpen) => new(file)
    {
        Noun = "object",
        Declared = [.. entries.Select(entry => entry.Key.Text)],
        Arrays = ObjectScope.ArraysOf(entries),
        Files = ObjectScope.FilesOf(entries),
        Path = place.Path + ".",
        TypeName = place.TypeName,
        Reserved = file.Types is null ? (ClrNames.ResultMembers, "every class for an object of a result") : isOpen ? (ClrNames.OpenObjectMembers, "every class for an open object") : (ClrNames.ClosedObjectMembers, "every class for an object"),
    };

    private List<PropertySpec> Fields(ObjectScope inner, ValuePlace place, IReadOnlyList<MappingEntry> entries)
    {
        var properties = new PropertyReader(inner);
        var names = new NameTable(_spec);
        names.Add(ClrNames.Join(place.Prefix, place.TypeName), place.Field.Span, "the class of the object");
        return
        [
            .. entries
                .Select(entry => properties.Read(entry.Key, entry.Value, place.Prefix, place.Prefix))
                .OfType<PropertySpec>()
                .Where(field => names.Add(field.Documentation.ClrName, field.Documentation.Source, $"the field '{field.Name}'")),
        ];
    }

    private HashSet<string> Required(SpecNode? node, ObjectScope inner) =>
        [.. (node is SequenceNode ? _spec.Nodes.TextList(node, "required") : []).Where(inner.Knows).Select(item => item.Text)];
}
