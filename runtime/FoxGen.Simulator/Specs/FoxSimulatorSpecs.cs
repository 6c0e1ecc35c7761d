using System.Reflection;
using FoxGen.Specs;

namespace FoxGen.Simulator;

/// <summary>Reads spec files for a simulator.</summary>
public static class FoxSimulatorSpecs
{
    private const string Ending = ".fox.yaml";

    /// <summary>Reads the spec files in the resources of an assembly that was generated from specs, in the order of their names.</summary>
    /// <exception cref="ArgumentException">The assembly has no spec files.</exception>
    public static IReadOnlyList<SpecText> FromAssembly(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var texts = assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return new SpecText(name, reader.ReadToEnd());
            })
            .ToList();

        return texts.Count > 0
            ? texts
            : throw new ArgumentException($"The assembly '{assembly.GetName().Name}' has no *{Ending} resources.", nameof(assembly));
    }

    /// <summary>
    /// Reads the spec files in a folder and its subfolders, in the order of their paths. Folders named <c>bin</c> and <c>obj</c> are
    /// skipped, because builds copy specs there.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="ArgumentException">The folder contains no spec files.</exception>
    public static IReadOnlyList<SpecText> FromDirectory(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var texts = Directory.EnumerateFiles(path, "*" + Ending, SearchOption.AllDirectories)
            .Select(file => (File: file, Name: Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/')))
            .Where(entry => !entry.Name.Split('/').SkipLast(1).Any(folder => folder is "bin" or "obj"))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .Select(entry => new SpecText(entry.Name, File.ReadAllText(entry.File)))
            .ToList();

        return texts.Count > 0
            ? texts
            : throw new ArgumentException($"The folder '{path}' has no *{Ending} files.", nameof(path));
    }
}
