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
        ForValue(schema, isItem: false).Concat(schema.Items is { } items ? ForValue(items, isItem: true) : []);

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

        var hasCount = false;
        foreach (var check in ValueChecks.Of(schema))
        {
            var attribute = check switch
            {
                AllowedCheck allowed => $"FoxAllowed({string.Join(", ", allowed.Values.Select(CSharp.Constant))}{items})",
                RangeCheck => RangeArguments(schema.Range!, isItem),
                // One attribute carries bounds and step.
                MultipleOfCheck when schema.Range!.HasBounds => null,
                MultipleOfCheck => RangeArguments(schema.Range!, isItem),
                LengthCheck length => $"FoxLength({Bounds(length.Range)}{items})",
                PatternCheck pattern => $"FoxPattern({CSharp.Literal(pattern.Pattern)}{items})",
                CountCheck or InlineCountCheck or UniqueItemsCheck when hasCount => null,
                CountCheck or InlineCountCheck or UniqueItemsCheck => CountArguments(schema),
                UrlCheck url => MediaArguments(url, schema),
                // One attribute says everything about a URL.
                ExtensionCheck or InlineSizeCheck => null,
                Base64Check => $"FoxFormat(\"base64\"{items})",
                LanguageCheck => $"FoxFormat(\"language\"{items})",
                _ => throw new ArgumentOutOfRangeException(nameof(schema), check, "No attribute is known for this check."),
            };
            hasCount |= check is CountCheck or InlineCountCheck or UniqueItemsCheck;
            if (attribute is not null)
            {
                yield return $"[{Prefix}{attribute}]";
            }
        }
    }

    private static string CountArguments(ValueSchema schema) =>
        $"FoxCount({Bounds(schema.Count ?? new CountRange(0, null))}"
        + (schema.MaxInlineItems is { } inline ? $", MaxInlineItems = {inline.ToString(CultureInfo.InvariantCulture)}" : "")
        + (schema.UniqueItems ? ", UniqueItems = true" : "") + ")";

    private static string MediaArguments(UrlCheck url, ValueSchema schema)
    {
        var extension = ValueChecks.Of(schema).OfType<ExtensionCheck>().SingleOrDefault();
        return $"FoxMedia({CSharp.Literal(extension?.Extensions ?? "")}"
            + (extension?.IsRequired is true ? ", ExtensionIsRequired = true" : "")
            + (url.Policy is { Schemes.Count: > 0 } ? $", Schemes = {CSharp.Literal(url.Schemes)}" : "")
            + (url.Hosts.Length > 0 ? $", Hosts = {CSharp.Literal(url.Hosts)}" : "")
            + (schema.Urls?.MaxInlineBytes is { } most ? $", MaxInlineBytes = {CSharp.Integer(most)}" : "") + ")";
    }

    private static string Bounds(CountRange range) =>
        $"{range.Minimum.ToString(CultureInfo.InvariantCulture)}, {range.Maximum?.ToString(CultureInfo.InvariantCulture) ?? "int.MaxValue"}";

    private static string RangeArguments(NumberRange range, bool isItem)
    {
        var arguments = new List<string>();
        if (range.Low is { } low)
        {
            arguments.Add($"Minimum = {CSharp.Number(low.Value)}{(low.IsInclusive ? "" : ", MinimumIsExclusive = true")}");
        }

        if (range.High is { } high)
        {
            arguments.Add($"Maximum = {CSharp.Number(high.Value)}{(high.IsInclusive ? "" : ", MaximumIsExclusive = true")}");
        }

        if (range.MultipleOf is { } step)
        {
            arguments.Add($"MultipleOf = {CSharp.Number(step)}");
        }

        if (range.Sentinels.Count > 0)
        {
            arguments.Add($"Sentinels = new object[] {{ {string.Join(", ", range.Sentinels.Select(CSharp.Number))} }}");
        }

        if (isItem)
        {
            arguments.Add("Items = true");
        }

        return $"FoxRange({string.Join(", ", arguments)})";
    }
}
