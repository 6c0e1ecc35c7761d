using System.Text.RegularExpressions;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Docs.Tests;

/// <summary>The language reference names every key that the checker knows, and no other.</summary>
[Trait("speed", "slow")]
public sealed partial class LanguageKeyTests
{
    private static readonly MarkdownPage s_page = Pages.Of("docs/spec-language.md");

    private static readonly string[] s_relations = [.. RelationKinds.All.Select(kind => kind.Word), "expression"];

    public static TheoryData<string> RelationsWithKeys => new(RelationKinds.All.Where(kind => kind.Keys.All(key => key.Name.Length > 0)).Select(kind => kind.Word));

    [Theory]
    [InlineData("service", "service key")]
    [InlineData("family", "family key")]
    [InlineData("tasks", "task key")]
    [InlineData("idempotency", "idempotency key")]
    [InlineData("callback", "callback key")]
    [InlineData("callbackBody", "callback body key")]
    [InlineData("signature", "signature key")]
    [InlineData("uploads", "upload key")]
    [InlineData("uploadEndpoint", "upload endpoint key")]
    [InlineData("uploadFields", "upload field")]
    [InlineData("uploadReply", "upload response field")]
    [InlineData("query", "query key")]
    [InlineData("queryParameter", "query parameter key")]
    [InlineData("fields", "response field")]
    [InlineData("error", "error field")]
    [InlineData("auth", "auth key")]
    [InlineData("resultRequest", "result request key")]
    [InlineData("cancel", "cancel key")]
    [InlineData("refusal", "refusal key")]
    [InlineData("unless", "unless key")]
    [InlineData("replies", "replies key")]
    [InlineData("timing", "timing key")]
    [InlineData("vocabulary", "vocabulary key")]
    [InlineData("value", "enum value key")]
    [InlineData("result", "result key")]
    [InlineData("model", "model key")]
    [InlineData("variant", "variant key")]
    [InlineData("property", "property key", "value key")]
    [InlineData("items", "value key")]
    [InlineData("media", "media key")]
    [InlineData("limit", "limit key")]
    [InlineData("example", "example key")]
    [InlineData("modes", "modes key")]
    [InlineData("mode", "mode key")]
    [InlineData("conditional", "key of an entry")]
    [InlineData("objectProperty", "property key", "value key")]
    [InlineData("union", "property key", "value key")]
    [InlineData("alternative", "alternative key", "value key")]
    public void The_tables_name_the_keys_that_the_checker_knows(string place, params string[] tables) =>
        AssertSame(tables.SelectMany(Documented), LanguagePlaces.Find(place).KnownKeys());

    [Fact]
    public void A_rule_has_the_keys_of_its_table_and_the_relations() =>
        AssertSame(Documented("rule key").Concat(s_relations), LanguagePlaces.Find("note").KnownKeys());

    [Fact]
    public void A_closed_object_has_the_keys_of_a_property_and_those_of_its_table() =>
        AssertSame(
            Documented("property key").Concat(Documented("value key")).Concat(Documented("object key")).Distinct(),
            LanguagePlaces.Find("object").KnownKeys());

    [Theory]
    [InlineData("objectNote")]
    [InlineData("objectConditional")]
    public void Rules_and_entries_in_an_object_are_those_of_a_model_but_for_variants(string name)
    {
        var place = LanguagePlaces.Find(name);
        var keys = name == "objectNote" ? Documented("rule key").Concat(s_relations) : Documented("key of an entry");
        AssertSame(keys, place.KnownKeys());
        Assert.Contains(place.Compile("variants: [m1]"), problem => problem.Descriptor.Id == "FOX0105");
    }

    [Theory]
    [InlineData("property key", "from", "from")]
    [InlineData("model key", "body", "body", "bodyBytes")]
    [InlineData("URL key", "inline", "inline", "inlineBytes", "inlineItems")]
    public void The_row_of_a_mapping_shows_the_keys_that_the_checker_knows(string table, string key, params string[] places)
    {
        var row = s_page.Table(table).Single(row => MarkdownPage.Codes(row[0]).Contains(key));
        var shown = row.Skip(1).SelectMany(MarkdownPage.Codes).SelectMany(code => InnerKey().Matches(code).Select(match => match.Groups["key"].Value));
        AssertSame(shown, places.SelectMany(place => LanguagePlaces.Find(place).KnownKeys()));
    }

    [Fact]
    public void The_row_of_count_shows_the_keys_that_the_checker_knows() =>
        AssertSame(
            MarkdownPage.Codes(s_page.Table("mode key").Single(row => row[0] == "`count`")[1]),
            LanguagePlaces.Find("count").KnownKeys());

    [Fact]
    public void Every_relation_has_a_row() =>
        AssertSame(s_relations, s_page.Table("relation").Select(row => MarkdownPage.Codes(row[0]).Single().Split(':')[0]).Distinct());

    [Theory]
    [MemberData(nameof(RelationsWithKeys))]
    public void The_row_of_a_relation_shows_its_keys(string relation)
    {
        var shown = s_page.Table("relation").Select(row => MarkdownPage.Codes(row[0]).Single())
            .Where(code => code.StartsWith(relation + ":", StringComparison.Ordinal))
            .SelectMany(code => InnerKey().Matches(code).Select(match => match.Groups["key"].Value));
        AssertSame(shown.Distinct(), RelationKinds.All.Single(kind => kind.Word == relation).Keys.Select(key => key.Name));
    }

