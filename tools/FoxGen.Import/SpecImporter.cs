namespace FoxGen.Import;

/// <summary>Makes model files of what other people wrote about a model. Only what is plainly said becomes a fact; the rest is quoted in comments.</summary>
public static partial class SpecImporter
{
    /// <summary>Reads the text of a documentation page, in Chinese or English.</summary>
    /// <param name="text">The text of the page, as a browser copies it.</param>
    /// <param name="sourceName">What to call the page in comments: a file name or a URL.</param>
    /// <param name="options">The service, and what the page does not say.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ArgumentException">The service file has errors.</exception>
    public static ImportResult FromPage(string text, string sourceName, ImportOptions options, CancellationToken cancellationToken = default) =>
        DraftRepairer.Settle(PageImporter.Read(text, sourceName, options), options, cancellationToken);
}
