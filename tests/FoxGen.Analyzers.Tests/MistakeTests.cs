using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Tests;

/// <summary>Each typical mistake gets an error or a warning that says what to do.</summary>
public sealed class MistakeTests(ITestOutputHelper output)
{
    private static readonly Lazy<Task<IReadOnlyList<IReadOnlyList<Diagnostic>>>> s_found = new(FindAsync);

    public static TheoryData<int, string> Rows => [.. Mistakes.All.Select((row, i) => (i, row.Title))];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_mistake_gets_its_error(int row, string title)
    {
        var (_, _, ids, says) = Mistakes.All[row];

        var found = (await s_found.Value)[row];

        foreach (var one in found)
        {
            output.WriteLine($"{title}: {one.Id}: {one.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
        }

        Assert.Equal(ids, string.Join(" ", found.Select(one => one.Id)));
        Assert.Contains(says, found[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>The page that a reader judges: each mistake with everything that the compiler prints.</summary>
    [Fact]
    public async Task The_messages_are_recorded()
    {
        var found = await s_found.Value;
        Snapshot.Verify(string.Join("\n", Mistakes.All.Select((row, i) =>
            $"{i + 1}. {row.Title}\n{string.Join("\n", row.Code.Split('\n').Select(line => "    " + line))}\n{string.Join("\n", found[i].Select(one => $"  {one.Id}: {one.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"))}\n")), "txt");
    }

    [Fact]
    public void There_are_sixty() => Assert.True(Mistakes.All.Count >= 60, $"{Mistakes.All.Count} mistakes.");

    private static async Task<IReadOnlyList<IReadOnlyList<Diagnostic>>> FindAsync()
    {
        var trees = Mistakes.All.Select((row, i) => CSharpCode.Parse(CallSites.Method(Mistakes.Spell(row.Code), $"Mistake{i}"), $"{i}.cs")).ToList();
        var compilation = CallSites.Compile("").AddSyntaxTrees(trees);

        // A warning of the compiler is about the test's code, unless it is about the mistake.
        var found = (await CallSites.AnalyzeAsync(compilation))
            .Concat(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(one => one.Severity is DiagnosticSeverity.Error))
            .ToLookup(one => one.Location.SourceTree);
        return [.. trees.Select(tree => (IReadOnlyList<Diagnostic>)[.. found[tree].OrderBy(one => one.Location.SourceSpan.Start).ThenBy(one => one.Id, StringComparer.Ordinal)])];
    }
}
