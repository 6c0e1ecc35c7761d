using System.Text.RegularExpressions;

namespace FoxGen.Docs.Tests;

/// <summary>What the documentation points at is there.</summary>
public sealed partial class LinkTests
{
    private static readonly string[] s_folders = ["generator/", "runtime/", "specs/", "tests/", "samples/", "docs/", "tools/"];

    [Theory]
    [MemberData(nameof(Pages.Names), MemberType = typeof(Pages))]
    public void Links_and_anchors_resolve(string page) => Expect.Nothing(BrokenLinks(Pages.Of(page)));

    [Theory]
    [MemberData(nameof(Pages.Names), MemberType = typeof(Pages))]
    public void Paths_in_backticks_exist(string page) => Expect.Nothing(MissingPaths(Pages.Of(page)));

    [Theory]
    [MemberData(nameof(Pages.Names), MemberType = typeof(Pages))]
    public void Projects_to_run_exist(string page) => Expect.Nothing(MissingProjects(Pages.Of(page)));

    [Fact]
    public void The_index_of_the_docs_folder_names_every_page()
    {
        var index = Pages.Of("docs/README.md");
        var listed = index.Links.Select(link => link.Target).Where(path => path.EndsWith(".md", StringComparison.Ordinal) && !path.StartsWith("../", StringComparison.Ordinal));
        // A folder with an index of its own is named by that.
        var pages = Pages.All.Select(page => page.Name)
            .Where(name => name.StartsWith("docs/", StringComparison.Ordinal) && name != index.Name)
            .Where(name => Path.GetFileName(name) == "README.md" || Path.GetDirectoryName(name) == "docs" || !Repository.Has(Path.GetDirectoryName(name) + "/README.md"));
        Assert.Equal(pages.Order(StringComparer.Ordinal), listed.Select(path => "docs/" + path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("[a](docs/nothing.md)")]
    [InlineData("[a](docs/spec-language.md#nothing)")]
    [InlineData("[a](#nothing)")]
    [InlineData("![a](docs/nothing.png \"with a title\")")]
    [InlineData("[`code`](docs/nothing.md)")]
    [InlineData("[a]: docs/nothing.md")]
    [InlineData("[a](docs/Spec-Language.md)")]
    public void A_broken_link_is_found(string text) => Assert.Single(BrokenLinks(new MarkdownPage("sample.md", text)));

    [Theory]
    [InlineData("[a](docs/spec-language.md#media)")]
    [InlineData("# A heading: with `code`\n\n[a](#a-heading-with-code)")]
    [InlineData("# A\n\n# A\n\n[a](#a-1)")]
    [InlineData("`[a](docs/nothing.md)`")]
    [InlineData("```text\n[a](docs/nothing.md)\n```")]
    [InlineData("[a](https://example.com/nothing)")]
    public void A_sound_link_is_left_alone(string text) => Assert.Empty(BrokenLinks(new MarkdownPage("sample.md", text)));

    [Theory]
    [InlineData("`docs/nothing.md`", 1)]
    [InlineData("`dotnet build specs/Nothing.csproj`", 1)]
    [InlineData("`docs/spec-language.md`, `specs/<family>/<page>.fox.yaml`, `specs/**/*.fox.yaml`", 0)]
    public void A_missing_path_is_found(string text, int count) => Assert.Equal(count, MissingPaths(new MarkdownPage("sample.md", text)).Count());

    [Theory]
    [InlineData("`dotnet run --project samples/Quickstart`", 0)]
    [InlineData("```sh\ndotnet run --project samples/Quickstar\n```", 1)]
    [InlineData("`dotnet run --project docs`", 1)]
    public void A_missing_project_is_found(string text, int count) => Assert.Equal(count, MissingProjects(new MarkdownPage("sample.md", text)).Count());

    private static IEnumerable<string> BrokenLinks(MarkdownPage page)
    {
        foreach (var (line, target) in page.Links.Where(link => !link.Target.Contains("://", StringComparison.Ordinal) && !link.Target.StartsWith("mailto:", StringComparison.Ordinal)))
        {
            var parts = target.Split('#', 2);
            var folder = page.Name.Contains('/') ? page.Name[..page.Name.LastIndexOf('/')] + "/" : "";
            var path = parts[0].Length == 0 ? page.Name : folder + parts[0];
            if (parts[0].Length > 0 && !Repository.Has(path))
            {
                yield return $"{page.Name}, line {line}: there is no {path}.";
            }
            else if (parts.Length > 1 && !AnchorsOf(path, page).Contains(parts[1]))
            {
                yield return $"{page.Name}, line {line}: {path} has no heading for #{parts[1]}.";
            }
        }
    }

    private static IReadOnlyCollection<string> AnchorsOf(string path, MarkdownPage page)
    {
        if (path == page.Name)
        {
            return page.Anchors;
        }

        var file = Path.GetFullPath(Repository.Path(path));
        return file.EndsWith(".md", StringComparison.Ordinal) ? new MarkdownPage(path, File.ReadAllText(file)).Anchors : [];
    }

    private static IEnumerable<string> MissingPaths(MarkdownPage page) =>
        from span in page.CodeSpans
        from word in span.Code.Split(' ')
        where s_folders.Any(folder => word.StartsWith(folder, StringComparison.Ordinal)) && !word.AsSpan().ContainsAny("<>*…")
        where !Repository.Has(word.TrimEnd('/', '.', ','))
        select $"{page.Name}, line {span.Line}: there is no {word}.";

    private static IEnumerable<string> MissingProjects(MarkdownPage page) =>
        from match in RunProject().Matches(page.Text)
        let path = match.Groups["path"].Value
        where !Repository.Has(path) || (!path.EndsWith(".csproj", StringComparison.Ordinal) && Directory.GetFiles(Repository.Path(path), "*.csproj").Length != 1)
        select $"{page.Name}: {path} is no project.";

    [GeneratedRegex("--project[ =](?<path>[^\\s`]+)")]
    private static partial Regex RunProject();
}
