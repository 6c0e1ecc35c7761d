using System.Globalization;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator;

/// <summary>Writes the attributes that the call-site analyzer reads from compiled metadata.</summary>
internal static class MetadataEmitter
{
    private const string Prefix = "global::FoxGen.Metadata.";

    /// <summary>The attributes of a request property.</summary>
    public static IEnumerable<string> ForProperty(FieldSchema field)
    {
        var documented = field.Default is { } value ? $", Default = {CSharp.Literal(value.ToString())}" : "";
        yield return $"[{Prefix}FoxField({CSharp.Literal(field.Name)}{documented})]";

        foreach (var attribute in ForValues(field.Value))
        {
            yield return attribute;
        }
    }

    /// <summary>The attributes that say what a value and its items may be.</summary>
    public static IEnumerable<string> ForValues(ValueSchema schema) =>
        ForValue(schema, isItem: false)
            .Concat(schema.Items is { } items ? ForValue(items, isItem: true) : [])
            .Concat(ConstraintKinds.Write(schema) is { } json ? [$"[{Prefix}FoxConstraints({CSharp.Json(json)})]"] : []);

    /// <summary>The attributes of a request type.</summary>
    public static IEnumerable<string> ForModel(ResolvedModel model, EmitContext context)
    {
        var size = model.Request.MaxBodyBytes is { } most ? $", MaxBodyBytes = {CSharp.Integer(most)}" : "";
        yield return $"[{Prefix}FoxModel({CSharp.Literal(model.Id)}{size})]";
        foreach (var attribute in ForRules(model.Request.Rules, context))
        {
            yield return attribute;
        }
    }

    /// <summary>The attributes of the rules between the fields of a request or of an object.</summary>
    public static IEnumerable<string> ForRules(EquatableArray<Rule> rules, EmitContext context)
    {
        foreach (var rule in rules.Where(rule => rule.Severity is not Severity.Note))
        {
            yield return $"[{Prefix}FoxRule({CSharp.Literal(rule.Id)}, {SeverityName(rule.Severity)}, "
                + $"{CSharp.Literal(rule.Condition.ToString())}, {CSharp.Literal(rule.Path)}, {CSharp.Literal(context.Say(rule.Message))}{Relation(rule)})]";
        }
    }

    /// <summary>The C# name of a severity.</summary>
    public static string SeverityName(Severity severity) =>
        "global::FoxGen.FoxSeverity." + (severity is Severity.Error ? "Error" : "Warning");

    // An expression is what a rule is when nothing else is said.
    private static string Relation(Rule rule) =>
        rule.Relation is RuleRelation.Expression ? "" : $", Relation = {CSharp.Literal(RuleRelations.Word(rule.Relation))}";

    private static IEnumerable<string> ForValue(ValueSchema schema, bool isItem)
    {
        var items = isItem ? ", Items = true" : "";
        if (schema.Spelling is { } spelling)
        {
            yield return $"[{Prefix}FoxSpelling({CSharp.Literal(spelling.True)}, {CSharp.Literal(spelling.False)}{items})]";
        }

        foreach (var alias in schema.Aliases)
        {
            yield return $"[{Prefix}FoxAlias({CSharp.Constant(alias.Spelling)}, {CSharp.Constant(alias.Canonical)}{items})]";
        }

        var attributes = new ValueAttributes(schema, isItem);
        if (schema.Range is { HasBounds: false } sentinels)
        {
            yield return $"[{Prefix}{attributes.Range(sentinels)}]";
        }

        // The checks of a list share one attribute, and so do those of a URL.
        foreach (var attribute in ValueChecks.Of(schema).Select(check => check.Accept(attributes)).OfType<string>().Distinct())
        {
            yield return $"[{Prefix}{attribute}]";
        }
    }
}
