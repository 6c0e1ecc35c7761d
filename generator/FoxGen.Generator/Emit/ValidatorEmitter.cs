using FoxGen.Generator.Expressions;
using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Rules.Relations;
using FoxGen.Specs;

namespace FoxGen.Generator.Emit;

/// <summary>Writes the methods that check a request. Valid requests cost comparisons only: texts are literals on failing branches.</summary>
internal static class ValidatorEmitter
{
    private const string If = "if (";

    /// <summary>Writes the method of a request or an object.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="interfaceName">The interface it implements.</param>
    /// <param name="owner">The members.</param>
    /// <param name="rules">The rules between them.</param>
    /// <param name="context">Names and enums.</param>
    public static void Write(SourceWriter writer, string interfaceName, CodeOwner owner, EquatableArray<Rule> rules, EmitContext context)
    {
        Open(writer, interfaceName);
        for (var i = 0; i < owner.Properties.Count; i++)
        {
            // Nobody can set a fixed one.
            if (!owner.Fields[i].IsFixed)
            {
                WriteField(writer, owner.Properties[i], owner.Fields[i].Value, context);
            }
        }

        WriteRules(writer, owner, rules, context, CodeScope.Top);
        writer.Close();
    }

    /// <summary>Writes the checks of rules.</summary>
    public static void WriteRules(SourceWriter writer, CodeOwner owner, IEnumerable<Rule> rules, EmitContext context, CodeScope scope)
    {
        var expressions = new ExpressionEmitter(owner, context, scope);
        foreach (var rule in rules.Where(rule => rule.Severity is not Severity.Note))
        {
            if (expressions.Broken(rule.Condition) is { } broken)
            {
                var add = rule.Severity is Severity.Error ? "AddRule" : "AddWarning";
                writer.Line($"if ({broken}) found.{add}({CSharp.Literal(rule.Path)}, {CSharp.Literal(rule.Id)}, "
                    + $"{Message(rule, expressions, context)}, {CSharp.Literal(string.Join(" ", rule.Reads))});");
            }
        }
    }

    // A broken reference names the token found.
    private static string Message(Rule rule, ExpressionEmitter expressions, EmitContext context)
    {
        var words = CSharp.Literal(context.Say(rule.Words));
        return ReferenceCheck.Of(rule) is { } reference
            ? $"C::FoxText.{(reference.Names is null ? "MissingItem" : "MissingName")}({words}, {CSharp.Literal(reference.Prefix)}, "
                + $"{(reference.Names is { } names ? expressions.FirstFailing(names) : expressions.Value(reference.Tokens))}, {CSharp.Literal(reference.Suffix)}, "
                + $"{expressions.Value(reference.Count)}, {CSharp.Literal(reference.List)})"
            : words;
    }

    /// <summary>Writes the method of a union: the checks of the kind that is set.</summary>
    public static void WriteUnion(SourceWriter writer, ResolvedUnion type, EmitContext context)
    {
        Open(writer, "C::IFoxUnion");
        for (var i = 0; i < type.Cases.Count; i++)
        {
            var (one, schema) = (type.Cases[i], type.Schema.Cases[i].Value);
            WriteValue(writer, one.ClrName, isNullable: true, one.Type, "\"\"", schema, context);
        }

        writer.Close();
    }

    private static void Open(SourceWriter writer, string interfaceName) =>
        writer.Open($"void {interfaceName}.Validate(ref C::FoxProblems found)");

    private static void WriteField(SourceWriter writer, ResolvedProperty property, ValueSchema schema, EmitContext context)
    {
        var name = CSharp.Literal(property.Name);
        var isReference = ClrFacts.IsReference(property.Type);
        if (property.IsRequired && isReference)
        {
            writer.Line($"if ({property.ClrName} is null) found.AddMissing({name});");
        }

        WriteValue(writer, property.ClrName, !property.IsRequired || isReference, property.Type, name, schema, context);
    }

    private static void WriteValue(SourceWriter writer, string value, bool isNullable, ClrType type, string name, ValueSchema schema, EmitContext context)
    {
        if (ClrFacts.IsMedia(type) && IsUsualMedia(schema))
        {
            writer.Line(MediaCheck(name, value, schema));
            return;
        }

        if (type is not ClrList && AllPatterns(schema, type, context) is { } patterns)
        {
            var orAbsent = isNullable ? "null or " : "";
            foreach (var (constraint, cast, pattern) in patterns)
            {
                var read = cast.Length > 0 && isNullable ? $"({cast}?){value}" : cast.Length > 0 ? $"({cast}){value}" : value;
                writer.Line($"if ({read} is not ({orAbsent}{pattern})) {Report(name, null, constraint)}");
            }

            return;
        }

        // What a required value type holds needs no local: it is never null.
        var local = isNullable ? CSharp.Local(value) : value;
        var checks = ValueLines(schema, type, local, name, context).ToList();
        if (local == value)
        {
            writer.Lines(checks);
        }
        else if (checks.Count == 1 && checks[0].StartsWith($"{If}{local}.Count ", StringComparison.Ordinal))
        {
            // A comparison with the count of what is absent is false, as it has to be.
            writer.Line($"{If}{value}?{checks[0].Substring(If.Length + local.Length)}");
        }
        else if (checks.Count == 1 && checks[0] is var only && only.StartsWith(If, StringComparison.Ordinal))
        {
            writer.Line($"{If}{value} is {{ }} {local} && {only.Substring(If.Length)}");
        }
        else if (checks.Count > 0)
        {
            writer.Open($"if ({value} is {{ }} {local})").Lines(checks).Close();
        }

        if (Nested(type, schema) is { } arguments)
        {
            writer.Line($"found.Check({name}, {value}{arguments});");
        }
        else if (type is ClrList list && schema.Items is { } items && ClrFacts.IsMedia(list.Item) && IsUsualMedia(items))
        {
            writer.Line(MediaCheck(name, value, items));
        }
    }

