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

        foreach (var attribute in ForValue(field.Value, isItem: false))
        {
            yield return attribute;
        }

        if (field.Value.Items is { } items)
        {
            foreach (var attribute in ForValue(items, isItem: true))
            {
                yield return attribute;
            }
        }
    }

    /// <summary>The attributes of a request type.</summary>
    public static IEnumerable<string> ForModel(ResolvedModel model, EmitContext context)
    {
        yield return $"[{Prefix}FoxModel({CSharp.Literal(model.Id)})]";
        foreach (var rule in model.Request.Rules)
        {
            yield return $"[{Prefix}FoxRule({CSharp.Literal(rule.Id)}, {SeverityName(rule.Severity)}, "
                + $"{CSharp.Literal(rule.Condition.ToString())}, {CSharp.Literal(rule.Path)}, {CSharp.Literal(context.Say(rule.Message))})]";
        }
    }

    /// <summary>The C# name of a severity.</summary>
    public static string SeverityName(Severity severity) =>
        "global::FoxGen.FoxSeverity." + (severity is Severity.Error ? "Error" : "Warning");

    private static IEnumerable<string> ForValue(ValueSchema schema, bool isItem)
    {
        var items = isItem ? ", Items = true" : "";
        foreach (var check in ValueChecks.Of(schema))
        {
            var attribute = check switch
            {
                AllowedCheck allowed => $"FoxAllowed({string.Join(", ", allowed.Values.Select(CSharp.Constant))}{items})",
                RangeCheck => RangeArguments(schema.Range!, isItem),
                // One attribute carries bounds and step.
                MultipleOfCheck when ConstraintText.HasBounds(schema.Range!) => null,
                MultipleOfCheck => RangeArguments(schema.Range!, isItem),
                LengthCheck length => $"FoxLength({Bounds(length.Range)}{items})",
                PatternCheck pattern => $"FoxPattern({CSharp.Literal(pattern.Pattern)}{items})",
                CountCheck count => $"FoxCount({Bounds(count.Range)}{(schema.UniqueItems ? ", UniqueItems = true" : "")})",
                UniqueItemsCheck when schema.Count is not null => null,
                UniqueItemsCheck => "FoxCount(0, int.MaxValue, UniqueItems = true)",
                ExtensionCheck extension => $"FoxMedia({CSharp.Literal(extension.Extensions)})",
                UrlCheck when schema.Media is { Formats.Count: > 0 } => null,
                UrlCheck => "FoxMedia(\"\")",
                _ => throw new ArgumentOutOfRangeException(nameof(schema), check, "No attribute is known for this check."),
            };
            if (attribute is not null)
            {
                yield return $"[{Prefix}{attribute}]";
            }
        }
    }

    private static string Bounds(CountRange range) =>
        $"{range.Minimum.ToString(CultureInfo.InvariantCulture)}, {range.Maximum?.ToString(CultureInfo.InvariantCulture) ?? "int.MaxValue"}";

    private static string RangeArguments(NumberRange range, bool isItem)
    {
        var arguments = new List<string>();
        if ((range.Minimum ?? range.ExclusiveMinimum) is { } low)
        {
            arguments.Add($"Minimum = {CSharp.Double(low)}");
        }

        if ((range.Maximum ?? range.ExclusiveMaximum) is { } high)
        {
            arguments.Add($"Maximum = {CSharp.Double(high)}");
        }

        if (range.Minimum is null && range.ExclusiveMinimum is not null)
        {
            arguments.Add("MinimumIsExclusive = true");
        }

        if (range.Maximum is null && range.ExclusiveMaximum is not null)
        {
            arguments.Add("MaximumIsExclusive = true");
        }

        if (range.MultipleOf is { } step)
        {
            arguments.Add($"MultipleOf = {CSharp.Double(step)}");
        }

        if (range.Sentinels.Count > 0)
        {
            arguments.Add($"Sentinels = new double[] {{ {string.Join(", ", range.Sentinels.Select(CSharp.Double))} }}");
        }

        if (isItem)
        {
            arguments.Add("Items = true");
        }

        return $"FoxRange({string.Join(", ", arguments)})";
    }
}
