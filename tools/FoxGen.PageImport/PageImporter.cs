namespace FoxGen.PageImport;

/// <summary>Imports documentation pages of FoxAPI. Only facts that a page states plainly become part of the model file; the rest stays as comments.</summary>
public static class PageImporter
{
    /// <summary>Imports the text of a documentation page, in Chinese or English.</summary>
    /// <param name="text">The text of the page, as a browser copies it.</param>
    /// <param name="sourceName">What to call the page in comments: a file name or a URL.</param>
    /// <param name="options">The service, and what the page does not say.</param>
    /// <param name="cancellationToken">Cancels the import.</param>
    /// <exception cref="ArgumentException">The service file has errors.</exception>
    public static ImportResult Import(string text, string sourceName, ImportOptions options, CancellationToken cancellationToken = default) =>
        DraftRepairer.Settle(PageReader.Read(text, sourceName, options), options, cancellationToken);
}
