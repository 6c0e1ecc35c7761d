using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator;

/// <summary>Writes the method that checks a request. Valid requests cost comparisons only: texts are literals on failing branches.</summary>
internal static class ValidatorEmitter
{
    private const string If = "if (";

    /// <summary>Writes the method.</summary>
    public static void Write(SourceWriter writer, ResolvedModel model, EmitContext context)
    {
        writer.Open("void global::FoxGen.IFoxRequest.Validate(ref global::FoxGen.FoxProblems problems)");
        for (var i = 0; i < model.Properties.Count; i++)
        {
            WriteField(writer, model.Properties[i], model.Request.Fields[i].Value, context);
        }

        var expressions = new ExpressionEmitter(model, context);
        foreach (var rule in model.Request.Rules)
        {
            writer.Line($"if ({expressions.False(rule.Condition)}) problems.AddRule({CSharp.Literal(rule.Path)}, {CSharp.Literal(rule.Id)}, "
                + $"{MetadataEmitter.SeverityName(rule.Severity)}, {CSharp.Literal(context.Say(rule.Message))}, {CSharp.Literal(string.Join(" ", rule.Reads))});");
        }

        writer.Close();
    }

    private static void WriteField(SourceWriter writer, ResolvedProperty property, ValueSchema schema, EmitContext context)
    {
        var name = CSharp.Literal(property.Name);
        var isReference = IsReference(property.Type);
        if (property.IsRequired && isReference)
        {
            writer.Line($"if ({property.ClrName} is null) problems.AddMissing({name});");
        }

        if (IsMedia(property.Type))
        {
            writer.Line(MediaCheck(name, "-1", property.ClrName, schema));
            return;
        }

        // What a required value type holds needs no local: it is never null.
        var local = property.IsRequired && !isReference ? property.ClrName : CSharp.Local(property.ClrName);
        var checks = ValueLines(schema, property.Type, local, name, context).ToList();
        if (checks.Count == 0)
        {
            return;
        }

        if (local == property.ClrName)
        {
            writer.Lines(checks);
            return;
        }

        if (checks.Count == 1 && checks[0] is var only && only.StartsWith(If, StringComparison.Ordinal))
        {
            writer.Line($"{If}{property.ClrName} is {{ }} {local} && {only.Substring(If.Length)}");
            return;
        }

        writer.Open($"if ({property.ClrName} is {{ }} {local})").Lines(checks).Close();
    }

    private static IEnumerable<string> ValueLines(ValueSchema schema, ClrType type, string value, string name, EmitContext context)
    {
        foreach (var line in CheckLines(schema, type, value, name, null, context))
        {
            yield return line;
        }

        if (type is ClrList list && schema.Items is { } items)
        {
            var item = value + "[i]";
            var lines = IsMedia(list.Item) ? [MediaCheck(name, "i", item, items)] : CheckLines(items, list.Item, item, name, "i", context).ToList();
            if (IsReference(list.Item) && !IsMedia(list.Item))
            {
                var absent = $"if ({item} is null) problems.Add({name}, i, {CSharp.Literal(RuleIds.Type)}, {CSharp.Literal(ConstraintText.TypeName(items.Kind))}, global::FoxGen.FoxSeverity.Error);";
                lines = [absent, .. lines.Select(line => "else " + line)];
            }

            if (lines.Count > 0)
            {
                yield return $"for (var i = 0; i < {value}.Count; i++)";
                yield return "{";
                foreach (var line in lines)
                {
                    yield return "    " + line;
                }

                yield return "}";
            }
        }
    }

    private static IEnumerable<string> CheckLines(ValueSchema schema, ClrType type, string value, string name, string? index, EmitContext context)
    {
        if (type is ClrScalar { Kind: ClrScalarKind.Double })
        {
            yield return $"if (!double.IsFinite({value})) {Report(RuleIds.Type, ConstraintText.TypeName(schema.Kind), Severity.Error)}";
        }

        foreach (var check in ValueChecks.Of(schema))
        {
            if (ValueConditions.Fails(check, type, value, context) is { } condition)
            {
                yield return $"if ({condition}) {Report(check.RuleId, check.Allowed, check.Severity)}";
            }
        }

        string Report(string ruleId, string allowed, Severity severity) => index is null && severity is Severity.Error
            ? $"problems.Add({name}, {CSharp.Literal(ruleId)}, {CSharp.Literal(allowed)});"
            : $"problems.Add({name}, {index ?? "-1"}, {CSharp.Literal(ruleId)}, {CSharp.Literal(allowed)}, {MetadataEmitter.SeverityName(severity)});";
    }

    private static string MediaCheck(string name, string index, string value, ValueSchema schema)
    {
        var checks = ValueChecks.Of(schema).ToList();
        var url = checks.OfType<UrlCheck>().Single();
        var extension = checks.OfType<ExtensionCheck>().SingleOrDefault();
        return $"problems.CheckMedia({name}, {index}, {value}, {CSharp.Literal(extension?.Extensions ?? "")}, "
            + $"{CSharp.Literal(url.Allowed)}, {CSharp.Literal(extension?.Allowed ?? "")});";
    }

    private static bool IsMedia(ClrType type) => type is ClrScalar { Kind: ClrScalarKind.Media };

    private static bool IsReference(ClrType type) =>
        type is ClrList or ClrScalar { Kind: ClrScalarKind.String or ClrScalarKind.Media or ClrScalarKind.JsonObject };
}
