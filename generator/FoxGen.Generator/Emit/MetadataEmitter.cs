using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator.Emit;

/// <summary>Writes the attributes that the call-site analyzer reads from compiled metadata.</summary>
internal static class MetadataEmitter
{
    private const string Prefix = "M::";

    /// <summary>The attribute of a request property.</summary>
    public static string ForProperty(FieldSchema field)
    {
        var documented = field.Default is { } value ? $", Default = {CSharp.Literal(value.ToString())}" : "";
        return $"[{Prefix}FoxField({CSharp.Literal(field.Name)}{Constraints(field.Value)}{documented})]";
    }

    /// <summary>The attribute of an alternative of a union.</summary>
    public static string ForCase(string name, ValueSchema schema) => $"[{Prefix}FoxCase({CSharp.Literal(name)}{Constraints(schema)})]";

    /// <summary>The attributes of a request type.</summary>
    public static IEnumerable<string> ForModel(ResolvedModel model, EmitContext context)
    {
        var size = model.Request.MaxBodyBytes is { } most ? $", MaxBodyBytes = {CSharp.Integer(most)}" : "";
        var count = model.Request.ResultCount is { } results ? $", ResultCount = {CSharp.Literal(ExpressionText.Write(results))}" : "";
        yield return $"[{Prefix}FoxModel({CSharp.Literal(model.Id)}{size}{count})]";
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
            yield return $"[{Prefix}FoxRule({RuleArguments(rule, context)})]";
        }
    }

    /// <summary>Returns the attributes of an assembly with the constraints and rules that its overlays add to a model.</summary>
    /// <param name="type">The request type in C#.</param>
    /// <param name="fields">The narrowed fields.</param>
    /// <param name="rules">The additional rules.</param>
    /// <param name="context">The service.</param>
    public static IEnumerable<string> ForOverlay(string type, IEnumerable<FieldSchema> fields, IEnumerable<Rule> rules, EmitContext context)
    {
        foreach (var field in fields)
        {
            yield return $"[assembly: {Prefix}FoxOverlayField(typeof({type}), {CSharp.Literal(field.Name)}, {CSharp.Json(ValueCodec.Write(field.Value)!)})]";
        }

        foreach (var rule in rules.Where(rule => rule.Severity is not Severity.Note))
        {
            yield return $"[assembly: {Prefix}FoxOverlayRule(typeof({type}), {RuleArguments(rule, context)})]";
        }
    }

    /// <summary>The C# name of a severity.</summary>
    public static string SeverityName(Severity severity) =>
        "F::FoxSeverity." + (severity is Severity.Error ? "Error" : "Warning");

    private static string RuleArguments(Rule rule, EmitContext context) => $"{CSharp.Literal(rule.Id)}, {SeverityName(rule.Severity)}, "
        + $"{CSharp.Literal(rule.Condition.ToString())}, {CSharp.Literal(rule.Path)}, {CSharp.Literal(context.Say(rule.Words))}{Relation(rule)}";

    private static string Constraints(ValueSchema schema) => ValueCodec.Write(schema) is { } json ? ", " + CSharp.Json(json) : "";

    // An expression is what a rule is when nothing else is said.
    private static string Relation(Rule rule) =>
        rule.Form == RuleForm.Expression ? "" : $", Relation = {CSharp.Literal(rule.Form.Word)}";
}
