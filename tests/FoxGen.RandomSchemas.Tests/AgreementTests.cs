using System.Diagnostics;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>
/// Random model files and random bodies for them: all readers say the same. A large run:
/// <c>FOXGEN_SCHEMAS=20000 dotnet test --project tests/FoxGen.RandomSchemas.Tests</c>.
/// </summary>
[Trait("speed", "slow")]
public sealed class AgreementTests(ITestOutputHelper output)
{
    private const int BatchSize = 100;

    // How many disagreements of a reader are made small and shown.
    private const int MostShown = 3;

    [Fact]
    public void All_readers_agree()
    {
        var clock = Stopwatch.StartNew();
        var (tally, found) = Run(Enumerable.Range(0, RandomSettings.Schemas).Select(i => unchecked(RandomSettings.Seed + i)));

        using var process = Process.GetCurrentProcess();
        output.WriteLine($"Seed {RandomSettings.Seed}, {RandomSettings.Schemas} files with {RandomSettings.Bodies} bodies each, in {clock.Elapsed.TotalSeconds:0.0} s, {process.TotalProcessorTime.TotalSeconds:0.0} s of one processor. {tally}");
        Assert.True(found.Count == 0, found.Count == 0 ? "" : Report(found));
        if (RandomSettings.Schemas >= BatchSize)
        {
            Assert.True(tally.Accepted >= RandomSettings.Schemas / 2, "Too few files were accepted.");
            Assert.True(tally.Taken > tally.Broken / 4 && tally.Broken > tally.Taken / 4, "The bodies were not varied enough.");
        }
    }

    private static (Tally Tally, List<Disagreement> Found) Run(IEnumerable<int> seeds)
    {
        var tally = new Tally();
        var found = new SortedDictionary<int, IReadOnlyList<Disagreement>>();
        Parallel.ForEach(seeds.Chunk(BatchSize), batch =>
        {
            var own = new Tally();
            var disagreements = Judge.Check([.. batch.Select(Case.Of)], own);
            lock (found)
            {
                tally.Add(own);
                found.Add(batch[0], disagreements);
            }
        });
        return (tally, [.. found.Values.SelectMany(one => one)]);
    }

    private static string Report(List<Disagreement> found)
    {
        var readers = found.GroupBy(one => one.Reader).ToList();
        var shown = readers.SelectMany(reader => reader.DistinctBy(one => one.Case.Seed).Take(MostShown).Select(Shrinker.Shrink).DistinctBy(one => (one.Case.ToString(), one.Text)));
        return $"{found.Count} disagreements: {string.Join(", ", readers.Select(reader => $"{reader.Key} {reader.Count()}"))}.\n\n{string.Join("\n\n", shown)}";
    }
}
