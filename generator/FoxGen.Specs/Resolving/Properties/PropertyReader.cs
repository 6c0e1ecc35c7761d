using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Declarations;
using FoxGen.Specs.Resolving.Scopes;
using FoxGen.Specs.Resolving.Values;
using FoxGen.Specs.Resolving.When;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Properties;

/// <summary>Reads a property of a request, of an object with known keys or of a result shape.</summary>
/// <param name="around">What the property belongs to.</param>
internal sealed class PropertyReader(ObjectScope around)
{
    // Keys of a property that change the classes made for it. A variant that overrides one has classes of its own.
    private static readonly string[] s_classKeys = ["type", "name", "items", "properties", "additionalProperties", "required", "rules", "oneOf", "discriminator"];

    // Keys that tell about values.
    private static readonly string[] s_valueKeys = ["knownValues", "aliases", "items", "oneOf"];

    private readonly SpecReader _spec = around.File.Spec;
    private readonly ValueReader _values = new(around.File.Spec);

    /// <summary>Reads a property; <c>null</c> when too little of it can be used.</summary>
    /// <param name="key">Its wire name.</param>
    /// <param name="node">Its value: a mapping of property keys.</param>
    /// <param name="prefix">What the names of classes for its values start with.</param>
    /// <param name="variant">What they start with if a variant changed the classes.</param>
    public PropertySpec? Read(ScalarNode key, SpecNode node, string prefix, string variant = "")
    {
        var changed = node as MappingNode;
        var overriding = changed?.Overriding;
        if (_spec.Nodes.Mapping(node, $"the property '{key.Text}'") is not { } reader)
        {
            return null;
        }

        var clrName = _spec.Names.MemberName(reader.Take("name"), key, $"the property '{key.Text}'", around.Reserved.Names, around.Reserved.Owner);
        _spec.Nodes.Localized(reader.Take("title"), "the title");
        var description = _spec.Nodes.Localized(reader.Take("description"), "the description");
        var notes = PropertyNotes.Read(_spec, reader);
        var advice = _spec.Scalars.Word(reader.Take("advice"), "the advice", [("omit-unless-needed", FieldAdvice.OmitUnlessNeeded)]);
        var unit = _spec.Nodes.Text(reader.Take("unit"), "the unit");
        var deprecated = _spec.Scalars.Boolean(reader.Take("deprecated"), "deprecated") ?? false;

        var changesClasses = changed is { IsChangedInside: true } || overriding?.Entries.Any(entry => s_classKeys.Contains(entry.Key.Text)) is true;
        var place = new ValuePlace(key, around.Path + key.Text, around.TypeName, clrName ?? "Unnamed", changesClasses ? variant : prefix)
        {
            Description = description,
            InheritsValues = changed is not null && InheritsValues(changed),
        };
        var typed = new TypedValueReader(around, _values).Read(reader, place);
        var carried = PropertyPlaceReader.Read(around, reader, key.Text, typed?.Type);
        reader.Know(["default", "examples", "knownValues", "when"]);
        reader.Finish();
        if (around.File.Types is null && reader.Has("when"))
        {
            _spec.Report(SpecDiagnostics.WhenInResult, reader.KeySpan("when"));
        }

        if (typed is null || clrName is null)
        {
            return null;
        }

        var @default = Default(reader.Take("default"), key.Text, typed.Schema);
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
            Examples = Examples(reader.Take("examples"), typed.Schema, changed is null || (overriding is null && !changed.IsChangedInside) || overriding?.Find("examples") is not null),
            Notes = notes.Concat(typed.Notes).ToEquatable(),
            IsDeprecated = deprecated,
            Place = carried,
            Source = key.Span,
        };
        var field = new FieldSchema(key.Text, typed.Schema, IsRequired: false) { Default = @default };
        var property = new PropertySpec(field, told) { Whole = field with { Value = typed.Whole } };
        var whenIsOwn = overriding is null || overriding.Find("when") is not null;
        return property with { When = new WhenReader(around, _values).Read(reader.Take("when"), property, whenIsOwn) };
    }

    /// <summary>Whether a variant overrides a value and keeps what the file says about special values.</summary>
    public static bool InheritsValues(MappingNode value) =>
        value.Overriding is { } overriding && !overriding.Entries.Any(entry => s_valueKeys.Contains(entry.Key.Text));

    private RuleValue? Default(SpecNode? node, string name, ValueSchema schema)
    {
        if (node is null || _values.Read(node, schema, "the default") is not { Kind: not RuleValueKind.Null } value)
        {
            return null;
        }

        if (schema.Aliases.FirstOrDefault(alias => alias.Spelling.Equals(value)) is { } alias)
        {
            _spec.Report(SpecDiagnostics.DefaultIsAlias, node.Span, ConstraintText.Literal(value), ConstraintText.Literal(alias.Canonical));
        }
        else if (Contradictions.Broken(name, schema, value) is { } problem)
        {
            _spec.Report(SpecDiagnostics.BadDefault, node.Span, ConstraintText.Literal(value), problem);
        }

        return value;
    }

    // A variant that narrows a property drops those of the shared examples that it does not take.
    private EquatableArray<RuleValue> Examples(SpecNode? node, ValueSchema schema, bool areOwn)
    {
        var examples = new List<RuleValue>();
        foreach (var item in _spec.Nodes.Items(node, "examples"))
        {
            // An inherited example can be a value of an alternative that the variant does not keep.
            var reader = areOwn ? _values : new ValueReader(new SpecReader(_spec.Path));
            if (reader.Read(item, schema, "an example") is not { } value)
            {
                continue;
            }

            if (Contradictions.Broken("It", schema, value) is not { } problem)
            {
                examples.Add(value);
            }
            else if (areOwn)
            {
                _spec.Report(SpecDiagnostics.BadPropertyExample, item.Span, ConstraintText.Literal(value), problem);
            }
        }

        return examples.ToEquatable();
    }
}
