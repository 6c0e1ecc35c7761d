namespace FoxGen.Docs.Tests;

/// <summary>A folder is a room: what a room uses does not use it back, and its internal types have its name as their namespace.</summary>
[Trait("speed", "slow")]
public sealed class FolderTests
{
    public static TheoryData<string> Projects() => new(
        from root in new[] { "generator", "runtime", "tools" }
        from project in Directory.GetFiles(Repository.Path(root), "*.csproj", SearchOption.AllDirectories)
        where !project.Split(Path.DirectorySeparatorChar).Contains("content")
        select Path.GetRelativePath(Repository.Path("."), Path.GetDirectoryName(project)!).Replace('\\', '/'));

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folders_of_a_project_form_a_cycle(string project)
    {
        var cycles = FolderGraph.Of(Repository.Path(project)).Cycles();
        Assert.True(cycles.Count == 0, $"{project}:\n{string.Join("\n\n", cycles)}");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Internal_types_have_the_namespace_of_their_folder(string project) => Expect.Nothing(FolderNamespaces.Misplaced(Repository.Path(project)));
}
