using System.Text.RegularExpressions;
using FoxGen.Docs.Tests.Following;
using Microsoft.CodeAnalysis;

namespace FoxGen.Docs.Tests;

/// <summary>
/// Each block of C# on the pages that show single blocks, those of diagnostics above all, compiles, or fails exactly as it says. The pages for users are
/// <see cref="FollowedPageTests"/>.
/// </summary>
public sealed partial class CodeBlockTests
{
    // No language: pictures. Console: commands with their output, run by the tests of the command line.
    private static readonly string[] s_languages = ["", "csharp", "yaml", "text", "sh", "xml", "json", "http", "ini", "console"];

    public static TheoryData<string> SinglePages => new(
        Pages.All.Where(page => page.Blocks.Any(block => block.Language == "csharp") && !FollowedPages.All.Any(followed => followed.Name == page.Name)).Select(page => page.Name));

    [Theory]
    [MemberData(nameof(SinglePages))]
    [Trait("speed", "slow")]
    public async Task Code_of_a_page_compiles(string page) => Expect.Nothing(await ProblemsAsync(Pages.Of(page)));

    // A misspelled language would hide a block from these tests.
    [Theory]
    [MemberData(nameof(Pages.Names), MemberType = typeof(Pages))]
    public void Every_block_names_a_language_that_is_known(string page) =>
        Expect.Nothing(Pages.Of(page).Blocks.Where(block => !s_languages.Contains(block.Language)).Select(block => $"{block}: '{block.Language}'"));

    [Fact]
    public async Task A_misspelled_property_is_found() =>
        Assert.Collection(
            await ProblemsAsync(Sample("", """
                var omnihuman = new Omnihuman15Request { ImageUrl = "https://example.com/a.png", AudioUrl = "https://example.com/a.mp3", Promt = "" };
                """)),
            problem => Assert.Contains("CS0117", problem),
            problem => Assert.Contains("FOX1017", problem));

    [Fact]
    public async Task The_promised_error_satisfies_its_block() =>
        Assert.Empty(await ProblemsAsync(Sample(" title=\"does not compile: CS0117, FOX1015\"", """
            var fast = new Veo31FastReferenceToVideoRequest { Prompt = "a", ReferenceImageUrls = ["https://example.com/a.png"], EnhancePrompt = true };
            """)));

    [Fact]
    public async Task A_block_that_compiles_although_it_promised_an_error_is_found() =>
        Assert.Single(await ProblemsAsync(Sample(" title=\"does not compile: CS0117\"", "Console.WriteLine(1);")));

    [Fact]
    public async Task A_title_that_means_nothing_is_found() =>
        Assert.Single(await ProblemsAsync(Sample(" title=\"does not work\"", "Console.WriteLine(1);")));

    [Fact]
    public async Task What_is_predeclared_may_be_used_and_declared_again() =>
        Assert.Empty(await ProblemsAsync(Sample("", """
            var task = await fox.Videos.Veo31ReferenceToVideo.SubmitAsync(request);
            await store.SaveAsync(task.Token.ToString());
            { var request = 1; }
            """)));

    [Fact]
    public async Task Declarations_alone_compile_as_a_library() =>
        Assert.Empty(await ProblemsAsync(Sample("", "public static class Videos { public static FoxTaskToken Parse(string text) => FoxTaskToken.Parse(text); }")));

    private static MarkdownPage Sample(string title, string code) => new("sample.md", $"```csharp{title}\n{code}\n```\n");

    private static async Task<List<string>> ProblemsAsync(MarkdownPage page)
    {
        var specs = new PageSpecs(page);
        var problems = new List<string>();
        foreach (var block in page.Blocks.Where(block => block.Language == "csharp"))
        {
            var found = await Snippet.CompileAsync(block.Text, specs);
            if (block.Title is null)
            {
                problems.AddRange(found.Select(problem => $"{block}: {problem}"));
            }
            else if (Promise().Match(block.Title) is not { Success: true } promise)
            {
                problems.Add($"{block}: the title of C# is 'does not compile: ' or 'warns: ' and the ids, not '{block.Title}'.");
            }
            else if (found.Any(problem => problem.Severity is DiagnosticSeverity.Warning == promise.Groups["kind"].Value is "does not compile")
                || string.Join(", ", found.Select(problem => problem.Id).Distinct()) is var ids && ids != promise.Groups["ids"].Value)
            {
                problems.Add($"{block}: promises '{block.Title}', gives {string.Join("; ", found.DefaultIfEmpty())}.");
            }
        }

        return problems;
    }

    [GeneratedRegex("^(?<kind>does not compile|warns): (?<ids>(CS|FOX)[0-9]{4}(, (CS|FOX)[0-9]{4})*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Promise();
}
