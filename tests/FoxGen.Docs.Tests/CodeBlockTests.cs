using System.Text.RegularExpressions;

namespace FoxGen.Docs.Tests;

/// <summary>The C# of the documentation compiles, or fails exactly as it says.</summary>
public sealed partial class CodeBlockTests
{
    // No language: pictures.
    private static readonly string[] s_languages = ["", "csharp", "yaml", "text", "sh", "xml", "json", "ini"];

    [Theory]
    [MemberData(nameof(Repository.PageNames), MemberType = typeof(Repository))]
    public void Code_of_a_page_compiles(string page) => Expect.Nothing(Problems(Repository.Page(page)));

    // A misspelled language would hide a block from these tests.
    [Theory]
    [MemberData(nameof(Repository.PageNames), MemberType = typeof(Repository))]
    public void Every_block_names_a_language_that_is_known(string page) =>
        Expect.Nothing(Repository.Page(page).Blocks.Where(block => !s_languages.Contains(block.Language)).Select(block => $"{block}: '{block.Language}'"));

    [Fact]
    public void A_misspelled_property_is_found() =>
        Assert.Contains("CS0117", Assert.Single(Problems(Sample("", """
            var omnihuman = new Omnihuman15Request { ImageUrl = "https://example.com/a.png", AudioUrl = "https://example.com/a.mp3", Promt = "" };
            """))));

    [Fact]
    public void The_promised_error_satisfies_its_block() =>
        Assert.Empty(Problems(Sample(" title=\"does not compile: CS0117\"", """
            var fast = new Veo31FastReferenceToVideoRequest { Prompt = "a", ReferenceImageUrls = [], EnhancePrompt = true };
            """)));

    [Fact]
    public void A_block_that_compiles_although_it_promised_an_error_is_found() =>
        Assert.Single(Problems(Sample(" title=\"does not compile: CS0117\"", "Console.WriteLine(1);")));

    [Fact]
    public void A_title_that_means_nothing_is_found() =>
        Assert.Single(Problems(Sample(" title=\"does not work\"", "Console.WriteLine(1);")));

    [Fact]
    public void What_is_predeclared_may_be_used_and_declared_again() =>
        Assert.Empty(Problems(Sample("", """
            var video = await fox.Videos.Veo31ReferenceToVideo.GenerateAsync(request, progress, cancellationToken);
            await store.SaveAsync(token.ToString());
            var text = await store.LoadAsync();
            """)));

    [Fact]
    public void Declarations_alone_compile_as_a_library() =>
        Assert.Empty(Problems(Sample("", "public static class Videos { public static FoxTaskToken Parse(string text) => FoxTaskToken.Parse(text); }")));

    private static MarkdownPage Sample(string title, string code) => new("sample.md", $"```csharp{title}\n{code}\n```\n");

    private static List<string> Problems(MarkdownPage page)
    {
        var specs = new PageSpecs(page);
        var problems = new List<string>();
        foreach (var block in page.Blocks.Where(block => block.Language == "csharp"))
        {
            var found = Snippet.Compile(block.Text, specs);
            if (block.Title is null)
            {
                problems.AddRange(found.Select(problem => $"{block}: {problem}"));
            }
            else if (Promise().Match(block.Title) is not { Success: true } promise)
            {
                problems.Add($"{block}: the title of C# is 'does not compile: ' and the id of the error, not '{block.Title}'.");
            }
            else if (!found.Select(problem => problem.Id).Distinct().SequenceEqual([promise.Groups["id"].Value]))
            {
                problems.Add($"{block}: promises {promise.Groups["id"].Value}, gives {string.Join("; ", found.DefaultIfEmpty())}.");
            }
        }

        return problems;
    }

    [GeneratedRegex("^does not compile: (?<id>CS[0-9]{4})$")]
    private static partial Regex Promise();
}
