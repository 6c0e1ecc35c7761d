using FoxGen;
using FoxGen.Journal;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FoxApi.Tests;

/// <summary>The calls that fingers type compile, with the lowest and the newest version of the language, and mean what they say.</summary>
public sealed class CallShapeTests
{
    private const string New = "new() { Prompt = \"A\" }";

    /// <summary>Statements with <c>model</c>, <c>request</c>, <c>task</c>, <c>result</c>, <c>options</c>, <c>progress</c>, <c>ct</c> and the method <c>Show</c>.</summary>
    public static TheoryData<string> Shapes => new(
        from method in new[] { "GenerateAsync", "GenerateAllAsync" }
        from request in new[] { "request", New }
        from rest in new[]
        {
            "", ", ct", ", default", ", null, ct", ", null", ", default, default", ", cancellationToken: ct", ", progress", ", progress, ct", ", progress: progress", ", s => { }", ", s => { }, ct",
            ", Show", ", Show, ct", ", s => Console.WriteLine(s.ExpectedProgress)", ", options", ", options, ct", ", new FoxSubmitOptions { Reference = \"r\" }", ", new() { Reference = \"r\" }",
            ", new() { Reference = \"r\" }, ct", ", options, progress", ", options, progress, ct", ", options, s => { }", ", options, Show, ct", ", null, progress, ct", ", options: options", ", options: null",
            ", new Progress<FoxTaskSnapshot>(Show)", ", new Progress<FoxTaskSnapshot>(s => { }), ct", ", null, null, ct", ", (s) => { }, cancellationToken: ct",
        }
        select $"await model.{method}({request}{rest});");

    /// <summary>More statements, of other methods.</summary>
    public static TheoryData<string> OtherShapes => new(
    [
        .. from method in new[] { "SubmitAsync", "TrySubmitAsync" }
           from request in new[] { "request", New }
           from rest in new[] { "", ", ct", ", default", ", null, ct", ", null", ", options", ", options, ct", ", new() { Reference = \"r\" }", ", new() { Reference = \"r\" }, ct", ", cancellationToken: ct", ", options: options" }
           select $"await model.{method}({request}{rest});",
        .. from method in new[] { "WaitAsync(", "WaitAllAsync(", "WaitRawAsync(", "SaveAllAsync(\"out\"" }
           from rest in new[] { "", "ct", "default", "null, ct", "null", "progress", "progress, ct", "s => { }", "s => { }, ct", "Show", "Show, ct", "cancellationToken: ct", "progress: progress" }
           select $"await task.{method}{(method.EndsWith('(') || rest.Length == 0 ? "" : ", ")}{rest});",
        .. from rest in new[] { "", ", ct", ", default", ", null, ct", ", null", ", p => { }", ", p => { }, ct", ", p => Console.WriteLine(p)" }
           select $"await result.SaveAsync(\"a.mp4\"{rest});",
        .. from rest in new[] { "", ", ct", ", default", ", null, ct", ", new() { MaxConcurrentTasks = 2 }", ", new() { OnProgress = p => { } }, ct", ", cancellationToken: ct" }
           select $"await foreach (var outcome in model.GenerateManyAsync([request]{rest})) {{ }}",
        "await foreach (var outcome in model.GenerateManyAsync(new[] { request }.Select(r => r with { Duration = 5 }), ct)) { }",
        .. from rest in new[] { "", ", ct", ", default", ", null, ct", ", options", ", options, ct", ", cancellationToken: ct" }
           select $"await fox.Model(\"a\").SubmitJsonAsync(default{rest});",
        "await model.GenerateAsync(request, options, null);",
        "var later = request with { Duration = 8, Prompt = \"B\" };",
        "FoxTask any = fox.Resume(task.Token); await any.SaveAllAsync(\"out\", ct); await any.SaveAllAsync(\"out\", Show);",
        "foreach (var one in fox.Models) Console.WriteLine(one.Id + one.Title);",
    ]);

    [Theory]
    [MemberData(nameof(Shapes))]
    [MemberData(nameof(OtherShapes))]
    public void It_compiles(string statement)
    {
        var code = $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;
            using FoxApi;
            using FoxGen;
            static class Caller
            {
                static void Show(FoxTaskSnapshot snapshot) { }
                static async Task CallAsync(FoxApiClient fox, FoxTask<SeededMediaResult> task, SeededMediaResult result, FoxSubmitOptions options, IProgress<FoxTaskSnapshot> progress, CancellationToken ct)
                {
                    var model = fox.Videos.Seedance20ReferenceToVideo;
                    var request = new Seedance20ReferenceToVideoRequest { Prompt = "A" };
                    {{statement}}
                }
            }
            """;
        foreach (var language in new[] { LanguageVersion.CSharp12, LanguageVersion.Latest })
        {
            var compilation = CSharpCode.Compile(
                "Caller", [CSharpCode.Parse(code, options: new CSharpParseOptions(language))], [.. CSharpCode.Runtime, CSharpCode.Reference(typeof(FoxApiClient).Assembly)]);
            Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error));
        }
    }

    [Fact]
    public async Task Lambdas_method_groups_and_options_reach_their_places()
    {
        var journal = new FoxMemoryJournal();
        await using var gateway = await Gateway.StartAsync();
        using var fox = new FoxApiClient(
            Gateway.Key, new() { BaseUrl = gateway.Simulator.BaseUrl, TimeProvider = gateway.Simulator.Time, SubmitTimeout = TimeSpan.FromHours(10), RequestTimeout = TimeSpan.FromHours(10), Journal = journal });
        var model = fox.Videos.Seedance20ReferenceToVideo;
        var request = Samples.Seedance;
        var seen = new List<FoxTaskSnapshot>();

        _ = await model.GenerateAsync(request, seen.Add, Gateway.Cancellation);
        var byGroup = seen.Count;
        _ = await model.GenerateAsync(request, new() { Reference = "one" }, seen.Add, Gateway.Cancellation);
        var byOptions = seen.Count - byGroup;
        _ = await model.GenerateAsync(request, new() { Reference = "two" }, Gateway.Cancellation);
        _ = await model.GenerateAsync(request, null, Gateway.Cancellation);

        Assert.All([byGroup, byOptions], count => Assert.InRange(count, 2, 200));
        Assert.Equal(seen.Count, byGroup + byOptions);
        Assert.Equal(["one", "two", null, null], (await journal.ReadAsync(Gateway.Cancellation).Select(entry => entry.Reference).ToListAsync(Gateway.Cancellation)).OrderBy(reference => reference is null).ThenBy(reference => reference, StringComparer.Ordinal));

        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => model.GenerateAsync(request, cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => model.GenerateAsync(request, null, cancelled.Token));
        Assert.Equal(4, gateway.Simulator.Ledger.Count);
    }
}
