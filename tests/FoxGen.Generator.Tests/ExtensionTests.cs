using FoxGen.Specs;
using Microsoft.CodeAnalysis.CSharp;

namespace FoxGen.Generator.Tests;

/// <summary>Results, vocabularies and families that a project adds to a service.</summary>
public sealed class ExtensionTests
{
    private const string Types = """
        vocabularies:
          Mood:
            values:
              calm: { number: 1 }
              wild: { number: 2 }
        results:
          SongResult:
            file: url
            required: [url]
            properties:
              url: { type: string, format: uri, description: The song. }
              mood: { type: string, vocabulary: Mood }
              lines: { type: array, items: { type: object, properties: { text: { type: string } } } }
        """;

    private const string Song = """
        service: foxapi
        family: songs
        result: SongResult
        title: My song
        variants:
          my-song-1: {}
        required: [prompt]
        properties:
          prompt: { type: string, maxLength: 10 }
          mood: { type: string, vocabulary: Mood }

        """;

    private const string Extension = """
        extends: foxapi
        families:
          songs: { path: /v1/songs/generations, description: Songs. }

        """;

    private const string Caller = """
        using FoxApi;
        internal static class Caller
        {
            public static async System.Threading.Tasks.Task<string?> Call(FoxApiClient fox)
            {
                SongResult song = await fox.Model(MySong1.Definition).GenerateAsync(new() { Prompt = "a", Mood = Mood.Wild });
                return song.Mood + song.Url + song.Lines?[0].Text;
            }
        }
        """;

    private static readonly SpecText s_service = GeneratorRun.RepositorySpecs.Single(spec => spec.IsService);

    [Fact]
    public void A_model_file_of_a_project_brings_its_own_types()
    {
        var run = GeneratorRun.Of(
            [s_service, new SpecText("/project/specs/song.fox.yaml", Song.Replace("songs", "audios", StringComparison.Ordinal) + Types)],
            Caller, reference: "foxapi.service.fox.yaml", libraries: Library()).AssertCompiles();

        Assert.Equal(
            ["FoxApi.FoxApiOwnModels.g.cs", "FoxApi.Mood.g.cs", "FoxApi.MySong1.g.cs", "FoxApi.SongResult.g.cs", "FoxApi.SongResultLinesItem.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_extension_brings_its_types_and_families()
    {
        var run = GeneratorRun.Of(
            [s_service, new SpecText("/project/specs/song.fox.yaml", Song), new SpecText("/project/specs/own.service.fox.yaml", Extension + Types)],
            Caller, reference: "foxapi.service.fox.yaml", libraries: Library()).AssertCompiles();

        Assert.Equal(
            ["FoxApi.FoxApiOwnModels.g.cs", "FoxApi.Mood.g.cs", "FoxApi.MySong1.g.cs", "FoxApi.SongResult.g.cs", "FoxApi.SongResultLinesItem.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("\"/v1/songs/generations\"", run.Sources["FoxApi.MySong1.g.cs"], StringComparison.Ordinal);
        var again = run.AfterEditingCode("class Typed;");
        Assert.All(again.Outputs(), output => Assert.Equal(Microsoft.CodeAnalysis.IncrementalStepRunReason.Cached, output.Reason));
    }

    /// <summary>C# 14 is compiled by the tests of the packages: this compiler does not know it.</summary>
    [Fact]
    public void With_CSharp_14_a_family_of_an_extension_is_a_member_of_the_client()
    {
        SpecText[] specs =
        [
            s_service,
            new("/project/specs/song.fox.yaml", Song),
            new("/project/specs/jingle.fox.yaml", Song.Replace("my-song-1", "my-jingle-1", StringComparison.Ordinal).Replace("family: songs", "family: audios", StringComparison.Ordinal)),
            new("/project/specs/own.service.fox.yaml", Extension + Types),
        ];
        var run = GeneratorRun.Of(
            specs, new Dictionary<string, string> { ["ProjectDir"] = "/project/specs/" }, CSharpCode.Compile("Mine", [], CSharpCode.Runtime), "foxapi.service.fox.yaml", new((LanguageVersion)1400));

        Snapshot.Verify([new("FoxApi.FoxApiOwnModels.g.cs", run.Sources["FoxApi.FoxApiOwnModels.g.cs"])]);
    }

    /// <summary>A service file of the project can be divided; its client then has everything.</summary>
    [Fact]
    public void An_extension_of_a_service_of_the_project_is_part_of_the_client()
    {
        var run = GeneratorRun.Of(
            [s_service, new SpecText("/project/specs/song.fox.yaml", Song), new SpecText("/project/specs/own.service.fox.yaml", Extension + Types)],
            Caller + """
            internal static class Member
            {
                public static object Of(FoxApiClient fox) => fox.Songs.MySong1;
            }
            """).AssertCompiles();

        Assert.Contains("FoxApi.Mood.g.cs", run.Sources.Keys);
        Assert.DoesNotContain("FoxApi.FoxApiOwnModels.g.cs", run.Sources.Keys);
    }

    /// <summary>The compiler drops all output when two files have one name.</summary>
    [Fact]
    public void A_result_that_two_model_files_define_costs_no_other_type()
    {
        var run = GeneratorRun.Of(
            [
                s_service,
                new SpecText("/project/specs/a.fox.yaml", Song.Replace("songs", "audios", StringComparison.Ordinal) + Types),
                new SpecText("/project/specs/b.fox.yaml", Song.Replace("songs", "audios", StringComparison.Ordinal).Replace("my-song-1", "my-song-2", StringComparison.Ordinal) + Types),
            ]);

        Assert.Contains("FoxApi.SongResult.g.cs", run.Sources.Keys);
        Assert.Contains("FoxApi.MySong2.g.cs", run.Sources.Keys);
        Assert.Equal(["FOX0303", "FOX0303", "FOX0303"], run.Result.Diagnostics.Select(problem => problem.Id));
    }

    [Fact]
    public void A_result_that_the_library_has_is_reported_at_its_key()
    {
        var library = GeneratorRun.Of([s_service, new SpecText("/library/own.service.fox.yaml", "extends: foxapi\n" + Types)]).AssertCompiles();
        var run = GeneratorRun.Of(
            [s_service, new SpecText("/project/specs/own.service.fox.yaml", "extends: foxapi\n" + Types)], reference: "foxapi.service.fox.yaml", libraries: Image(library));

        var problem = Assert.Single(run.Result.Diagnostics);
        Assert.Equal("FOX0303", problem.Id);
        Assert.Contains("is already defined in the library", problem.GetMessage(null), StringComparison.Ordinal);
        Assert.Empty(run.Sources);
    }

    private static Microsoft.CodeAnalysis.MetadataReference Library() => Image(GeneratorRun.Of([s_service]).AssertCompiles());

    private static Microsoft.CodeAnalysis.MetadataReference Image(GeneratorRun library)
    {
        using var image = new MemoryStream();
        Assert.True(library.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        image.Position = 0;
        return Microsoft.CodeAnalysis.MetadataReference.CreateFromStream(image);
    }
}
