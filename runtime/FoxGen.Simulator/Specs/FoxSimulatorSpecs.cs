using System.Reflection;
using FoxGen.Specs;

namespace FoxGen.Simulator;

/// <summary>
/// Reads spec files for <see cref="FoxSimulatorOptions.Specs"/>. <see cref="FoxSimulator.StartAsync{TClient}"/> finds the specs of the client and of
/// your own projects automatically.
/// </summary>
public static class FoxSimulatorSpecs
{
    private const string Ending = ".fox.yaml";

    /// <summary>
    /// Reads the spec files in the resources of an assembly, in the order of their names. Projects with the package FoxGen embed their spec files, unless
    /// their property <c>FoxGenEmbedSpecs</c> is <c>false</c>.
    /// </summary>
    /// <returns>The files, each with its path in the project and its content.</returns>
    /// <exception cref="ArgumentException">The assembly has no spec files.</exception>
    public static IReadOnlyList<SpecText> FromAssembly(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return EmbeddedSpecs.Read(assembly) is { Count: > 0 } texts
            ? texts
            : throw new ArgumentException(
                $"The assembly '{assembly.GetName().Name}' has no *{Ending} resources. Use the client type of the service, as in StartAsync<FoxApiClient>(). "
                    + $"A project with the package FoxGen embeds its spec files, unless FoxGenEmbedSpecs is false. Otherwise set Specs to {nameof(FoxSimulatorSpecs)}.{nameof(FromDirectory)}(path).",
                nameof(assembly));
    }

    /// <summary>
    /// Reads the spec files in a folder and its subfolders, in the order of their paths. Subfolders named <c>bin</c> and <c>obj</c>,
    /// and subfolders with a file <c>*.deps.json</c>, are skipped, because builds copy specs there.
    /// </summary>
    /// <returns>The files, each with its path relative to the folder and its content.</returns>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="ArgumentException">The folder contains no spec files.</exception>
    public static IReadOnlyList<SpecText> FromDirectory(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var texts = Below(path)
            .Select(file => (File: file, Name: Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/')))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .Select(entry => new SpecText(entry.Name, File.ReadAllText(entry.File)))
            .ToList();

        return texts.Count > 0
            ? texts
            : throw new ArgumentException($"The folder '{path}' has no *{Ending} files.", nameof(path));
    }

    private static IEnumerable<string> Below(string folder) => Directory.EnumerateFiles(folder, "*" + Ending)
        .Concat(Directory.EnumerateDirectories(folder)
            .Where(below => Path.GetFileName(below) is not ("bin" or "obj") && !Directory.EnumerateFiles(below, "*.deps.json").Any())
            .SelectMany(Below));
}
