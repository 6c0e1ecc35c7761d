using System.Text.RegularExpressions;

namespace FoxGen.Docs.Tests;

/// <summary>The documentation speaks of the repository, never of the machine it was written on.</summary>
public sealed partial class WordingTests
{
    [Theory]
    [MemberData(nameof(Pages.Names), MemberType = typeof(Pages))]
    public void No_page_names_a_folder_of_a_machine(string page) => Expect.Nothing(MachinePaths(Pages.Of(page)));

    [Theory]
    [MemberData(nameof(Pages.Names), MemberType = typeof(Pages))]
    public void No_page_names_the_host_of_a_package_registry(string page) =>
        Expect.Nothing(RegistryHost().Matches(Pages.Of(page).Text).Select(match => match.Value));

    [Theory]
    [InlineData("see /home/fox/notes.md", 1)]
    [InlineData("see `/tmp/out`", 1)]
    [InlineData("see C:\\Users\\fox", 1)]
    [InlineData("POST /v1/videos/generations, tasks/{task_id}, https://example.com/home/x, samples/home/", 0)]
    public void A_folder_of_a_machine_is_found(string text, int count) => Assert.Equal(count, MachinePaths(new MarkdownPage("sample.md", text)).Count());

    [Fact]
    public void The_folder_of_the_repository_itself_is_found() =>
        Assert.NotEmpty(MachinePaths(new MarkdownPage("sample.md", $"see {Repository.Root}/docs")));

    [Theory]
    [InlineData("from api.nuget.org", true)]
    [InlineData("https://registry.npmjs.org/x", true)]
    [InlineData("https://packages.example.com/v3/index.json", true)]
    [InlineData("a NuGet package; see https://docs.example.com", false)]
    public void The_host_of_a_package_registry_is_found(string text, bool isFound) => Assert.Equal(isFound, RegistryHost().IsMatch(text));

    private static IEnumerable<string> MachinePaths(MarkdownPage page) =>
        MachinePath().Matches(page.Text).Select(match => match.Value)
            .Concat(OwnFolder().Matches(page.Text).Select(match => match.Value))
            .Distinct()
            .Select(path => $"{page.Name}: {path}");

    // Whatever this machine calls the outermost folder around the repository.
    private static Regex OwnFolder() => new(
        @"(?<![\w./-])" + Regex.Escape(Path.GetPathRoot(Repository.Root) + Path.GetRelativePath(Path.GetPathRoot(Repository.Root)!, Repository.Root).Split(Path.DirectorySeparatorChar)[0]) + @"[\\/]\S*",
        RegexOptions.CultureInvariant);

    [GeneratedRegex(@"(?<![\w./-])/(?:home|root|tmp|var|usr|opt|mnt|srv|etc|Users|private)/\S*|\b[A-Za-z]:\\\S*")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(?:[a-z0-9-]+\.)*(?:nuget|npmjs|pypi|pythonhosted|crates|myget|rubygems)\.(?:org|com|io)\b|/v3/index\.json", RegexOptions.IgnoreCase)]
    private static partial Regex RegistryHost();
}
