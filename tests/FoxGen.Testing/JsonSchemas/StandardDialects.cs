using System.Text.Json;
using System.Text.RegularExpressions;
using Acornima;
using Json.Schema;
using Json.Schema.Keywords;
using Draft06 = Json.Schema.Keywords.Draft06;

namespace FoxGen.Testing;

/// <summary>
/// The dialects that the exporters write, as the standard has them. JsonSchema.Net reads patterns as .NET does and counts the
/// characters that a reader sees; the standard has ECMA-262 with its <c>u</c> flag and Unicode code points.
/// </summary>
internal static class StandardDialects
{
    private static readonly IKeywordHandler[] s_standard = [new EcmaPattern(), new CodePointsAtLeast(), new CodePointsAtMost()];

    /// <summary>Draft 7 and draft 2020-12.</summary>
    public static DialectRegistry Registry { get; } = Register(
        Create(
            "http://json-schema.org/draft-07/schema#",
            [
                Draft06.AdditionalItemsKeyword.Instance, Draft06.ContainsKeyword.Instance,
                Draft06.DefinitionsKeyword.Instance, Draft06.DependenciesKeyword.Instance,
                Draft06.FormatKeyword.Instance, Draft06.IdKeyword.Instance, Draft06.ItemsKeyword.Instance,
                IfKeyword.Instance, ThenKeyword.Instance, ElseKeyword.Instance, SchemaKeyword.Instance, RefKeyword.Instance, CommentKeyword.Instance,
                AdditionalPropertiesKeyword.Instance, AllOfKeyword.Instance, AnyOfKeyword.Instance, NotKeyword.Instance, OneOfKeyword.Instance,
                PatternPropertiesKeyword.Instance, PropertiesKeyword.Instance, PropertyNamesKeyword.Instance,
                .. Vocabulary.Draft201909_Validation.Keywords.Where(keyword => keyword is not (MaxContainsKeyword or MinContainsKeyword or DependentRequiredKeyword)),
                .. Vocabulary.Draft201909_MetaData.Keywords,
            ],
            refIgnoresSiblings: true),
        Create(
            "https://json-schema.org/draft/2020-12/schema",
            [
                .. Vocabulary.Draft202012_Core.Keywords, .. Vocabulary.Draft202012_Applicator.Keywords, .. Vocabulary.Draft202012_Unevaluated.Keywords,
                .. Vocabulary.Draft202012_Validation.Keywords, .. Vocabulary.Draft202012_MetaData.Keywords, .. Vocabulary.Draft202012_FormatAnnotation.Keywords,
                .. Vocabulary.Draft202012_Content.Keywords,

                // The library's list of applicators lacks this one.
                ThenKeyword.Instance,
            ],
            refIgnoresSiblings: false));

    /// <summary>A pattern of ECMA-262 with its <c>u</c> flag.</summary>
    public static Regex Pattern(string pattern) =>
        // Announced to go with Acornima 2. A JavaScript engine (Jint) can read patterns then.
#pragma warning disable CS0618
        Tokenizer.AdaptRegExp(pattern, "u", matchTimeout: TimeSpan.FromSeconds(10), throwIfNotAdaptable: true).Regex!;
#pragma warning restore CS0618

    /// <summary>Replaces the patterns of <c>patternProperties</c>, whose handler others know by its type, in a schema that is built.</summary>
    public static void AdaptPropertyPatterns(JsonSchemaNode node, HashSet<JsonSchemaNode>? seen = null)
    {
        seen ??= new(ReferenceEqualityComparer.Instance);
        if (!seen.Add(node))
        {
            return;
        }

        foreach (var keyword in node.Keywords)
        {
            if (keyword is { Handler: PatternPropertiesKeyword, Value: Dictionary<string, Regex> patterns })
            {
                keyword.Value = patterns.ToDictionary(pattern => pattern.Key, pattern => Pattern(pattern.Key));
            }

            foreach (var inner in keyword.Subschemas ?? [])
            {
                AdaptPropertyPatterns(inner, seen);
            }
        }
    }

    private static Dialect Create(string id, IEnumerable<IKeywordHandler> keywords, bool refIgnoresSiblings) =>
        new(s_standard.Concat(keywords).DistinctBy(keyword => keyword.Name)) { Id = new Uri(id), AllowUnknownKeywords = true, RefIgnoresSiblingKeywords = refIgnoresSiblings };

    private static DialectRegistry Register(params Dialect[] dialects)
    {
        var registry = new DialectRegistry();
        Array.ForEach(dialects, registry.Register);
        return registry;
    }

    private static KeywordEvaluation Verdict(string name, bool isValid, string error) => new() { Keyword = name, IsValid = isValid, Error = isValid ? null : error };

    private static int Length(JsonElement text) => text.GetString()!.EnumerateRunes().Count();

    private sealed class EcmaPattern : PatternKeyword
    {
        public override object? ValidateKeywordValue(JsonElement value) => Pattern(value.GetString()!);
    }

    private sealed class CodePointsAtLeast : MinLengthKeyword
    {
        public override KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context) => context.Instance.ValueKind is not JsonValueKind.String
            ? KeywordEvaluation.Ignore
            : Verdict(Name, Length(context.Instance) >= (long)keyword.Value!, $"fewer than {keyword.Value} characters");
    }

    private sealed class CodePointsAtMost : MaxLengthKeyword
    {
        public override KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context) => context.Instance.ValueKind is not JsonValueKind.String
            ? KeywordEvaluation.Ignore
            : Verdict(Name, Length(context.Instance) <= (long)keyword.Value!, $"more than {keyword.Value} characters");
    }
}
