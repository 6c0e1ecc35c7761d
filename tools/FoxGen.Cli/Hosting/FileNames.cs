namespace FoxGen.Cli.Hosting;

/// <summary>File names of what is named by a model id. An id can contain any printable character.</summary>
internal static class FileNames
{
    /// <summary>Returns the id as one file name: percent-encoded as in task tokens, so that ids and names correspond.</summary>
    public static string Of(string id) => Uri.EscapeDataString(id);
}
