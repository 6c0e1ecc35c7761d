using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>Reads a property of a request or of a result shape.</summary>
/// <param name="spec">The readers of the file.</param>
/// <param name="conditions">Reads expressions.</param>
/// <param name="scope">Takes the enums of a request's properties; <c>null</c> for results.</param>
/// <param name="service">The service whose vocabularies count.</param>
internal sealed class PropertyReader(SpecReader spec, ConditionReader conditions, EnumScope? scope, ResolvedService? service)
{
    private readonly ValueReader _values = new(spec);
    private readonly IReadOnlyList<string> _reserved = scope is null ? ClrNames.ResultMembers : ClrNames.RequestMembers;

    /// <summary>Reads a property; <c>null</c> when too little of it can be used.</summary>
    /// <param name="key">Its wire name.</param>
    /// <param name="node">Its value: a mapping of property keys.</param>
    /// <param name="overriding">The keys a variant replaced; <c>null</c> for the property as all variants have it.</param>
    public PropertySpec? Read(ScalarNode key, SpecNode node, MappingNode? overriding = null)
    {
        if (spec.Nodes.Mapping(node, $"the property '{key.Text}'") is not { } reader)
        {
            return null;
        }

        var clrName = spec.Names.MemberName(reader.Take("name"), key, $"the property '{key.Text}'", _reserved, scope is null ? "every result" : "every request type");
        spec.Nodes.Localized(reader.Take("title"), "the title");
        var description = spec.Nodes.Localized(reader.Take("description"), "the description");
        var notes = spec.Nodes.LocalizedList(reader.Take("notes"), "notes");
        var upstream = spec.Nodes.Text(reader.Take("upstreamDefault"), "upstreamDefault");
        var advice = spec.Scalars.Word(reader.Take("advice"), "the advice", [("omit-unless-needed", FieldAdvice.OmitUnlessNeeded)]);
        var unit = spec.Nodes.Text(reader.Take("unit"), "the unit");
        var deprecated = spec.Scalars.Boolean(reader.Take("deprecated"), "deprecated") ?? false;

        var typed = new TypedValueReader(spec, _values, conditions, scope, service).Read(reader, key, clrName ?? "Unnamed", description, isItem: false);
        reader.Know(["default", "examples", "knownValues"]);
        reader.Finish();
        if (typed is null || clrName is null)
        {
            return null;
        }

        var @default = Default(reader.Take("default"), key.Text, typed.Schema);
        var examplesAreOwn = overriding is null || overriding.Find("examples") is not null;
        var told = new ResolvedProperty
        {
            Name = key.Text,
            ClrName = clrName,
            Type = typed.Type,
            Description = description,
            Default = @default,
            Advice = advice ?? FieldAdvice.None,
            Unit = unit,
            KnownValues = typed.Meanings,
            Examples = Examples(reader.Take("examples"), typed.Schema, examplesAreOwn),
            Notes = upstream is null ? notes : notes.Append(UpstreamDefault(upstream)).ToEquatable(),
            IsDeprecated = deprecated,
            Source = key.Span,
        };
        return new PropertySpec(new FieldSchema(key.Text, typed.Schema, IsRequired: false) { Default = @default }, told);
    }

    private RuleValue? Default(SpecNode? node, string name, ValueSchema schema)
    {
        if (node is null || _values.Read(node, schema, "the default") is not { Kind: not RuleValueKind.Null } value)
        {
            return null;
        }

        if (Contradictions.Broken(name, schema, value) is { } problem)
        {
            spec.Report(SpecDiagnostics.BadDefault, node.Span, $"The default {ConstraintText.Literal(value)} breaks the property's own constraints: {problem}");
        }

        return value;
    }

    // A variant that narrows a property drops those of the shared examples that it does not take.
    private EquatableArray<RuleValue> Examples(SpecNode? node, ValueSchema schema, bool areOwn)
    {
        var examples = new List<RuleValue>();
        foreach (var item in spec.Nodes.Items(node, "examples"))
        {
            if (_values.Read(item, schema, "an example") is not { } value)
            {
                continue;
            }

            if (Contradictions.Broken("It", schema, value) is not { } problem)
            {
                examples.Add(value);
            }
            else if (areOwn)
            {
                spec.Report(SpecDiagnostics.BadExample, item.Span, $"The example {ConstraintText.Literal(value)} breaks the property's own constraints: {problem}");
            }
        }

        return examples.ToEquatable();
    }

    private static LocalizedText UpstreamDefault(string text) =>
        new($"When it is absent, the model behind the service uses {text}.", $"不传时,上游模型使用 {text}。");
}