    // A value that is checked by comparisons alone needs no local: absence is one more case of the pattern.
    private static List<(Constraint Constraint, string Cast, string Pattern)>? AllPatterns(ValueSchema schema, ClrType type, EmitContext context)
    {
        var found = new List<(Constraint, string, string)>();
        if (type is ClrScalar { Kind: ClrScalarKind.Double } || ClrFacts.IsMedia(type))
        {
            return null;
        }

        var conditions = new ValueConditions(type, "", schema, context);
        foreach (var constraint in ConstraintKinds.Of(schema))
        {
            if (conditions.Pattern(constraint) is not { } pattern)
            {
                return null;
            }

            found.Add((constraint, type is ClrEnum ? "int" : "", pattern));
        }

        return found.Count == 0 ? null : found;
    }

    // What the runtime goes into by itself; the rest of the arguments.
    private static string? Nested(ClrType type, ValueSchema schema) => type.Match<string?>(
        scalar: _ => null,
        @enum: _ => null,
        @object: _ => "",
        union: _ => "",
        list: one => one.Item is ClrUnion ? ", " + CSharp.Literal(ConstraintText.TypeName(schema.Items!)) : Nested(one.Item, schema.Items!));

    private static IEnumerable<string> ValueLines(ValueSchema schema, ClrType type, string value, string name, EmitContext context)
    {
        foreach (var line in CheckLines(schema, type, value, name, null, context))
        {
            yield return line;
        }

        if (type is not ClrList { Item: not (ClrObject or ClrUnion) and var itemType } || schema.Items is not { } items)
        {
            yield break;
        }

        if (ClrFacts.IsMedia(itemType) && IsUsualMedia(items))
        {
            yield break;
        }

        var item = value + "[i]";
        var lines = CheckLines(items, itemType, item, name, "i", context).ToList();
        if (ClrFacts.IsReference(itemType))
        {
            var absent = $"if ({item} is null) found.Add({name}, i, {CSharp.Literal(RuleIds.Type)}, {CSharp.Literal(ConstraintText.TypeName(items.Kind))}, F::FoxSeverity.Error);";
            lines = lines.Count switch
            {
                0 => [absent],
                1 => [absent, "else " + lines[0]],
                _ => [absent, "else", "{", .. lines.Select(line => "    " + line), "}"],
            };
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

    private static IEnumerable<string> CheckLines(ValueSchema schema, ClrType type, string value, string name, string? index, EmitContext context)
    {
        if (type is ClrScalar { Kind: ClrScalarKind.Double })
        {
            yield return $"if (!double.IsFinite({value})) {Report(name, index, RuleIds.Type, ConstraintText.TypeName(schema.Kind), Severity.Error)}";
        }

        var conditions = new ValueConditions(type, ClrFacts.IsMedia(type) ? value + ".UrlForRules" : value, schema, context);
        foreach (var constraint in ConstraintKinds.Of(schema))
        {
            if (conditions.Fails(constraint) is { } condition)
            {
                yield return ClrFacts.IsMedia(type) && constraint is UrlText
                    ? $"if ({condition}) found.AddUrl({name}, {index ?? "-1"}, {value}, {CSharp.Literal(constraint.Allowed)});"
                    : $"if ({condition}) {Report(name, index, constraint)}";
            }
        }
    }

    /// <summary>Writes the report of a broken constraint.</summary>
    public static string Report(string name, string? index, Constraint constraint) => Report(name, index, constraint.RuleId, constraint.Allowed, constraint.Severity);

    private static string Report(string name, string? index, string ruleId, string allowed, Severity severity) => index is null && severity is Severity.Error
        ? $"found.Add({name}, {CSharp.Literal(ruleId)}, {CSharp.Literal(allowed)});"
        : $"found.Add({name}, {index ?? "-1"}, {CSharp.Literal(ruleId)}, {CSharp.Literal(allowed)}, {MetadataEmitter.SeverityName(severity)});";

    // Any web URL, perhaps with expected extensions: one call of the runtime.
    private static bool IsUsualMedia(ValueSchema schema) => ConstraintKinds.Of(schema).All(constraint =>
        constraint is UrlText { Policy: null } or FileExtension { IsRequired: false });

    // Without its last argument, an extension is no surprise.
    private static string MediaCheck(string name, string value, ValueSchema schema)
    {
        var extension = ConstraintKinds.Of(schema).OfType<FileExtension>().SingleOrDefault();
        return extension is null
            ? $"found.CheckMedia({name}, {value});"
            : $"found.CheckMedia({name}, {value}, {CSharp.Literal(extension.Extensions)}, {CSharp.Literal(extension.Allowed)});";
    }
}
