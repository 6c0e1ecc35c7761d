using FoxGen.Rules.Primitives;

namespace FoxGen.Import.Draft;

/// <summary>Writes rules between fields.</summary>
internal static class RuleWriter
{
    /// <summary>The value of <c>rules</c>.</summary>
    public static YamlSequence Rules(IEnumerable<DraftRule> rules)
    {
        var list = new YamlSequence();
        foreach (var rule in rules)
        {
            var keys = new YamlMapping();
            keys.Add("id", YamlValues.Text(rule.Id));
            if (rule.Key is not null && rule.Content is not null)
            {
                keys.Add(rule.Key, rule.Key == "expression" && rule.Content.Kind is RuleValueKind.String
                    ? new YamlScalar(rule.Content.AsString, YamlStyle.Expression)
                    : YamlValues.Value(rule.Content));
            }

            keys.Add("at", YamlValues.Text(rule.At));
            keys.Add("variants", YamlValues.List(rule.Variants));
            keys.Add("severity", YamlValues.Text(rule.Severity is Severity.Error ? null : rule.Severity.ToString().ToLowerInvariant()));
            keys.Add("message", YamlValues.Localized(rule.Message));
            var entry = list.Add(keys);
            entry.HasSpaceAbove = true;
            entry.Comments.AddRange(rule.Remarks.Select(SpecWriter.Comment));
        }

        return list;
    }

    /// <summary><c>{ bytes: { maximum: 20000000 } }</c>.</summary>
    public static YamlMapping Bytes(long maximum) =>
        YamlMapping.InFlow(("bytes", YamlMapping.InFlow(("maximum", YamlValues.Plain(ByteSizes.Write(maximum, "", ""))))));
}
