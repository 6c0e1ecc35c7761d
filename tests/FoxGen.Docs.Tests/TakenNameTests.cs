namespace FoxGen.Docs.Tests;

/// <summary>The language reference lists the C# names that a spec may not take.</summary>
public sealed class TakenNameTests
{
    private static readonly IReadOnlyList<string[]> s_rows = Pages.Of("docs/spec-language.md").Table("what is named");

    [Theory]
    [InlineData("a property of a request", "property")]
    [InlineData("a property of a result", "result")]
    [InlineData("a family, a query", "family")]
    [InlineData("a family, a query", "query")]
    [InlineData("a parameter of a query", "queryParameter")]
    [InlineData("a variant", "variant")]
    public void A_listed_name_is_refused_and_others_are_not(string what, string place)
    {
        var listed = Names(what).Concat(Names("all of these")).ToList();
        Assert.All(listed, name => Assert.Contains("FOX0302", Problems(place, name)));
        var others = s_rows.SelectMany(row => MarkdownPage.Codes(row[1])).Except(listed).Where(name => char.IsUpper(name[0])).Append("Anything").ToList();
        Assert.All(others, name => Assert.DoesNotContain("FOX0302", Problems(place, name)));
    }

    private static IEnumerable<string> Names(string what) =>
        MarkdownPage.Codes(s_rows.Single(row => row[0] == what)[1]).Where(name => char.IsUpper(name[0]));

    // In a result the name stands at a second property, beside the file.
    private static IEnumerable<string> Problems(string place, string name)
    {
        var found = LanguagePlaces.Find(place);
        found = place == "result" ? found with { Yaml = found.Yaml.Replace("§", "  other: { type: string, format: uri, name: " + name + " }\n    file: url", StringComparison.Ordinal) } : found;
        return found.Compile("name: " + name).Select(problem => problem.Descriptor.Id);
    }
}
