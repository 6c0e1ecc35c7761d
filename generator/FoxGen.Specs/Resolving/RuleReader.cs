using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>A rule as written, before variants take fields away from it.</summary>
/// <param name="Id">The id, with its place.</param>
/// <param name="Severity">What breaking it means.</param>
/// <param name="Condition">The condition; <c>null</c> for a note in words alone.</param>
/// <param name="Message">What to tell.</param>
/// <param name="At">The field to report it at, when the author chose one.</param>
internal sealed record RuleSpec(ScalarNode Id, Severity Severity, Expression? Condition, LocalizedText Message, string? At);

/// <summary>Reads the rules of a model file.</summary>
internal sealed class RuleReader(SpecReader spec, ConditionReader conditions, FieldReader fields)
{
    private static readonly (string Word, Severity Severity)[] s_severities =
        [("error", Severity.Error), ("warning", Severity.Warning), ("note", Severity.Note)];

    private readonly Dictionary<string, ScalarNode> _ids = new(StringComparer.Ordinal);

    /// <summary>Reads <c>rules:</c>.</summary>
    public IReadOnlyList<RuleSpec> Read(SpecNode? node) =>
        [.. spec.Nodes.Items(node, "rules").Select(item => spec.Nodes.Mapping(item, "a rule")).OfType<MappingReader>().Select(ReadRule).OfType<RuleSpec>()];

    private RuleSpec? ReadRule(MappingReader reader)
    {
        var id = Id(reader.Require("id"));
        var message = spec.Nodes.Localized(reader.Take("message"), "the message");
        var severity = spec.Scalars.Word(reader.Take("severity"), "the severity", s_severities) ?? Severity.Error;
        var at = fields.One(reader.Take("at"), "the field to report at");
        var expression = reader.Take("expression");
        reader.Reserve("variants");
        var relations = RelationReader.Keys.Where(reader.Has).ToList();
        reader.Finish();

        var count = relations.Count + (expression is null ? 0 : 1);
        if (count > 1 || (count == 0 && severity is not Severity.Note))
        {
            spec.Report(
                SpecDiagnostics.NotOneRelation,
                reader.Node.Span,
                $"A rule holds exactly one of expression, {ConstraintText.Or(RelationReader.Keys)}; this one holds {(count == 0 ? "none" : Words.And(relations.Concat(expression is null ? [] : ["expression"])))}.");
            return null;
        }

        if (message is null && (expression is not null || count == 0) && !reader.Has("message"))
        {
            // A relation can speak for itself; an expression cannot.
            reader.Require("message");
        }

        var relation = relations.Count == 1 ? new RelationReader(spec, fields).Read(relations[0], reader.Take(relations[0])!) : null;
        var condition = relation?.Condition ?? conditions.Read(expression);
        message ??= relation is null ? null : new LocalizedText(relation.Message);
        return id is null || message is null || (condition is null && count > 0) ? null : new RuleSpec(id, severity, condition, message, at?.Name);
    }

    private ScalarNode? Id(SpecNode? node)
    {
        if (spec.Nodes.Scalar(node, "the id of a rule") is not { } id)
        {
            return null;
        }

        if (_ids.TryGetValue(id.Text, out var first))
        {
            spec.Report(SpecDiagnostics.DuplicateRule, id.Span, $"The rule id '{id.Text}' is already taken in line {ConstraintText.Number(first.Span.StartLine + 1)}.");
            return null;
        }

        _ids.Add(id.Text, id);
        if (!id.Text.Split('-').All(part => part.Length > 0 && part.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))))
        {
            spec.Report(SpecDiagnostics.BadRuleId, id.Span, $"A rule id is lower-case words joined by -, such as audio-needs-visual; '{id.Text}' is not.");
            return null;
        }

        return id;
    }
}
