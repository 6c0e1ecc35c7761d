using System.Globalization;
using System.Text.RegularExpressions;

namespace FoxGen.Specs.Tests;

/// <summary>The language reference shows only what the compiler takes.</summary>
public sealed class DocumentationTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "spec-language.md")).ReplaceLineEndings("\n");

    private static readonly List<SpecText> s_files =
    [
        .. Regex.Matches(s_page, "^```yaml title=\"([^\"]+)\"\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)
            .Select(match => new SpecText(match.Groups[1].Value, match.Groups[2].Value)),
    ];

    private static readonly List<string> s_fragments =
    [
        .. Regex.Matches(s_page, "^```yaml\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline).Select(match => match.Groups[1].Value),
    ];

    public static TheoryData<int> Fragments => [.. Enumerable.Range(0, s_fragments.Count)];

    [Fact]
    public void Complete_files_compile_without_a_single_problem()
    {
        var set = SpecSet.Compile(s_files);

        Assert.Equal("", string.Join("\n", set.Diagnostics));
        Assert.Single(set.Services);
        Assert.True(set.Models.Count >= 3, "The reference shows whole models.");
    }

    [Theory]
    [MemberData(nameof(Fragments))]
    public void Fragments_compile_once_what_they_leave_out_is_added(int number)
    {
        var fragment = s_fragments[number];
        var service = s_files.Single(file => file.IsService);
        var fillsService = Regex.IsMatch(fragment, "^(vocabularies|families|tasks|results):", RegexOptions.Multiline);

        var set = fillsService
            ? SpecSet.Compile([service with { Content = Without(service.Content, fragment) + fragment }])
            : SpecSet.Compile([service, new SpecText("fragment.fox.yaml", Without(Model, fragment) + fragment)]);

        Assert.Equal("", string.Join("\n", set.Diagnostics));
    }

    [Fact]
    public void Each_kind_of_constraint_has_a_worked_example()
    {
        var kinds = s_page[s_page.IndexOf("## Every kind of constraint", StringComparison.Ordinal)..];
        var numbers = Regex.Matches(kinds, "^\\*\\*([0-9]+)\\. .*?^```yaml$", RegexOptions.Multiline | RegexOptions.Singleline)
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));

        Assert.Equal(Enumerable.Range(1, 60), numbers);
        Assert.Equal(60, Regex.Count(kinds, "^```yaml$", RegexOptions.Multiline));
        Assert.Matches("<!-- kinds-table -->\n(.*\n)*<!-- /kinds-table -->", kinds);
    }

    private const string Model = """
        service: acme
        family: videos
        result: FileResult
        title: A model
        variants:
          a-model: {}
        properties:
          prompt: { type: string }

        """;

    // Top-level keys of the fragment go before those of the file.
    private static string Without(string file, string fragment)
    {
        foreach (Match key in Regex.Matches(fragment, "^(\\w+):", RegexOptions.Multiline))
        {
            file = Regex.Replace(file, $"^{key.Groups[1].Value}:.*\n(^([ #].*)?\n)*", "", RegexOptions.Multiline);
        }

        return file;
    }
}
