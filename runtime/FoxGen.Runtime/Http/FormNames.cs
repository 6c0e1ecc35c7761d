namespace FoxGen.Http;

/// <summary>Names of parts and files of a form.</summary>
internal static class FormNames
{
    /// <summary>A name within quotes, as browsers write it.</summary>
    public static string Escape(string name) =>
        name.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>The value of Content-Disposition.</summary>
    public static string Disposition(string field, string? fileName) => $"form-data; name=\"{Escape(field)}\"{(fileName is null ? "" : $"; filename=\"{Escape(fileName)}\"")}";
}
