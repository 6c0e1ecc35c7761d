using FoxGen.Rules;
using FoxGen.Rules.Primitives;
using FoxGen.Rules.Wording;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Declarations;
using FoxGen.Specs.Resolving.Rules;
using FoxGen.Specs.Resolving.Scopes;
using FoxGen.Specs.Resolving.Values;
using FoxGen.Specs.Syntax;
using WordList = FoxGen.Rules.WordList;

namespace FoxGen.Specs.Resolving.When;

/// <summary>Reads the conditional constraints of a property and makes rules of them.</summary>
internal sealed class WhenReader(ObjectScope around, ValueReader values)
{
    private readonly SpecReader _spec = around.File.Spec;

    /// <summary>Reads <c>when:</c>.</summary>
    /// <param name="node">The value of the key, if any.</param>
    /// <param name="field">The property.</param>
    /// <param name="isOwn">Whether it was written for this very property, and not for one that a variant overrides.</param>
    public IReadOnlyList<RuleSpec> Read(SpecNode? node, PropertySpec field, bool isOwn)
    {
        var rules = new List<RuleSpec>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var items = _spec.Nodes.Items(node, "when");
        for (var i = 0; i < items.Count; i++)
        {
            if (_spec.Nodes.Mapping(items[i], "an entry of when") is { } reader && ReadEntry(reader, field, i + 1, isOwn) is { } rule)
            {
                // Among the entries of one property the table of ids takes an id twice for the same rule.
                if (ids.Add(rule.Id))
                {
                    rules.Add(rule);
                }
                else
                {
                    _spec.Report(SpecDiagnostics.DuplicateConditionRule, rule.Span, rule.Id);
                }
            }
        }

        return rules;
    }

    private RuleSpec? ReadEntry(MappingReader reader, PropertySpec field, int number, bool isOwn)
    {
        var (ifNode, variantsNode) = (reader.Take("if"), reader.Take("variants"));
        if (ifNode is null && variantsNode is null)
        {
            reader.Require("if");
        }

        var condition = around.Conditions.Read(ifNode);
        var variants = RuleReader.Variants(around, reader, variantsNode);
        var owner = $"when of {field.Name}";
        var idNode = reader.Take("id");
        var span = idNode?.Span ?? ifNode?.Span ?? reader.Node.Span;
        var id = idNode is not null ? around.RuleIds.Read(idNode, owner) : $"{RuleIdTable.Part(field.Name)}-when-{ConstraintText.Number(number)}";
        var isFree = idNode is not null || around.RuleIds.Add(id!, span, owner);
        var message = _spec.Nodes.Localized(reader.Take("message"), "the message");
        var severity = _spec.Scalars.Word(reader.Take("severity"), "the severity", RuleReader.Severities) ?? Severity.Error;
        var errors = _spec.Bag.ErrorCount;
        var constraint = new WhenConstraintReader(_spec, values, field, isOwn).Read(reader);
        reader.Finish();
        if (constraint.Parts.Count == 0)
        {
            if (isOwn && _spec.Bag.ErrorCount == errors)
            {
                _spec.Report(SpecDiagnostics.NoConstraint, reader.Node.Span);
            }

            return null;
        }

        var words = message is null ? null : AuthoredMessage.Mark(message, around.Declared);
        if (id is null || !isFree || (ifNode is not null && condition is null))
        {
            return null;
        }

        var holds = Conditions.All(constraint.Parts);
        return new RuleSpec(
            id,
            span,
            severity,
            condition is null ? holds : Conditions.Any([Conditions.Not(condition), holds]),
            words is not null ? _ => words : fields => new LocalizedText(Message(field.Name, constraint.Words, condition, fields)))
        {
            At = field.Name,
            Form = RuleForm.When,
            Variants = variants,
            Forbids = constraint.Forbidden is { } at && severity is Severity.Error ? [(field.Name, at)] : [],
        };
    }

    // The reader of a message knows the model, so the message does not name the variants of the rule.
    private static string Message(string field, IReadOnlyList<string> words, Expression? condition, IReadOnlyList<FieldSchema> fields)
    {
        var defaults = ExpressionEvaluator.DefaultsOf(fields.ToEquatable());
        var nothing = RuleValue.Of(Array.Empty<KeyValuePair<string, RuleValue>>());
        var when = condition is null ? "" : " " + new ConditionText(fields, part => ExpressionEvaluator.Evaluate(part, nothing, defaults).Equals(RuleValue.True)).When(condition);
        return $"{FieldMarks.Mark(field)} {FieldMarks.Escape(WordList.And(words))}{when}.";
    }
}
