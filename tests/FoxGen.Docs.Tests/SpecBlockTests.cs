namespace FoxGen.Docs.Tests;

/// <summary>The YAML of the documentation is accepted by the language and by the generator.</summary>
public sealed class SpecBlockTests
{
    [Theory]
    [MemberData(nameof(Pages.SoundNames), MemberType = typeof(Pages))]
    public void Spec_files_of_a_page_compile_together(string page) =>
        Expect.Nothing(GeneratedSpecs.Of(new PageSpecs(Pages.Of(page)).Together).Problems);

    [Theory]
    [MemberData(nameof(Pages.SoundNames), MemberType = typeof(Pages))]
    [Trait("speed", "slow")]
    public void Fragments_of_a_page_compile(string page) => Expect.Nothing(Problems(Pages.Of(page)));

    [Theory]
    [MemberData(nameof(Pages.Names), MemberType = typeof(Pages))]
    public void Titles_of_yaml_blocks_are_spec_files(string page) =>
        Assert.All(new PageSpecs(Pages.Of(page)).Titled, spec => Assert.EndsWith(".fox.yaml", spec.Path, StringComparison.Ordinal));

    [Fact]
    public void The_language_reference_shows_complete_files_and_fragments()
    {
        var specs = new PageSpecs(Pages.Of("docs/spec-language.md"));
        Assert.True(specs.HasOwnService);
        Assert.True(specs.Titled.Count >= 3, $"{specs.Titled.Count} complete files");
        Assert.True(specs.Fragments.Count >= 10, $"{specs.Fragments.Count} fragments");
    }

    [Theory]
    [InlineData("properties:\n  size:\n    type: integer\n    minimun: 1\n", "FOX0101")]
    [InlineData("size:\n  type: integer\n  minimun: 1\n", "FOX0101")]
    [InlineData("timing:\n  timeoutSeconds: -1\n", "FOX0104")]
    [InlineData("families:\n  images: { path: v1/images }\n", "FOX0208")]
    public void A_mistake_in_a_fragment_is_found(string yaml, string id) =>
        Assert.Contains(id, Assert.Single(Problems(new MarkdownPage("sample.md", $"```yaml\n{yaml}```\n"))));

    [Fact]
    public void A_mistake_in_a_complete_file_is_found()
    {
        var page = new MarkdownPage("sample.md", """
            ```yaml title="mine.fox.yaml"
            service: foxapi
            family: video
            result: MediaResult
            title: Mine
            variants:
              mine-1: {}
            properties:
              prompt: { type: string }
            ```
            """);
        Assert.Contains("FOX0202", Assert.Single(GeneratedSpecs.Of(new PageSpecs(page).Together).Problems));
    }

    private static List<string> Problems(MarkdownPage page)
    {
        var specs = new PageSpecs(page);
        return
        [
            .. specs.Fragments.SelectMany(fragment => GeneratedSpecs.Of(specs.Complete(fragment)).Problems.Select(problem => $"{fragment}: {problem}")),
        ];
    }
}
