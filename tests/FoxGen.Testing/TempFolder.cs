namespace FoxGen.Testing;

/// <summary>An empty folder that is deleted with everything in it.</summary>
public sealed class TempFolder : IDisposable
{
    /// <summary>The full path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("foxgen-").FullName;

    /// <summary>The full path of a file or folder in it.</summary>
    /// <param name="name">The path from the folder.</param>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file, and creates the folders above it.</summary>
    /// <param name="name">The path from the folder.</param>
    /// <param name="text">The content.</param>
    public void Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
