using FoxGen.Rules.Checking;
using FoxGen.Rules.Matching;
using FoxGen.Rules.Primitives;
using FoxGen.Rules.Relations;

namespace FoxGen.Rules;

/// <summary>Validates request bodies by interpreting their schema. Generated validators return the same results.</summary>
public static class RequestChecker
{
    /// <summary>
    /// Returns all problems of a body: those of the fields in their order, then of unknown keys, then of the rules. Problems inside an object
    /// precede those of the next field. Unknown values violate nothing, and a null counts as absent. Rules read aliases as their values.
    /// </summary>
    /// <param name="schema">The schema of the body.</param>
    /// <param name="body">A map, without the field that names the model.</param>
    /// <param name="language">The language of rule messages.</param>
    public static IReadOnlyList<Violation> Check(RequestSchema schema, RuleValue body, TextLanguage language = TextLanguage.English)
    {
        if (!body.IsKnown)
        {
            return [];
        }

        if (body.Kind is not RuleValueKind.Map)
        {
            return [new Violation("", RuleIds.Type, Severity.Error, ProblemText.MustBe("The body", "an object"), "an object")];
        }

        var violations = new List<Violation>();
        CheckObject(violations, "", schema.Fields, schema.Rules, isOpen: false, WireAliases.Canonical(schema.Fields, body), language);
        return violations;
    }

    /// <summary>Returns all problems of one value, without the rules of the object that contains it. An unknown value has none.</summary>
    /// <param name="schema">The schema of the value.</param>
    /// <param name="value">The value. A null has the wrong type.</param>
    /// <param name="path">The path in messages.</param>
    public static IReadOnlyList<Violation> Check(ValueSchema schema, RuleValue value, string path = "value")
    {
        var violations = new List<Violation>();
        CheckValue(violations, path, schema, WireAliases.Canonical(schema, value), TextLanguage.English);
        return violations;
    }

    private static void CheckObject(
        List<Violation> violations, string parent, EquatableArray<FieldSchema> fields, EquatableArray<Rule> rules, bool isOpen, RuleValue map, TextLanguage language)
    {
        foreach (var field in fields)
        {
            var path = BodyPath.Join(parent, field.Name);
            if (map.Find(field.Name) is { Kind: not RuleValueKind.Null } value)
            {
                CheckValue(violations, path, field.Value, value, language);
            }
            else if (field.IsRequired)
            {
                violations.Add(new(path, RuleIds.Required, Severity.Error, ProblemText.Required(path), null));
            }
        }

        if (!isOpen)
        {
            CheckKeys(violations, parent, fields, map);
        }

        CheckRules(violations, parent, fields, rules, map, language);
    }

    private static void CheckKeys(List<Violation> violations, string parent, EquatableArray<FieldSchema> fields, RuleValue map)
    {
        foreach (var entry in map.AsMap)
        {
            if (!fields.Any(field => field.Name == entry.Key))
            {
                var path = BodyPath.Join(parent, entry.Key);
                var message = ProblemText.UnknownField(path, entry.Key, isModel: parent.Length == 0, fields.Select(field => field.Name));
                violations.Add(new(path, RuleIds.UnknownField, Severity.Error, message, null));
            }
        }
    }

    private static void CheckValue(List<Violation> violations, string path, ValueSchema schema, RuleValue value, TextLanguage language)
    {
        if (!value.IsKnown)
        {
            return;
        }

        if (schema.Kind is ValueKind.Union && UnionCases.Find(schema, value, out var isCertain) is var alternative && (alternative is not null || !isCertain))
        {
            // While it is open which alternative the value belongs to, nothing can be said against it.
            if (alternative is not null)
            {
                CheckValue(violations, path, alternative.Value, value, language);
            }

            return;
        }

        if (ValueTypes.Find(schema, value) is { } expected)
        {
            violations.Add(new(path, expected.RuleId, Severity.Error, ProblemText.MustBe(path, expected.Allowed), expected.Allowed));
            return;
        }

        foreach (var constraint in ConstraintKinds.Of(schema))
        {
            if (!constraint.Passes(value))
            {
                violations.Add(new(path, constraint.RuleId, constraint.Severity, ProblemText.MustBe(path, constraint.Allowed), constraint.Allowed) { Constraint = constraint });
            }
        }

        if (schema.Kind is ValueKind.Array && schema.Items is { } itemSchema)
        {
            for (var i = 0; i < value.AsList.Count; i++)
            {
                CheckValue(violations, FormattableString.Invariant($"{path}[{i}]"), itemSchema, value.AsList[i], language);
            }
        }
        else if (schema.Kind is ValueKind.Object && schema.Properties.Count > 0)
        {
            CheckObject(violations, path, schema.Properties, schema.Rules, schema.IsOpen, value, language);
        }
    }

    private static void CheckRules(
        List<Violation> violations, string parent, EquatableArray<FieldSchema> fields, EquatableArray<Rule> rules, RuleValue map, TextLanguage language)
    {
        if (rules.Count == 0)
        {
            return;
        }

        var defaults = ExpressionEvaluator.DefaultsOf(fields);
        var typed = RuleInput.Of(fields, map);
        foreach (var rule in rules)
        {
            if (rule.Severity is not Severity.Note && Evaluate(rule.Condition).Equals(RuleValue.False))
            {
                var words = rule.Words.In(language);
                words = ReferenceCheck.Of(rule)?.Complete(words, Evaluate) ?? words;
                violations.Add(new(BodyPath.Join(parent, rule.Path), rule.Id, rule.Severity, FieldMarks.Write(words, name => BodyPath.Join(parent, name)), null) { Rule = rule, Words = words });
            }
        }

        RuleValue Evaluate(Expression expression) => ExpressionEvaluator.Evaluate(expression, typed, defaults);
    }
}
