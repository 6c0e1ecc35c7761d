using static FoxGen.Specs.SpecDiagnostics;

namespace FoxGen.Specs.Tests;

/// <summary>Results, vocabularies and families that a project adds to a service.</summary>
public sealed class ExtensionTests
{
    private const string OwnTypes = """
        vocabularies:
          Style:
            values:
              calm: { number: 1 }
              wild: { number: 7, name: Untamed }
        results:
          SongResult:
            file: url
            required: [url]
            properties:
              url: { type: string, format: uri }
              style: { type: string, vocabulary: Style }
              lines: { type: array, items: { type: object, properties: { text: { type: string } } } }
        """;

    private static readonly SpecText s_mini = new("mini.service.fox.yaml", MiniSpec.Service);

    private static string Song { get; } = MiniSpec.Model("  style: { type: string, vocabulary: Style, enum: [wild], default: wild }").Replace("result: MediaResult", "result: SongResult", StringComparison.Ordinal);

    [Fact]
    public void A_model_file_can_bring_its_result_and_its_vocabulary()
    {
        var result = MiniSpec.Compile(Song + OwnTypes);

        Assert.Equal("", string.Join("\n", result.Diagnostics));
        var model = Assert.Single(result.Group!.Models);
        Assert.Equal(("SongResult", "url"), (model.Result.ClrName, model.Result.FileField));
        Assert.Equal(["url", "style", "lines"], model.Result.Properties.Select(field => field.Name));
        Assert.Equal(model.Result, Assert.Single(result.Types.Results));
        Assert.Equal(new ClrEnum("Style"), Assert.Single(model.Properties).Type);
        Assert.Equal([("Calm", 1), ("Untamed", 7)], Assert.Single(result.Types.Enums).Members.Select(member => (member.ClrName, member.Number)));
    }

    [Fact]
    public void A_model_of_the_service_has_the_result_of_the_service()
    {
        var model = Assert.Single(MiniSpec.Group(MiniSpec.Model(rest: OwnTypes)).Models);

        Assert.Equal(MiniSpec.Mini.Results[0], model.Result);
    }

    [Fact]
    public void An_extension_adds_families_results_and_vocabularies()
    {
        var set = SpecSet.Compile(
        [
            s_mini,
            new("a-first.service.fox.yaml", "extends: mini\nfamilies:\n  songs: { path: /v1/songs }"),
            new("own.service.fox.yaml", "extends: mini\n" + OwnTypes),
            new("a-song.fox.yaml", Song.Replace("family: videos", "family: songs", StringComparison.Ordinal)),
        ]);

        Assert.Equal("", string.Join("\n", set.Diagnostics));
        var service = Assert.Single(set.Services);
        Assert.Equal(["videos", "songs"], service.Families.Select(family => family.Name));
        Assert.Equal(["MediaResult", "SongResult"], service.Results.Select(shape => shape.ClrName));
        Assert.Equal(["Size", "Style"], service.Vocabularies.Select(one => one.ClrName));
        var model = Assert.Single(set.Models);
        Assert.Equal((service.Results[1], "songs"), (model.Result, model.Family));
        Assert.Equal((0, 0), (set.Types.Enums.Count, set.Types.Results.Count));
    }

    /// <summary>An editor shows a mistake in an extension beside what it breaks; the rest of the service stays usable.</summary>
    [Fact]
    public void An_extension_with_an_error_adds_nothing_and_costs_no_other_file()
    {
        var set = SpecSet.Compile(
        [
            s_mini,
            new("bad.service.fox.yaml", "extends: mini\nbaseUrl: https://x.example.com\n" + OwnTypes),
            new("good.service.fox.yaml", "extends: mini\nfamilies:\n  songs: { path: /v1/songs }"),
            new("a-model.fox.yaml", MiniSpec.Model()),
            new("a-song.fox.yaml", Song.Replace("  m1:", "  m2:", StringComparison.Ordinal)),
        ]);

        Assert.Equal(["UnknownResult", "UnknownVocabulary", "UnknownKey"], set.Diagnostics.Select(Name));
        Assert.Equal(["videos", "songs"], Assert.Single(set.Services).Families.Select(family => family.Name));
        Assert.Equal("m1", Assert.Single(set.Models).Id);
    }

    [Theory]
    [InlineData("extends: mini", true)]
    [InlineData("# A comment.\n\"extends\" : mini", true)]
    [InlineData("{\"extends\": \"mini\"}", true)]
    [InlineData("service: mini\ndescription:\n  extends: no", false)]
    public void The_key_extends_makes_an_extension(string yaml, bool isExtension)
    {
        var text = new SpecText("x.service.fox.yaml", yaml);

        Assert.Equal((isExtension, !isExtension, false), (text.IsExtension, text.IsService, text.IsModel));
        Assert.False((text with { Path = "x.fox.yaml" }).IsExtension);
    }

    [Theory]
    [InlineData("result: Song", "The service mini has no result 'Song'. Available: MediaResult. Or define it under 'results' in this file.")]
    [InlineData("family: songs", "The service mini has no family 'songs'. Available: videos. To add one, write a service file with 'extends: mini'.")]
    public void A_message_about_a_name_that_the_service_lacks_says_where_to_define_it(string line, string message)
    {
        var key = line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)];
        var model = string.Join("\n", MiniSpec.Model().Split('\n').Select(one => one.StartsWith(key, StringComparison.Ordinal) ? line : one));

        Assert.Equal(message, Assert.Single(MiniSpec.Compile(model).Diagnostics).Message);
    }

    [Fact]
    public void An_extension_of_a_packaged_service_names_the_package()
    {
        var result = SpecExtensions.Compile([new("x.service.fox.yaml", "extends: foxapi\n" + OwnTypes)], default, TestContext.Current.CancellationToken);

        Assert.Contains("dotnet add package FoxApi", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Empty(result.Extensions);
    }

    private static string Name(SpecDiagnostic problem) => problem.Descriptor.Id == UnknownResult.Id ? nameof(UnknownResult)
        : problem.Descriptor.Id == UnknownVocabulary.Id ? nameof(UnknownVocabulary)
        : problem.Descriptor.Id == UnknownKey.Id ? nameof(UnknownKey)
        : problem.ToString();
}
