using FoxGen.Specs;

namespace FoxGen.Docs.Tests.Following;

/// <summary>The pages whose C# is executed: those for users. The pages of diagnostics show mistakes and have tests of their own.</summary>
internal static class FollowedPages
{
    /// <summary>The page that declares the client of all pages that do not declare one.</summary>
    public const string Start = "docs/getting-started.md";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MarkdownPage> All { get; } =
    [
        .. Pages.All.Where(page => page.Name.Count(c => c == '/') == (page.Name.StartsWith("docs/", StringComparison.Ordinal) ? 1 : 0)),
        .. new[] { "generator", "runtime", "specs", "tools" }
            .SelectMany(folder => Directory.GetDirectories(Repository.Path(folder)).Append(Repository.Path(folder)))
            .Select(folder => Path.Combine(folder, "README.md"))
            .Where(File.Exists)
            .Order(StringComparer.Ordinal)
            .Select(path => new MarkdownPage(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllText(path))),
    ];

    /// <summary>The spec files of this repository, and those of the pages that build on its service.</summary>
    public static IReadOnlyList<SpecText> Specs { get; } =
        [.. PageSpecs.Shipped.Concat(All.Select(page => new PageSpecs(page)).Where(specs => !specs.HasOwnService).SelectMany(specs => specs.Titled)).DistinctBy(spec => Path.GetFileName(spec.Path))];

    /// <summary>The programs of all of them.</summary>
    public static IReadOnlyList<FollowedProgram> Programs { get; } = [.. All.SelectMany(FollowedProgram.Of)];

    /// <summary>The names of the pages with C#, as test cases.</summary>
    public static TheoryData<string> Names => new(Programs.Select(program => program.Page).Distinct());
}
