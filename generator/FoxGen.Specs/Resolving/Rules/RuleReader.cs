using FoxGen.Rules;
using FoxGen.Rules.Primitives;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Declarations;
using FoxGen.Specs.Resolving.Scopes;
using FoxGen.Specs.Syntax;
using WordList = FoxGen.Rules.WordList;

namespace FoxGen.Specs.Resolving.Rules;

/// <summary>Reads the rules of a model or of an object with known keys.</summary>
internal sealed class RuleReader(ObjectScope around, FieldReader fields)
{
    private readonly SpecReader _spec = around.File.Spec;

    /// <summary>The words of <c>severity</c>.</summary>
    public static IReadOnlyList<(string Word, Severity Severity)> Severities { get; } =
        [("error", Severity.Error), ("warning", Severity.Warning), ("note", Severity.Note)];

    /// <summary>Reads <c>rules:</c>.</summary>
    public IReadOnlyList<RuleSpec> Read(SpecNode? node) =>
        [.. _spec.Nodes.Items(node, "rules").Select(item => _spec.Nodes.Mapping(item, "a rule")).OfType<MappingReader>().Select(ReadRule).OfType<RuleSpec>()];

    /// <summary>Reads <c>variants</c> of a rule or of an entry of <c>when</c>.</summary>
    public static VariantFilter? Variants(ObjectScope around, MappingReader reader, SpecNode? node)
    {
        if (node is not null && around.Path.Length > 0)
        {
            around.File.Spec.Report(SpecDiagnostics.VariantsOfObjectRule, reader.KeySpan("variants"));
            return null;
        }

        return VariantFilter.Read(around.File, node);
    }

    private RuleSpec? ReadRule(MappingReader reader)
    {
        var idNode = reader.Require("id");
        var id = around.RuleIds.Read(idNode);
        var message = _spec.Nodes.Localized(reader.Take("message"), "the message");
        var severity = _spec.Scalars.Word(reader.Take("severity"), "the severity", Severities) ?? Severity.Error;
        var at = fields.One(reader.Take("at"), "the field to report at");
        var variants = Variants(around, reader, reader.Take("variants"));
        var expression = reader.Take("expression");
        var relations = RelationKinds.All.Where(kind => reader.Has(kind.Word)).ToList();
        reader.Finish();

        var count = relations.Count + (expression is null ? 0 : 1);
        if (count > 1 || (count == 0 && severity is not Severity.Note))
        {
            _spec.Report(
                SpecDiagnostics.NotOneRelation,
                reader.Node.Span,
                ConstraintText.Or(RelationKinds.All.Take(3).Select(kind => kind.Word)),
                count == 0 ? "none" : WordList.And(relations.Select(kind => kind.Word).Concat(expression is null ? [] : ["expression"])));
            return null;
        }

        if (message is null && (expression is not null || count == 0) && !reader.Has("message"))
        {
            // A relation can speak for itself; an expression cannot.
            reader.Require("message");
        }

        var relation = relations.Count == 1 ? RelationKeyReader.Read(_spec, fields, relations[0], reader.Take(relations[0].Word)!) : null;
        var condition = relation?.Condition ?? around.Conditions.Read(expression);
        // A message that equals the default, as importers write it, is the default.
        var own = relation is null ? null : new LocalizedText(relation.Words);
        var words = message is null || message == own?.With(text => FieldMarks.Write(text, name => name)) ? own : fields.Mark(message);
        return id is null || words is null || (condition is null && count > 0)
            ? null
            : new RuleSpec(id, idNode!.Span, severity, condition, _ => words) { At = at?.Path, Variants = variants, Form = relation is null ? RuleForm.Expression : relations[0] };
    }
}
