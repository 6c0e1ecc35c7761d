using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Declarations;
using FoxGen.Specs.Resolving.Values;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.When;

/// <summary>Reads the constraint keys of an entry of <c>when</c> as conditions on the field.</summary>
internal sealed class WhenConstraintReader(SpecReader spec, ValueReader values, PropertySpec field, bool isOwn)
{
    private static readonly string[] s_keys = ["enum", "const", .. BoundsReader.Keys];

    private readonly BoundsReader _bounds = new(spec);
    private readonly ValueSchema _schema = field.Field.Value;

    /// <summary>Reads the keys; those that no value of the property meets are reported.</summary>
    public WhenConstraint Read(MappingReader reader)
    {
        CheckFit(reader);
        var constraint = new WhenConstraint();
        var allowed = Allowed(reader);
        if (IsUnion)
        {
            WhenConditions.Add(constraint, field, new ValueSchema(ValueKind.Union) { Allowed = allowed });
        }

        foreach (var schema in Alternatives)
        {
            var restricted = Restriction(reader, schema, IsUnion ? default : allowed);
            WhenConditions.Add(constraint, field, restricted);
            if (isOwn)
            {
                new WhenContradictions(spec, schema, restricted).Check(reader);
            }
        }

        Presence(reader, constraint);
        return constraint;
    }

    private bool IsUnion => _schema.Kind is ValueKind.Union;

    // As in JSON Schema, a bound applies to the alternatives of its type, and a list of values to all.
    private IEnumerable<ValueSchema> Alternatives => _schema.Alternatives().GroupBy(value => value.Kind).Select(same => same.First());

    // The values that the entry leaves, as a schema of their own.
    private ValueSchema Restriction(MappingReader reader, ValueSchema schema, EquatableArray<RuleValue> allowed)
    {
        var isWhole = schema.Kind is ValueKind.Integer;
        var range = isWhole || schema.Kind is ValueKind.Number ? _bounds.Range(reader, spec.Scalars.Decimal, isWhole) : null;
        return WithConstraints(reader, schema.Range?.Sentinels ?? default, new ValueSchema(schema.Kind)
        {
            Allowed = allowed,
            Spelling = schema.Spelling,
            Range = range,
        });
    }

    // A sentinel is allowed wherever the bounds lie, those under a condition too.
    private ValueSchema WithConstraints(MappingReader reader, EquatableArray<decimal> sentinels, ValueSchema schema)
    {
        schema = ConstraintKinds.Read(schema, new ConstraintKeyReader(spec, reader), isConditional: true);
        foreach (var constraint in schema.Constraints.Where(constraint => constraint.Condition(Conditions.Field(field.Name)) is null))
        {
            var key = constraint.Keys[0].Key;
            spec.Report(SpecDiagnostics.ConditionalValue, reader.Take(key)!.Span, key, constraint.Kind.ConditionalValues);
        }

        return schema.Range is null && schema.Constraints.Count == 0 ? schema : schema.WithSentinels(sentinels);
    }

    private EquatableArray<RuleValue> Allowed(MappingReader reader)
    {
        var nodes = new List<SpecNode>();
        if ((CanBe("enum") || !isOwn) && reader.Take("enum") is { } list)
        {
            nodes.AddRange(spec.Nodes.TextList(list, "enum"));
            if (list is SequenceNode { Items.Count: 0 })
            {
                spec.Report(SpecDiagnostics.NoValues, list.Span, "enum");
            }
        }

        if ((CanBe("const") || !isOwn) && reader.Take("const") is { } constant)
        {
            nodes = [constant];
        }

        var allowed = new List<RuleValue>();
        foreach (var node in nodes)
        {
            if (Value(node) is not { } value)
            {
                continue;
            }

            allowed.Add(value);
            if (isOwn && Refusal(value) is { } problem)
            {
                spec.Report(SpecDiagnostics.NeverAllowed, node.Span, ConstraintText.Literal(value), problem);
            }
        }

        return allowed.ToEquatable();
    }

    // A variant may not keep the alternative that the value is for. It then accepts none of the values.
    private RuleValue? Value(SpecNode node) =>
        IsUnion ? values.Read(node, _schema, "a value of when")
        : isOwn || (node is ScalarNode scalar && ValueReader.Reads(scalar, _schema)) ? values.ReadScalar(node, _schema.Kind, _schema.Spelling, "a value of when")
        : ValueReader.Free(node);

    private bool CanBe(string key) => Alternatives.Any(schema => PropertyKeys.KindsOf(key).Contains(schema.Kind));

    private string? Refusal(RuleValue value) => _schema.Aliases.FirstOrDefault(alias => alias.Spelling.Equals(value)) is { } alias
        ? $"it is an alias; write {ConstraintText.Literal(alias.Canonical)} instead."
        : Contradictions.Broken("It", _schema, value);

    private void Presence(MappingReader reader, WhenConstraint constraint)
    {
        var required = spec.Scalars.Boolean(reader.Take("required"), "required") is true;
        var forbidden = spec.Scalars.Boolean(reader.Take("forbidden"), "forbidden") is true;
        if (forbidden && (required || constraint.Parts.Count > 0))
        {
            spec.Report(SpecDiagnostics.ForbiddenWithOthers, reader.KeySpan("forbidden"));
            return;
        }

        if (required)
        {
            constraint.Add(NamedField.Of(field.Field).IsPresent, "is required");
        }

        if (forbidden)
        {
            constraint.Add(Conditions.Not(NamedField.Of(field.Field).IsPresent), "must not be set");
            constraint.Forbidden = reader.KeySpan("forbidden");
        }
    }

    private void CheckFit(MappingReader reader)
    {
        var keys = s_keys.Select(key => (key, PropertyKeys.KindsOf(key))).Concat(ConstraintKinds.Listed.Where(kind => kind.ConditionalKinds.Count > 0).SelectMany(kind => kind.Keys.Select(key => (key, kind.ConditionalKinds))));
        foreach (var (key, kinds) in keys)
        {
            // A variant may not have the alternative that the key is for.
            if (reader.Has(key) && isOwn && !Alternatives.Any(schema => kinds.Contains(schema.Kind)))
            {
                spec.Report(
                    SpecDiagnostics.ConditionalKey,
                    reader.KeySpan(key),
                    key,
                    ConstraintText.Or(kinds.Select(PropertyKeys.Word)),
                    PropertyKeys.Word(_schema.Kind));
            }
        }
    }
}
