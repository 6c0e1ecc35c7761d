using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Declarations;

namespace FoxGen.Specs.Resolving.Rules;

/// <summary>Makes the rules of an object, and reports those that no object meets.</summary>
/// <param name="spec">The readers.</param>
/// <param name="subject">What the object is, for messages: a model id, or the path of an object with known keys.</param>
/// <param name="absent">The fields that rules name although the object does not have them.</param>
internal sealed class ObjectRules(SpecReader spec, string subject, AbsentFields absent)
{
    private EquatableArray<FieldSchema> _fields;
    private Dictionary<string, FieldSchema> _byName = [];

    /// <summary>The rules that are checked.</summary>
    public EquatableArray<Rule> Resolve(IEnumerable<RuleSpec> rules, IReadOnlyList<PropertySpec> properties)
    {
        var fields = properties.Select(property => property.Field).ToEquatable();

        // An exported spec also contains the rules that the language adds itself.
        var own = rules.Where(rule => rule.IsChecked).GroupBy(rule => (rule.Id, rule.Condition)).Select(same => same.First());
        return own.Select(rule => Resolve(rule, fields)).OfType<Rule>().ToEquatable();
    }

    private Rule? Resolve(RuleSpec rule, EquatableArray<FieldSchema> fields)
    {
        var settled = absent.Settle(rule.Condition!, fields);
        var condition = settled == rule.Condition ? settled : ExpressionSimplifier.AsRule(settled);
        return condition is LiteralExpression { Value: { Kind: RuleValueKind.Null } or { Kind: RuleValueKind.Boolean, AsBoolean: true } } || !CanBeMet(rule, condition, fields)
            ? null
            : Make(rule, condition, fields, rule.At is { } at && NamedField.Find(fields, at) is not null ? at : null);
    }

    /// <summary>A rule as consumers read it.</summary>
    public static Rule Make(RuleSpec rule, Expression condition, EquatableArray<FieldSchema> fields, string? at) =>
        new(rule.Id, rule.Severity, condition, rule.Words(fields), at ?? ExpressionFacts.PathsRead(condition).FirstOrDefault() ?? "")
        {
            Reads = ExpressionFacts.FieldsRead(condition),
            Form = rule.Form,
        };

    /// <summary>Whether some object meets a rule; one that none does is reported, and one that makes fields useless.</summary>
    public bool CanBeMet(RuleSpec rule, Expression condition, EquatableArray<FieldSchema> fields)
    {
        if (rule.Forbids.Count > 0 && rule.ForbiddenAmong(fields) is { } forbidden)
        {
            spec.Report(SpecDiagnostics.RequiredAndForbidden, forbidden.Span, forbidden.Field, subject);
            return false;
        }

        // Next to other errors a condition may be false only because of them.
        if (spec.Bag.ErrorCount > 0)
        {
            return true;
        }

        // What the condition does not read makes no difference to it.
        var read = Read(condition, fields);
        var required = read.Where(field => field.IsRequired).Select(field => field.Name).ToList();
        if (IsBroken(condition, read, required))
        {
            spec.Report(SpecDiagnostics.RuleNeverHolds, rule.Span, subject, rule.Id, condition.ToString());
            return false;
        }

        foreach (var useless in rule.Severity is Severity.Error && required.Count > 0 ? read.Where(field => !field.IsRequired) : [])
        {
            // Forbidden by itself, a field may be meant to be refused; forbidden by a required one, it is a contradiction.
            if (IsBroken(condition, read, [.. required, useless.Name]) && !IsBroken(condition, read, [useless.Name]))
            {
                spec.Report(SpecDiagnostics.ForbiddenByRequired, rule.Span, rule.Id, useless.Name, subject);
                return false;
            }
        }

        return true;
    }

    private EquatableArray<FieldSchema> Read(Expression condition, EquatableArray<FieldSchema> fields)
    {
        if (_fields != fields)
        {
            (_fields, _byName) = (fields, fields.ToDictionary(field => field.Name, StringComparer.Ordinal));
        }

        return ExpressionFacts.FieldsRead(condition).Where(_byName.ContainsKey).Select(name => _byName[name]).ToEquatable();
    }

    private static bool IsBroken(Expression condition, EquatableArray<FieldSchema> fields, IReadOnlyCollection<string> present) =>
        WitnessBodies.Of(condition, fields, present).All(body => ExpressionEvaluator
            .Evaluate(condition, body, ExpressionEvaluator.DefaultsOf(new RequestSchema(fields, default)))
            .Equals(RuleValue.False));
}
