using System.Text.RegularExpressions;
using FoxGen.Docs.Tests.Following;
using Microsoft.CodeAnalysis;

namespace FoxGen.Docs.Tests;

/// <summary>The C# of a page is one program that a reader types from the top. It runs, and prints what the page says.</summary>
[Collection(nameof(FollowedPageTests))]
[CollectionDefinition(nameof(FollowedPageTests), DisableParallelization = true)]
[Trait("speed", "slow")]
public sealed partial class FollowedPageTests(FollowedPagesFixture fixture) : IClassFixture<FollowedPagesFixture>
{
    [Fact]
    public async Task The_programs_of_all_pages_compile_without_a_word_of_the_analyzers() =>
        Expect.Nothing((await ReaderCompilation.ProblemsAsync(fixture.Compilation)).Select(Where));

    [Fact]
    public async Task Blocks_that_promise_an_error_or_a_warning_give_it_and_no_other()
    {
        var promises = FollowedPages.Programs.SelectMany(program => program.Promises, (program, block) => (Program: program, Block: block, Tree: program.TreeTo(block))).ToList();
        var found = await ReaderCompilation.ProblemsAsync(ReaderCompilation.Of(promises.Select(promise => promise.Tree), fixture.Libraries));

        Assert.NotEmpty(promises);
        Expect.Nothing(promises.Select(promise => Broken(promise.Block, [.. found.Where(problem => problem.Location.SourceTree == promise.Tree)], promise.Program.Page)).OfType<string>());
    }

    [Theory]
    [MemberData(nameof(FollowedPages.Names), MemberType = typeof(FollowedPages))]
    public async Task A_page_runs_from_top_to_bottom_and_prints_what_it_says(string page) =>
        Expect.Nothing(await fixture.FollowAsync(FollowedPages.All.Single(one => one.Name == page)));

    [Fact]
    public async Task What_throws_or_prints_something_else_is_found_with_its_line()
    {
        var problems = await fixture.FollowAlsoAsync(new MarkdownPage("sample.md", """
            # A sample

            ```csharp
            int two = 1 + 1;
            Console.WriteLine(two); // 2
            Console.WriteLine(two + 1); // 2
            Action print = () => Console.WriteLine($"{fox}"); // FoxApiClient (foxapi at …)
            print();
            ```

            <!-- run:
            int three = 3;
            -->
            ```csharp
            if (two == three)
            {
                Console.WriteLine("equal"); // equal
            }

            await Task.FromException(new InvalidOperationException("three"));
            ```
            """));

        Assert.Collection(
            problems,
            problem => Assert.StartsWith("sample.md, line 20: System.InvalidOperationException: three", problem, StringComparison.Ordinal),
            problem => Assert.Equal("sample.md, line 6: the comment says '2', printed is '3'.", problem),
            problem => Assert.Equal("sample.md, line 17: the comment says 'equal', printed is nothing.", problem));
    }

    [Fact]
    public async Task A_name_that_is_declared_twice_is_found_with_its_line()
    {
        var page = new MarkdownPage("sample.md", "```csharp\nint one = 1;\n```\n\n```csharp\nint one = 2;\n```\n");

        var problems = await ReaderCompilation.ProblemsAsync(ReaderCompilation.Of(FollowedProgram.Of(page).Select(program => program.Tree()), fixture.Libraries));

        Assert.StartsWith("sample.md, line 6: CS0128", Where(Assert.Single(problems)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FollowedPages.Start, "FoxApiClient.FromEnvironment()", 3)]
    [InlineData(FollowedPages.Start, "fox.Resume(token).SaveAllAsync", 2)]
    [InlineData("docs/many-at-once.md", "GenerateManyAsync", 4)]
    [InlineData("docs/testing-your-app.md", "new FoxFakeTransport", 4)]
    public void The_first_steps_are_short(string page, string call, int most) =>
        Assert.InRange(FollowedPages.Programs.Where(program => program.Page == page).SelectMany(program => program.Blocks).First(block => block.Statements.Contains(call, StringComparison.Ordinal)).StatementCount, 1, most);

    /// <summary>Without a client of its own, a page says whose it uses.</summary>
    [Fact]
    public void A_page_that_continues_Getting_started_says_so() => Expect.Nothing(
        from program in FollowedPages.Programs
        where program.IsContinued && program.Page != FollowedPages.Start
        where !Pages.All.Single(page => page.Name == program.Page).Prose.Any(line => line.Text.Contains("`fox` is the client of [Getting started](getting-started.md)", StringComparison.Ordinal))
        select $"{program.Page}, line {program.Blocks[0].Line}: say that `fox` is the client of [Getting started](getting-started.md), or begin with using lines.");

    private static string Where(Diagnostic problem)
    {
        var place = problem.Location.GetMappedLineSpan();
        return $"{place.Path}, line {place.StartLinePosition.Line + 1}: {problem.Id} {problem.GetMessage(null)}";
    }

    private static string? Broken(FollowedBlock block, List<Diagnostic> found, string page)
    {
        if (Promise().Match(block.Title!) is not { Success: true } promise)
        {
            return $"{page}, line {block.Line}: the title of C# is 'does not compile: ' or 'warns: ' and the ids, not '{block.Title}'.";
        }

        var ids = string.Join(", ", found.Select(problem => problem.Id).Distinct());
        return ids == promise.Groups["ids"].Value && found.TrueForAll(problem => problem.Severity is DiagnosticSeverity.Warning == (promise.Groups["kind"].Value == "warns"))
            ? null
            : $"{page}, line {block.Line}: promises '{block.Title}', gives {string.Join("; ", found.Select(Where).DefaultIfEmpty("nothing"))}.";
    }

    [GeneratedRegex("^(?<kind>does not compile|warns): (?<ids>(CS|FOX)[0-9]{4}(, (CS|FOX)[0-9]{4})*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Promise();
}
