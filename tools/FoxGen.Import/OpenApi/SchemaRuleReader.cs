using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FoxGen.Import.OpenApi;

/// <summary>Reads what must hold between the fields of an object.</summary>
internal sealed partial class SchemaRuleReader(RelationTable relations)
{
    /// <summary>The rules of an object.</summary>
    public IEnumerable<DraftRule> Read(FlatSchema flat, string path, List<DraftField> fields, List<ImportRemark> remarks)
    {
        var told = flat[OpenApiKeys.Rule].Items().Select(rule => Told(rule, fields)).OfType<DraftRule>();
        return told.Concat(Dependent(flat, fields)).Concat(Alternatives(flat, path, fields, remarks)).ToList();
    }

    private DraftRule? Told(JsonNode? rule, List<DraftField> fields)
    {
        if (rule.At("id").Text() is not { } id || rule.At("expression").Text() is not { } expression)
        {
            return null;
        }

        var plain = new DraftRule(id, "expression", RuleValue.Of(expression))
        {
            Severity = rule.At("severity").Text() switch { "warning" => Severity.Warning, "note" => Severity.Note, _ => Severity.Error },
            At = rule.At("at").Text() is { } at && fields.Exists(field => field.Name == at) ? at : null,
            Message = rule.At("message").Localized() ?? new DraftText(expression, null),
        };
        // Whether it comes to the same is seen when it is compiled.
        if (rule.At("relation").Text() is not { } word
            || RelationKinds.All.FirstOrDefault(kind => kind.Word == word) is not { } relation
            || ExpressionParser.Parse(expression).Expression is not { } condition
            || relation.Restore(condition) is not { } content)
        {
            return plain;
        }

        var written = plain with { Key = word, Content = content };
        relations.Add(written, expression);
        return written;
    }

    private static IEnumerable<DraftRule> Dependent(FlatSchema flat, List<DraftField> fields)
    {
        foreach (var (name, needed) in flat["dependentRequired"].Entries())
        {
            var others = needed.Texts().Where(other => other != name && fields.Exists(field => field.Name == other)).Distinct().ToList();
            if (others.Count > 0 && fields.Exists(field => field.Name == name))
            {
                yield return new DraftRule(Id(name, "needs", others), "requires", Map(("field", RuleValue.Of(name)), ("allOf", Texts(others))));
            }
        }
    }

    // Alternatives that only say which key must be there.
    private static IEnumerable<DraftRule> Alternatives(FlatSchema flat, string path, List<DraftField> fields, List<ImportRemark> remarks)
    {
        if (flat.Cases.Count == 0 || flat.Properties.Count == 0)
        {
            return [];
        }

        var names = flat.Cases.Select(one => one.Schema is JsonObject { Count: 1 } && one.Schema.At("required").Texts().ToList() is [var name] ? name : null).ToList();
        if (names.Count < 2 || names.Distinct().Count() < names.Count || names.Exists(name => name is null || !fields.Exists(field => field.Name == name)))
        {
            remarks.Add(new ImportRemark(flat.Cases[0].Pointer, flat.Cases[0].Schema.Quote(), "alternatives of an object with common fields; write them as rules.") { Field = path.Length == 0 ? null : path });
            return [];
        }

        var isOne = flat.Cases[0].Pointer.Contains("/oneOf/");
        return [new DraftRule(Id(isOne ? "one-of" : "some-of", null, names!), isOne ? "exactlyOneOf" : "atLeastOneOf", Texts(names!))];
    }

    private static string Id(string first, string? word, IEnumerable<string> names)
    {
        var text = string.Join("-", new[] { first, word }.OfType<string>().Concat(names)).ToLowerInvariant();
        return string.Join("-", Parts().Matches(text).Select(match => match.Value)) is { Length: > 0 } id ? (char.IsAsciiLetter(id[0]) ? id : "r-" + id) : "rule";
    }

    private static RuleValue Texts(IEnumerable<string> texts) => RuleValue.Of(texts.Select(RuleValue.Of));

    private static RuleValue Map(params (string Key, RuleValue Value)[] entries) => RuleValue.Of(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));

    [GeneratedRegex(@"[a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
