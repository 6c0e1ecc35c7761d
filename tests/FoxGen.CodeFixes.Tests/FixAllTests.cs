using Microsoft.CodeAnalysis.CodeFixes;

namespace FoxGen.CodeFixes.Tests;

/// <summary>All problems of an id in a file, a project or a solution, mended by one request.</summary>
public sealed class FixAllTests
{
    // Each with two problems of its id in one file.
    public static TheoryData<string, string> Problems => new()
    {
        { "FOX1001", """_ = new Seedance20ReferenceToVideoRequest { Prompt = "x", Duration = 99 }; _ = new Seedance20ReferenceToVideoRequest { Prompt = "y", Duration = 1 };""" },
        { "FOX1003", """_ = new Seedance20FastReferenceToVideoRequest { Prompt = "x", Resolution = Resolution.P1080 }; _ = new Seedance20FastReferenceToVideoRequest { Prompt = "x", Resolution = Resolution.K4 };""" },
        { "FOX1005", """_ = new Veo31ReferenceToVideoRequest { Prompt = "x", ReferenceImageUrls = ["https://e.example/1.png", "https://e.example/2.png", "https://e.example/3.png", "https://e.example/4.png"] }; _ = new Veo31ReferenceToVideoRequest { Prompt = "y", ReferenceImageUrls = ["https://e.example/1.png", "https://e.example/2.png", "https://e.example/3.png", "https://e.example/4.png", "https://e.example/5.png"] };""" },
        { "FOX1006", """_ = new Veo31ReferenceToVideoRequest { Prompt = "x", ReferenceImageUrls = ["HTTP://e.example/1.png", "e.example/2.png"] };""" },
        { "FOX1016", """_ = new Seedance20ReferenceToVideoRequest { Prompt = "x", Duration = "8", Resolution = flag ? "720p" : "1080p", ImageUrls = text }; _ = fox.Resume(text); string url = await fox.Model(Omnihuman15.Definition).GenerateAsync(null!);""" },
        { "FOX1018", """var request = new Seedance20ReferenceToVideoRequest { Prompt = "x" }; request.Duration = 8; request.Seed = 1;""" },
        { "FOX1019", """_ = new Kinds.Kind30AStringOrTypedBlocksMessageContentListItemText { Type = "text", Text = "a" }; _ = new Kinds.Kind30AStringOrTypedBlocksMessageContentListItemText { Text = "b", Type = "text" };""" },
        { "FOX2001", """_ = new Seedance20ReferenceToVideoRequest { Prompt = "x", AudioUrls = ["https://e.example/1.mp3"] }; _ = new Seedance20ReferenceToVideoRequest { Prompt = "y", AudioUrls = ["https://e.example/2.mp3"] };""" },
        { "FOX3001", """await fox.Model(Omnihuman15.Definition).SubmitAsync(null!); fox.Model(Omnihuman15.Definition).SubmitAsync(null!);""" },
        { "FOX3002", """_ = new FoxApiClient("sk-1"); _ = new FoxApiClient("sk-2", new FoxClientOptions());""" },
        { "FOX3003", """_ = new Seedance20ReferenceToVideoRequest { Prompt = "x", Duration = 5, Extra = new() { ["duration"] = 6, ["prompt"] = "y" } };""" },
        { "FOX3005", """await fox.Model(Omnihuman15.Definition).GenerateAsync(null!); await fox.Model(Omnihuman15.Definition).GenerateAsync(null!);""" },
        { "FOX3006", """fox.Model(Omnihuman15.Definition).GenerateAsync(null!); fox.Model(Omnihuman15.Definition).GenerateAsync(null!);""" },
        { "FOX3007", """var one = await fox.Model(Omnihuman15.Definition).SubmitAsync(null!); var two = await fox.Model(Omnihuman15.Definition).SubmitAsync(null!);""" },
        { "CS0117", """_ = new Veo31FastReferenceToVideoRequest { Prompt = "x", ReferenceImageUrls = media, EnhancePrompt = true }; _ = new Veo31FastReferenceToVideoRequest { Prompt = "y", ReferenceImageUrls = media, EnhancePrompt = false };""" },
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public async Task All_problems_of_a_file_are_mended(string id, string statements)
    {
        var document = Fixes.Open(CallSites.Method(statements));

        var changed = (await FixAll.ApplyAsync(document, id, FixAllScope.Document)).GetDocument(document.Id)!;

        Assert.DoesNotContain(await Fixes.ProblemsAsync(changed), one => one.Id == id);
        Assert.DoesNotContain((await changed.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!.GetDiagnostics(TestContext.Current.CancellationToken), one => one.Severity is DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData(FixAllScope.Project, 0, 1)]
    [InlineData(FixAllScope.Solution, 0, 0)]
    public async Task All_files_of_a_project_or_a_solution_are(FixAllScope scope, int leftHere, int leftElsewhere)
    {
        const string Statement = """_ = new Seedance20ReferenceToVideoRequest { Prompt = "x", Duration = 99 };""";
        var first = Fixes.Open(CallSites.Method(Statement));
        var second = first.Project.AddDocument("Second.cs", CallSites.Method(Statement + Statement, "Second"));
        var solution = second.Project.Solution;
        var other = solution.AddProject("Other", "Other", LanguageNames.CSharp)
            .WithCompilationOptions(second.Project.CompilationOptions!).WithParseOptions(second.Project.ParseOptions!).WithMetadataReferences(second.Project.MetadataReferences);
        other = other.AddDocument("Usings.cs", await first.Project.Documents.First().GetTextAsync(TestContext.Current.CancellationToken)).Project;
        var third = other.AddDocument("Third.cs", CallSites.Method(Statement));

        var changed = await FixAll.ApplyAsync(third.Project.Solution.GetDocument(first.Id)!, "FOX1001", scope);

        Assert.Equal(leftHere, await CountAsync(first.Id) + await CountAsync(second.Id));
        Assert.Equal(leftElsewhere, await CountAsync(third.Id));

        async Task<int> CountAsync(DocumentId id) => (await Fixes.ProblemsAsync(changed.GetDocument(id)!)).Count;
    }

    [Fact]
    public async Task Fixes_that_meet_in_one_place_leave_code_that_compiles_and_the_rest_for_later()
    {
        // The first fix shortens the list that the others are in; a variant is changed where two members ask for it.
        var document = Fixes.Open(CallSites.Method("""
            _ = new Veo31ReferenceToVideoRequest { Prompt = "x", ReferenceImageUrls = ["HTTP://e.example/1.png", "https://e.example/2.png", "https://e.example/2.png", "e.example/4.png", "nowhere"] };
            Veo31FastReferenceToVideoRequest request = new() { Prompt = "x", ReferenceImageUrls = media, EnhancePrompt = true, Nowhere = 1 };
            await Task.WhenAll(fox.Videos.Veo31FastReferenceToVideo.SubmitAsync(request), fox.Videos.Veo31FastReferenceToVideo.SubmitAsync(request));
            """));
        var before = await Fixes.ProblemsAsync(document);

        foreach (var id in new[] { "FOX1005", "FOX1006", "CS0117", "FOX3001" })
        {
            var changed = (await FixAll.ApplyAsync(document, id, FixAllScope.Document)).GetDocument(document.Id)!;
            var after = await Fixes.ProblemsAsync(changed);

            Assert.True(after.Count(one => one.Id == id) < before.Count(one => one.Id == id), id);
            Assert.Empty(after.Select(one => one.Id).Except(before.Select(one => one.Id)).Except(["FOX3007"]));
        }
    }

    [Fact]
    public void Every_provider_can_fix_all() =>
        Assert.All(Fixes.Providers, provider => Assert.Superset(
            new HashSet<FixAllScope> { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution },
            provider.GetFixAllProvider()!.GetSupportedFixAllScopes().ToHashSet()));
}
