namespace FoxGen.PageImport;

/// <summary>Imports documentation pages of FoxAPI. Only clear statements become facts of the model file; comments quote the rest.</summary>
public static class PageImporter
{
    /// <summary>Imports the text of a documentation page, in Chinese or English.</summary>
    /// <param name="text">The text of the page, as a browser copies it.</param>
    /// <param name="sourceName">The name of the page in comments: a file name or a URL.</param>
    /// <param name="options">The options, with facts that the page does not contain.</param>
    /// <param name="cancellationToken">Cancels the import.</param>
    /// <exception cref="ArgumentException">The service file has errors.</exception>
    public static ImportResult Import(string text, string sourceName, ImportOptions options, CancellationToken cancellationToken = default) =>
        DraftRepairer.Settle(PageReader.Read(text, sourceName, options), options, cancellationToken);
}
