using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>Takes out of a file's rules what a variant lacks.</summary>
internal sealed class RuleResolver(SpecReader spec, ModelFile file, VariantSpec variant)
{
    /// <summary>The rules that can be broken on this variant.</summary>
    public EquatableArray<Rule> Resolve(EquatableArray<FieldSchema> fields)
    {
        var rules = new List<Rule>();
        foreach (var rule in file.Rules)
        {
            if (rule.Condition is null || rule.Severity is Severity.Note)
            {
                continue;
            }

            var condition = ExpressionFacts.FieldsRead(rule.Condition).Any(variant.Lacks)
                ? ExpressionSimplifier.AsRule(file.WithoutFieldsOf(variant, rule.Condition))
                : rule.Condition;
            if (condition is LiteralExpression { Value: { Kind: RuleValueKind.Null } or { Kind: RuleValueKind.Boolean, AsBoolean: true } })
            {
                continue;
            }

            // Next to other errors a condition may be false only because of them.
            if (spec.Bag.ErrorCount == 0 && IsBrokenByEveryRequest(condition, fields))
            {
                spec.Report(
                    SpecDiagnostics.RuleNeverHolds,
                    rule.Id.Span,
                    $"No request of {variant.Id.Text} can meet the rule '{rule.Id.Text}': {condition} is false whenever the required fields are set.");
                continue;
            }

            var reads = ExpressionFacts.FieldsRead(condition);
            var path = rule.At is { } at && !variant.Lacks(at) ? at : reads.FirstOrDefault() ?? "";
            rules.Add(new Rule(rule.Id.Text, rule.Severity, condition, rule.Message, path) { Reads = reads });
        }

        return rules.ToEquatable();
    }

    // All that is certain about every request: the required fields are there.
    private static bool IsBrokenByEveryRequest(Expression condition, EquatableArray<FieldSchema> fields)
    {
        var body = RuleValue.Of(fields.Select(field => new KeyValuePair<string, RuleValue>(
            field.Name, field.IsRequired ? RuleValue.Present : RuleValue.Unknown)));
        return ExpressionEvaluator.Evaluate(condition, body, ExpressionEvaluator.DefaultsOf(new RequestSchema(fields, default)))
            .Equals(RuleValue.False);
    }
}
