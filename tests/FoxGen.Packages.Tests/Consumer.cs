using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace FoxGen.Packages.Tests;

/// <summary>A project of a user.</summary>
internal sealed partial class Consumer(string folder)
{
    public string Folder => folder;

    public async Task<string> BuildAsync(params string[] arguments)
    {
        var (exitCode, output) = await Command.RunAsync(folder, "dotnet", ["build", "-v", "q", "-nodeReuse:false", .. arguments]);
        Assert.True(exitCode == 0, output);
        return output;
    }

    public Task<string> RunAsync(params string[] arguments) => RunAsync([], arguments);

    public async Task<string> RunAsync(IReadOnlyList<(string Name, string? Value)> environment, params string[] arguments)
    {
        var (exitCode, output) = await Command.RunAsync(folder, environment, "dotnet", ["run", "--no-build", "--", .. arguments]);
        Assert.True(exitCode == 0, output);
        return output;
    }

    /// <summary>The names of the resources in an assembly that was built for net10.0.</summary>
    public IReadOnlyList<string> Resources(string assembly)
    {
        using var image = new PEReader(File.OpenRead(Path.Combine(folder, "bin", "Debug", "net10.0", assembly + ".dll")));
        var metadata = image.GetMetadataReader();
        return [.. metadata.ManifestResources.Select(resource => metadata.GetString(metadata.GetManifestResource(resource).Name)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The problems of a build that fails: file, line, id; each once, in order.</summary>
    public async Task<IReadOnlyList<string>> FailAsync(params string[] arguments)
    {
        var (exitCode, output) = await Command.RunAsync(folder, "dotnet", ["build", "-v", "q", "-nodeReuse:false", .. arguments]);
        Assert.True(exitCode != 0, output);
        return [.. Problem().Matches(output).Select(match => match.Groups["line"].Success && !match.Groups["id"].Value.StartsWith("FOXCFG", StringComparison.Ordinal)
            ? $"{Path.GetFileName(match.Groups["file"].Value)}({match.Groups["line"].Value}): {match.Groups["id"].Value}"
            : $"{match.Groups["id"].Value}: {match.Groups["text"].Value}").Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>All errors and warnings that a build prints, each once, in order: project (unless it is the file), file, message.</summary>
    public static IReadOnlyList<string> Messages(string output) =>
        [.. Message().Matches(output).Select(match => $"{Path.GetFileName(match.Groups["project"].Value)} {Path.GetFileName(match.Groups["file"].Value)}{match.Groups["text"].Value}".TrimStart()).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"^(?<file>[^\r\n(]*?)(?<text>(\(\d+,\d+\))? ?: (error|warning) [A-Z]*\d+: .*?)( \(https:[^\r\n]*\))?( \[(?<project>[^\r\n]*?)(::[^\r\n]*)?\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Message();

    [GeneratedRegex(@"^(?<file>[^\r\n(]*?)(\((?<line>\d+),\d+\))? ?: error (?<id>[A-Z]+\d+): (?<text>[^\r\n\[]*)", RegexOptions.Multiline)]
    private static partial Regex Problem();
}
