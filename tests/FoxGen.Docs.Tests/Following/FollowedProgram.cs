using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FoxGen.Docs.Tests.Following;

/// <summary>
/// What a reader has in one file who types the blocks of a page from the top. A block that begins with <c>using</c> lines begins a new file; the others
/// continue the one before, so that its variables stay in scope.
/// </summary>
internal sealed partial class FollowedProgram
{
    private static readonly CSharpParseOptions s_options = new(LanguageVersion.Latest);

    private FollowedProgram(MarkdownPage page, string name, IReadOnlyList<FollowedBlock> blocks, int end) =>
        (Page, Name, Blocks, Exchanges) = (page.Name, name, blocks, HttpExchange.Of(page, blocks[0].Line, end));

    /// <summary>The page.</summary>
    public string Page { get; }

    /// <summary>The namespace of the program in the compilation.</summary>
    public string Name { get; }

    /// <summary>The blocks, in the order of the page.</summary>
    public IReadOnlyList<FollowedBlock> Blocks { get; }

    /// <summary>The requests to the app of the program.</summary>
    public IReadOnlyList<HttpExchange> Exchanges { get; }

    /// <summary>The blocks that promise an error or a warning.</summary>
    public IEnumerable<FollowedBlock> Promises => Blocks.Where(block => block.Title is not null);

    /// <summary>Whether it uses the client of another page.</summary>
    public bool IsContinued => !Blocks.Any(block => block.StartsProgram);

    /// <summary>The programs of a page.</summary>
    public static IEnumerable<FollowedProgram> Of(MarkdownPage page)
    {
        var programs = new List<List<FollowedBlock>>();
        foreach (var block in page.Blocks.Where(block => block.Language == "csharp"))
        {
            var followed = new FollowedBlock(page.Name, block.Line, block.Title, block.Text);
            if (programs.Count == 0 || followed.StartsProgram)
            {
                programs.Add([]);
            }

            if (Hidden(page, block) is { } hidden)
            {
                programs[^1].Add(hidden);
            }

            programs[^1].Add(followed);
        }

        return programs.Select((blocks, index) => new FollowedProgram(
            page,
            FormattableString.Invariant($"{NotInNames().Replace(page.Name, "_")}_{index + 1}"),
            blocks,
            index + 1 < programs.Count ? programs[index + 1][0].Line : int.MaxValue));
    }

    /// <summary>The program: all blocks that run.</summary>
    public SyntaxTree Tree() => Tree(Name, Blocks.Where(block => block.Title is null));

    /// <summary>The program up to a block that promises something, with that block and without others of its kind.</summary>
    public SyntaxTree TreeTo(FollowedBlock promise) => Tree(
        FormattableString.Invariant($"{Name}_at_{promise.Line}"),
        Blocks.TakeWhile(block => block != promise).Where(block => block.Title is null).Append(promise));

    /// <summary>Parses a file of a compilation that is executed.</summary>
    public static SyntaxTree Parse(string code, string path) => CSharpSyntaxTree.ParseText(code, s_options, path, Encoding.UTF8);

    private SyntaxTree Tree(string name, IEnumerable<FollowedBlock> blocks)
    {
        var all = blocks.ToList();
        var start = IsContinued ? FollowedPages.Programs.First(program => program.Page == FollowedPages.Start).Blocks[0] : null;
        return Parse(
            $$"""
            namespace {{name}}
            {
            {{start?.Usings}}{{string.Concat(all.Select(block => block.Usings))}}
            #line 1 "{{name}}"
            public static class Reader_
            {
            public static async global::System.Threading.Tasks.Task RunAsync(string[] args)
            {
            await global::System.Threading.Tasks.Task.Yield();
            {{start?.FirstStatement}}{{string.Concat(all.Select(block => block.Statements))}}
            #line 1 "{{name}}"
            }
            }
            {{string.Concat(all.Select(block => block.Types))}}
            }
            """,
            name);
    }

    // <!-- run: … --> right above a block: what readers have or do that the page does not show.
    private static FollowedBlock? Hidden(MarkdownPage page, CodeBlock block)
    {
        var lines = page.Text.ReplaceLineEndings("\n").Split('\n');
        var end = block.Line - 2;
        if (end < 0 || !lines[end].EndsWith("-->", StringComparison.Ordinal))
        {
            return null;
        }

        var start = Array.FindLastIndex(lines, end, line => line.StartsWith("<!-- run:", StringComparison.Ordinal));
        return start < 0 ? null : new FollowedBlock(page.Name, start, null, string.Join('\n', lines[start..(end + 1)])["<!-- run:".Length..^"-->".Length]);
    }

    [GeneratedRegex("[^A-Za-z]+")]
    private static partial Regex NotInNames();
}
