using System.Diagnostics;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>
/// Random model files and random bodies for them: all readers say the same. A large run:
/// <c>FOXGEN_SCHEMAS=20000 dotnet test tests/FoxGen.RandomSchemas.Tests</c>.
/// </summary>
public sealed class AgreementTests(ITestOutputHelper output)
{
    private const int BatchSize = 100;

    // How many disagreements of a reader are made small and shown.
    private const int MostShown = 3;

    [Fact]
    public void All_readers_agree()
    {
        var clock = Stopwatch.StartNew();
        var tally = new Tally();
        var found = new List<Disagreement>();
        foreach (var seeds in Enumerable.Range(0, RandomSettings.Schemas).Select(i => unchecked(RandomSettings.Seed + i)).Chunk(BatchSize))
        {
            found.AddRange(Judge.Check([.. seeds.Select(Case.Of)], tally));
        }

        using var process = Process.GetCurrentProcess();
        output.WriteLine($"Seed {RandomSettings.Seed}, {RandomSettings.Schemas} files with {RandomSettings.Bodies} bodies each, in {clock.Elapsed.TotalSeconds:0.0} s, {process.TotalProcessorTime.TotalSeconds:0.0} s of one processor. {tally}");
        Assert.True(found.Count == 0, Report(found));
    }

    private static string Report(List<Disagreement> found)
    {
        var readers = found.GroupBy(one => one.Reader).ToList();
        var shown = readers.SelectMany(reader => reader.DistinctBy(one => one.Case.Seed).Take(MostShown).Select(Shrinker.Shrink).DistinctBy(one => (one.Case.ToString(), one.Text)));
        return $"{found.Count} disagreements: {string.Join(", ", readers.Select(reader => $"{reader.Key} {reader.Count()}"))}.\n\n{string.Join("\n\n", shown)}";
    }
}
