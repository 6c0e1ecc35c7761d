using System.Diagnostics;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace FoxGen.Docs.Tests.Following;

/// <summary>All pages, compiled once, and the machine on which they are followed.</summary>
public sealed class FollowedPagesFixture : IAsyncLifetime
{
    private ReaderMachine? _machine;
    private Assembly? _pages;

    /// <summary>The compilation of all programs.</summary>
    internal CSharpCompilation Compilation { get; private set; } = null!;

    /// <summary>The libraries of the reader.</summary>
    internal ReaderLibraries Libraries { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _machine = await ReaderMachine.StartAsync();
        Libraries = new ReaderLibraries(_machine.BaseUrl);
        Compilation = ReaderCompilation.Of(FollowedPages.Programs.Select(program => program.Tree()), Libraries);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_machine is not null)
        {
            await _machine.DisposeAsync();
        }
    }

    /// <summary>Follows a page of the repository.</summary>
    /// <returns>What throws, and each line that does not print what the page says, with page and line.</returns>
    internal Task<List<string>> FollowAsync(MarkdownPage page) =>
        FollowAsync(page, [.. FollowedPages.Programs.Where(program => program.Page == page.Name)], _pages ??= Libraries.Load(Compilation));

    /// <summary>Follows any page.</summary>
    internal Task<List<string>> FollowAlsoAsync(MarkdownPage page)
    {
        var programs = FollowedProgram.Of(page).ToList();
        return FollowAsync(page, programs, Libraries.Load(ReaderCompilation.Of(programs.Select(program => program.Tree()), Libraries, page.Name)));
    }

    private async Task<List<string>> FollowAsync(MarkdownPage page, IReadOnlyList<FollowedProgram> programs, Assembly pages)
    {
        var printed = (List<(string Page, int Line, string Text)>)pages.GetType("Console")!.GetField("Printed")!.GetValue(null)!;
        printed.Clear();
        _machine!.Open(page);
        var problems = new List<string>();
        var visits = 0;
        foreach (var program in programs)
        {
            _machine.Hosts.Visit = async address =>
            {
                foreach (var exchange in program.Exchanges)
                {
                    problems.AddRange(await exchange.ProblemsAsync(address));
                    visits++;
                }
            };
            try
            {
                var run = pages.GetType($"{program.Name}.Reader_")!.GetMethod("RunAsync")!.CreateDelegate<Func<string[], Task>>();
                await run(ReaderMachine.Arguments).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            }
            catch (Exception failure)
            {
                var place = new StackTrace(failure, fNeedFileInfo: true).GetFrames().FirstOrDefault(frame => frame.GetFileName() == page.Name);
                problems.Add($"{page.Name}, line {place?.GetFileLineNumber() ?? 0}: {failure}");
            }
        }

        lock (printed)
        {
            problems.AddRange(
                from program in programs
                from block in program.Blocks
                where block.Title is null
                from said in block.Prints
                let prints = printed.Where(print => print.Page == page.Name && print.Line == said.Line).Select(print => print.Text).ToList()
                where prints.Count == 0 || !prints.TrueForAll(print => Ellipsis.Matches(said.Text, print))
                select $"{page.Name}, line {said.Line}: the comment says '{said.Text}', printed is {(prints.Count == 0 ? "nothing" : $"'{string.Join("', '", prints)}'")}.");
        }

        // An app that does not listen shows no response.
        Assert.True(problems.Count > 0 || visits == programs.Sum(program => program.Exchanges.Count), page.Name);
        return problems;
    }
}
