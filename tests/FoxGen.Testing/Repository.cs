namespace FoxGen.Testing;

/// <summary>The working tree that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The configuration that the tests were built in. They run in <c>bin/[configuration]/[framework]</c>.</summary>
    public static string Configuration { get; } = System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(System.IO.Path.DirectorySeparatorChar)))!;

    /// <summary>The folder that holds FoxGen.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The full path of a file or folder.</summary>
    /// <param name="path">The path from the root, with slashes.</param>
    public static string Path(string path) => System.IO.Path.GetFullPath(System.IO.Path.Combine(Root, path));

    /// <summary>The folder that a project is built to, in the configuration of this run.</summary>
    /// <param name="project">The folder of the project, from the root.</param>
    /// <param name="framework">The target framework.</param>
    public static string Output(string project, string framework = "net10.0") => Path($"{project}/bin/{Configuration}/{framework}");

    /// <summary>The built program of a project whose assembly is named as its folder.</summary>
    /// <param name="project">The folder of the project, from the root.</param>
    public static string Program(string project) => System.IO.Path.Combine(Output(project), System.IO.Path.GetFileName(project) + ".dll");

    /// <summary>Whether a file or folder is there, in exactly this spelling of upper and lower case.</summary>
    /// <param name="path">The path from the root, with slashes.</param>
    public static bool Has(string path)
    {
        var folder = Root;
        foreach (var part in path.Split('/').Where(part => part is not ("" or ".")))
        {
            if (part == "..")
            {
                folder = System.IO.Path.GetDirectoryName(folder);
            }
            else if (!Directory.Exists(folder) || !Directory.GetFileSystemEntries(folder).Any(entry => System.IO.Path.GetFileName(entry) == part))
            {
                return false;
            }
            else
            {
                folder = System.IO.Path.Combine(folder, part);
            }
        }

        return true;
    }

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            if (File.Exists(System.IO.Path.Combine(folder, "FoxGen.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("No folder above the tests holds FoxGen.sln.");
    }
}
