using FoxGen.Cli.Hosting;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Cli.Specs;

/// <summary>Finds spec files by the paths a user gives.</summary>
internal static class SpecFileFinder
{
    private const string Ending = ".fox.yaml";

    /// <summary>The spec files of some files and folders, each once, in the order of their paths.</summary>
    /// <exception cref="CliException">A path is not there, or holds no spec files.</exception>
    public static IReadOnlyList<SpecText> Read(CliHost host, IReadOnlyList<string> paths)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var file in Files(host, path))
            {
                files[host.Shown(file)] = file;
            }
        }

        return [.. files.Select(file => new SpecText(file.Key, File.ReadAllText(file.Value)))];
    }

    private static IEnumerable<string> Files(CliHost host, string path)
    {
        var full = host.Absolute(path);
        if (Directory.Exists(full))
        {
            var files = Below(full).ToList();
            return files.Count > 0 ? files : throw new CliException($"The folder '{path}' contains no *{Ending} files. To create one, run: foxgen new model <name>");
        }

        if (!File.Exists(full))
        {
            throw new CliException(Missing(path, full));
        }

        return full.EndsWith(Ending, StringComparison.OrdinalIgnoreCase)
            ? [full]
            : throw new CliException($"'{path}' is not a spec file; the name of a spec file must end with {Ending}.");
    }

    /// <summary>
    /// The spec files below a folder. Builds copy specs to bin and obj, and to other output folders, such as that of <c>dotnet publish -o publish</c>.
    /// Folders that begin with a dot belong to tools.
    /// </summary>
    private static IEnumerable<string> Below(string folder) => Directory.EnumerateFiles(folder, "*" + Ending)
        .Concat(Directory.EnumerateDirectories(folder)
            .Where(below => Path.GetFileName(below) is not ("bin" or "obj" or "node_modules") && !Path.GetFileName(below).StartsWith('.') && !IsOutput(below))
            .SelectMany(Below));

    private static bool IsOutput(string folder) => Directory.EnumerateFiles(folder, "*.deps.json").Any();

    private static string Missing(string path, string full)
    {
        var folder = Path.GetDirectoryName(full);
        var beside = folder is not null && Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)) : [];
        return Suggestions.Closest(Path.GetFileName(full), beside) is { } near
            ? $"The file or folder '{path}' does not exist. Did you mean {Path.Combine(Path.GetDirectoryName(path) ?? "", near).Replace('\\', '/')}?"
            : $"The file or folder '{path}' does not exist.";
    }
}
