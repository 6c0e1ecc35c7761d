using System.Globalization;
using FoxGen.Specs;

namespace FoxGen.Generator.Tests;

/// <summary>How much code a model becomes, in bytes. Of source each is held to what it was, so that nobody makes all models larger unawares.</summary>
public sealed class SizeTests
{
    [Fact]
    [Trait("speed", "slow")]
    public void Of_each_model()
    {
        var files = GeneratorRun.RepositorySpecs.Where(spec => !spec.IsService).ToList();
        var all = GeneratorRun.Of(GeneratorRun.RepositorySpecs);
        var whole = ImageBytes(all);
        var table = new List<string> { "| model | source, bytes | assembly growth, bytes |", "|---|---|---|" };
        var sources = new List<int>();
        var growths = new List<int>();
        foreach (var file in files)
        {
            var others = GeneratorRun.Of(GeneratorRun.RepositorySpecs.Where(spec => spec != file));
            var models = SpecSet.Compile([file, .. GeneratorRun.RepositorySpecs.Where(spec => spec.IsService)]).Models;
            var brought = all.Sources.Where(source => !others.Sources.ContainsKey(source.Key)).ToList();
            var source = brought.Sum(one => Code(one.Value)) / models.Count;
            var growth = (whole - ImageBytes(others)) / models.Count;
            sources.Add(source);
            growths.Add(growth);
            table.Add(string.Create(CultureInfo.InvariantCulture, $"| {string.Join(", ", models.Select(model => model.Id))} | {source} | {growth} |"));
        }

        table.Add(string.Create(CultureInfo.InvariantCulture, $"| mean of the files | {(int)sources.Average()} | {(int)growths.Average()} |"));
        TestContext.Current.TestOutputHelper!.WriteLine(string.Join('\n', table));

        // The bar is for models as they come; the richest page alone may be above it.
        Assert.InRange(growths.Average(), 1, 6 * 1024);
        Snapshot.Verify([new("Sizes.txt", string.Concat(files.Zip(sources, (file, bytes) => string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file.Path)} {bytes}\n"))))]);
    }

    // Without documentation comments, which the binary has not.
    private static int Code(string source) => source.Split('\n').Where(line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal)).Sum(line => line.Length + 1);

    private static int ImageBytes(GeneratorRun run)
    {
        using var image = new MemoryStream();
        Assert.True(run.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        return (int)image.Length;
    }
}
