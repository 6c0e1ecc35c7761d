using System.Collections.ObjectModel;

namespace FoxGen.Kinds.Tests;

/// <summary>
/// Broken and hostile spec files through compiler and generator. A large run:
/// <c>FOXGEN_FUZZ_COUNT=20000 dotnet test --project tests/FoxGen.Kinds.Tests</c>.
/// </summary>
[Trait("speed", "slow")]
public sealed class SpecFuzzTests(ITestOutputHelper output)
{
    private const long MaxAllocatedBytes = 200_000_000;

    private static readonly Compilation s_compilation = CSharpCode.Compile("Fuzzed", [], []);

    [Fact]
    public void No_spec_file_breaks_the_generator_or_leaks_into_the_code()
    {
        var seed = Settings.Number("FOXGEN_SEED", 20_261_121);
        var count = Settings.Number("FOXGEN_FUZZ_COUNT", 1_500);
        output.WriteLine($"Seed {seed}, {count} mutants.");
        var random = new Random(seed);
        var mutations = new SpecMutations(seed);
        var files = KindSpecs.Texts.Where(text => !text.IsService).ToList();
        var (refused, most) = (0, 0L);
        var wrongs = new List<string>();
        for (var i = 0; i < count && wrongs.Count < 20; i++)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            var (service, model) = (KindSpecs.ServiceText, files[random.Next(files.Count)]);
            _ = random.Next(6) == 0
                ? service = service with { Content = mutations.Next(service.Content) }
                : model = model with { Content = mutations.Next(model.Content) };

            var before = GC.GetAllocatedBytesForCurrentThread();
            var (wrong, isRefused) = Look(service, model);
            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before);
            refused += isRefused ? 1 : 0;
            if (wrong is not null)
            {
                wrongs.Add($"mutant {i}: {wrong}\n{JsonText.Quote(service == KindSpecs.ServiceText ? model.Content : service.Content)}");
            }
        }

        output.WriteLine($"{count} mutants: {refused} refused, {count - refused} accepted, {wrongs.Count} wrong; at most {most} bytes allocated for one.");
        Assert.True(wrongs.Count == 0, $"{wrongs.Count} mutants with seed {seed} went wrong:\n{string.Join("\n", wrongs)}");
        Assert.InRange(most, 1, MaxAllocatedBytes);
        Assert.True(refused > count / 3 && count - refused > count / 20, $"The mutants were not varied enough: {refused} of {count} refused.");
    }

    private static (string? Wrong, bool IsRefused) Look(SpecText service, SpecText model)
    {
        SpecSet set;
        try
        {
            set = SpecSet.Compile([service, model]);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return ("the compiler threw " + e, false);
        }

        var result = GeneratorRun.Of([service, model], ReadOnlyDictionary<string, string>.Empty, s_compilation).Result;
        var isRefused = result.Diagnostics.Any(one => one.Severity is DiagnosticSeverity.Error);
        if (result.Exception is { } thrown)
        {
            return ("the generator threw " + thrown, isRefused);
        }

        var wrong = result.Diagnostics.Select(one => Misplaced(one, service, model)).FirstOrDefault(text => text is not null);
        var expected = GeneratedCode.ExpectedTypes(set);
        wrong ??= result.GeneratedSources.Select(source => GeneratedCode.Find(source.SyntaxTree, expected) is { } leak ? $"{source.HintName} {leak}" : null).FirstOrDefault(text => text is not null);
        if (wrong is null && !isRefused && result.GeneratedSources.Length == 0)
        {
            wrong = "nothing was generated and nothing reported";
        }

        return (wrong, isRefused);
    }

    private static string? Misplaced(Diagnostic problem, SpecText service, SpecText model)
    {
        if (problem.Id is "FOX0902")
        {
            return problem.ToString();
        }

        var place = problem.Location.GetLineSpan();
        var file = place.Path == service.Path ? service : place.Path == model.Path ? model : null;
        var text = file is null ? null : Microsoft.CodeAnalysis.Text.SourceText.From(file.Content);
        var isInside = text is not null && place.StartLinePosition.Line < text.Lines.Count
            && place.StartLinePosition.Character <= text.Lines[place.StartLinePosition.Line].SpanIncludingLineBreak.Length;
        return isInside ? null : $"told outside the file: {problem}";
    }
}
