using System.Text;

namespace FoxGen.Cli.Hosting;

/// <summary>Files that commands make.</summary>
internal static class NewFile
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file, and the folders above it.</summary>
    /// <returns>Its path, to be shown.</returns>
    /// <exception cref="CliException">It is there already, and may not be replaced.</exception>
    public static string Write(CliHost host, string path, string text, bool mayReplace)
    {
        var shown = host.Shown(path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            // Made anew or refused in one step: a file that appears in between is not lost.
            using var file = new StreamWriter(new FileStream(path, mayReplace ? FileMode.Create : FileMode.CreateNew), s_utf8);
            file.Write(text);
            return shown;
        }
        catch (IOException) when (!mayReplace && File.Exists(path))
        {
            throw new CliException($"'{shown}' already exists. Choose another name, or overwrite it with --force.");
        }
    }
}
