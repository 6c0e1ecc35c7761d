using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Services;

/// <summary>Checks keys of <c>uploads</c> that depend on each other.</summary>
/// <param name="checks">Reports what is missing.</param>
/// <param name="spec">The readers.</param>
/// <param name="uploads">The mapping.</param>
internal sealed class UploadChecks(ServiceChecks checks, SpecReader spec, MappingNode uploads)
{
    /// <summary>Reports what is missing or does not go together.</summary>
    public void Run()
    {
        var storesFiles = Has(UploadWords.Stream) || Has(UploadWords.Start);
        if (!storesFiles && (!Has(UploadWords.Inline) || Has(UploadWords.Base64) || Has(UploadWords.Url)))
        {
            checks.Missing(uploads, "'uploads'", Has(UploadWords.Inline) ? "'stream' or 'start'" : "'stream', 'start' or 'inline'");
        }
        else if (storesFiles && !Has(UploadWords.Reply))
        {
            checks.Missing(uploads, "'uploads'", "'reply', because files are uploaded");
        }

        if (Has(UploadWords.Stream) && Has(UploadWords.Start))
        {
            checks.ExactlyOne(uploads, "'uploads'", UploadWords.Stream, UploadWords.Start);
        }

        Reference();
        if (ServiceChecks.Section(uploads, UploadWords.Start) is { } start)
        {
            checks.ExactlyOne(start, "'start'", UploadStartWords.Path, UploadStartWords.Url);
            var fields = ServiceChecks.Section(start, UploadStartWords.Fields);
            Constants(start, "the fields of 'start'", UploadStartFieldWords.Group.Words.Select(word => TextOf(fields, word)));
        }

        var beside = ServiceChecks.Section(uploads, UploadWords.Fields);
        foreach (var word in (ServiceWord[])[UploadWords.Stream, UploadWords.Base64, UploadWords.Url])
        {
            if (ServiceChecks.Section(uploads, word) is { } endpoint)
            {
                Constants(endpoint, $"the fields of '{word.Key}'", UploadFieldWords.Group.Words.Select(field => TextOf(beside, field)).Append(TextOf(endpoint, UploadEndpointWords.Field)));
            }
        }
    }

    // What requests contain must be in the response.
    private void Reference()
    {
        var use = (uploads.Find(UploadWords.Use.Key)?.Value as ScalarNode)?.Text;
        var needed = use == "id" ? UploadReplyWords.Id : UploadReplyWords.Url;
        if (ServiceChecks.Section(uploads, UploadWords.Reply) is { } reply && !ServiceChecks.Has(reply, needed))
        {
            checks.Missing(reply, "'reply'", use == "id" ? "'id', because 'use' is id" : ServiceChecks.Has(reply, UploadReplyWords.Id) ? "'url', or 'use: id' beside it" : "'url'");
        }
    }

    private void Constants(MappingNode endpoint, string what, IEnumerable<string?> others)
    {
        foreach (var entry in ServiceChecks.Section(endpoint, UploadEndpointWords.With)?.Entries.Where(entry => others.Contains(entry.Key.Text)) ?? [])
        {
            spec.Report(SpecDiagnostics.ListedTwice, entry.Key.Span, entry.Key.Text, what);
        }
    }

    private static string? TextOf(MappingNode? node, ServiceWord word) => (node?.Find(word.Key)?.Value as ScalarNode)?.Text;

    private bool Has(ServiceWord word) => ServiceChecks.Has(uploads, word);
}