    [Fact]
    public void Totals_over_an_array_have_the_keys_marked_so() =>
        AssertSame(s_page.Table("media key").Where(row => row[1] == "yes").SelectMany(row => MarkdownPage.Codes(row[0])), LanguagePlaces.Find("totals").KnownKeys());

    [Fact]
    public void A_bound_under_a_condition_has_the_bounds_and_if() =>
        AssertSame(Documented("limit key").Where(key => key != "when").Append("if"), LanguagePlaces.Find("when").KnownKeys());

    [Fact]
    public void Texts_have_two_languages() => AssertSame(["en", "zh"], LanguagePlaces.Find("text").KnownKeys());

    [Fact]
    public void Each_key_fits_the_types_that_its_row_names()
    {
        string[] types = ["string", "integer", "number", "boolean", "array", "object"];
        var wrong =
            from row in s_page.Table("value key")
            from key in MarkdownPage.Codes(row[0])
            where key != "type"
            let documented = row[1] switch
            {
                "all" => types,
                // Beside a type these two are refused for what they are, not for the type.
                "instead of a type" => types,
                "all but object" => types.Where(type => type != "object"),
                _ => row[1].Split(", "),
            }
            from type in types
            where documented.Contains(type) == IsMisfit(key, type)
            select $"{key} on {type}: the row says {row[1]}";
        Expect.Nothing(wrong);
    }

    [Fact]
    public void The_row_of_format_names_every_format()
    {
        var formats = ScalarTypes.All.Select(kind => ScalarTypes.Of(kind).Format).OfType<string>()
            .Concat(Enum.GetNames<TextFormat>().Where(name => name != nameof(TextFormat.None)).Select(name => name.ToLowerInvariant()));
        Assert.Subset(MarkdownPage.Codes(s_page.Table("value key").Single(row => row[0] == "`format`")[2]).ToHashSet(), formats.ToHashSet());
    }

    [Fact]
    public void What_stands_instead_of_a_type_is_refused_beside_one()
    {
        var keys = s_page.Table("value key").Where(row => row[1] == "instead of a type").SelectMany(row => MarkdownPage.Codes(row[0])).ToList();
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Contains(PropertyOfType("string", key + ": x"), problem => problem.Descriptor.Id == "FOX0105"));
    }

    [Fact]
    public void The_words_of_type_are_those_the_checker_knows()
    {
        var words = MarkdownPage.Codes(s_page.Table("value key").Single(row => row[0] == "`type`")[2]);
        AssertSame(words, LanguagePlace.Words.Where(word => PropertyOfType(word, "description: x").Count == 0));
    }

    [Fact]
    public void The_kinds_and_formats_of_media_are_those_the_checker_knows()
    {
        var rows = s_page.Table("media key");
        AssertSame(MarkdownPage.Codes(rows.Single(row => row[0] == "`formats`")[2]), Rules.MediaFormats.All.Select(format => format.Name));
        AssertSame(MarkdownPage.Codes(rows.Single(row => row[0] == "`kind`")[2]), Enum.GetNames<Rules.MediaKind>().Select(name => name.ToLowerInvariant()));
    }

    [Fact]
    public void The_table_of_expressions_shows_every_function()
    {
        var constants = typeof(Rules.ExpressionFunctions).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);
        var macros = Enum.GetNames<Rules.MacroKind>().Select(name => name.ToLowerInvariant());
        var shown = s_page.Table("").SelectMany(row => FunctionCall().Matches(row[0]).Select(match => match.Groups["name"].Value));
        AssertSame(shown, constants.Concat(macros));
    }

    [Fact]
    public void Every_diagnostic_is_in_a_range_of_the_table()
    {
        var ranges = s_page.Table("ids").SelectMany(row => MarkdownPage.Codes(row[0]).DefaultIfEmpty(row[0])).Select(text => text.Replace("x", "", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(ranges);
        Assert.All(Specs.SpecDiagnostics.All, kind => Assert.Contains(ranges, range => kind.Id.StartsWith(range, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Documented(string table) => s_page.Table(table).SelectMany(row => MarkdownPage.Codes(row[0]));

    private static bool IsMisfit(string key, string type) => PropertyOfType(type, key + ": x")
        .Any(problem => problem.Descriptor == Specs.SpecDiagnostics.KeyDoesNotFit && problem.Arguments[0] == key && problem.Arguments[1].StartsWith("type", StringComparison.Ordinal));

    private static IReadOnlyList<Specs.SpecDiagnostic> PropertyOfType(string type, string line) => new LanguagePlace("a property", $$"""
        service: mini
        family: videos
        result: MediaResult
        title: A model
        variants: { m1: {} }
        properties:
          field:
            type: {{type}}
            {{(type == "array" && !line.StartsWith("items", StringComparison.Ordinal) ? "items: { type: string }" : "")}}
            §
        """).Compile(line);

    private static void AssertSame(IEnumerable<string> documented, IEnumerable<string> known)
    {
        var (told, read) = (documented.ToList(), known.ToList());
        Assert.NotEmpty(read);
        Expect.Nothing(read.Except(told).Select(key => $"'{key}' is read and not documented.")
            .Concat(told.Except(read).Select(key => $"'{key}' is documented and not read."))
            .Concat(told.GroupBy(key => key).Where(same => same.Count() > 1).Select(same => $"'{same.Key}' is documented twice.")));
    }

    [GeneratedRegex("(?<name>[a-zA-Z]+)\\(")]
    private static partial Regex FunctionCall();

    [GeneratedRegex("[{,] (?<key>[a-zA-Z]+):")]
    private static partial Regex InnerKey();
}
