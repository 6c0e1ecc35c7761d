using FoxGen.CompilerServices;
using FoxGen.Media;
using FoxGen.Rules.Primitives;

namespace FoxGen.Uploading;

/// <summary>Turns the local media of a request into URLs: looks at all of them, and only when nothing is wrong uploads them.</summary>
internal sealed class RequestMedia(UploadCache? uploads, IFoxMediaReader? reader, bool treatWarningsAsErrors)
{
    private const string UploadId = "media-upload";

    /// <summary>Returns the URL of each of the media.</summary>
    /// <param name="model">The model.</param>
    /// <param name="slots">Where the media stand.</param>
    /// <param name="warnings">Receives what could not be checked.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="FoxValidationException">A file is not what its field takes, or the service takes no files; nothing was sent.</exception>
    /// <exception cref="FoxException">A file could not be read or uploaded.</exception>
    public async Task<IReadOnlyDictionary<FoxMedia, string>> UploadAsync(
        FoxModelDefinition model, IReadOnlyList<LocalMediaSlot> slots, List<FoxProblem> warnings, CancellationToken cancellationToken)
    {
        if (uploads is null)
        {
            throw new FoxValidationException(slots.Select(static slot =>
                new FoxProblem(slot.Path, UploadId, FoxSeverity.Error, NoUploads(MemberNames.DerivePath(slot.Path)), "a URL") { WireMessage = NoUploads(slot.Path) }).ToList());
        }

        var contents = new Dictionary<FoxMedia, MediaContent>();
        foreach (var slot in slots)
        {
            if (!contents.TryGetValue(slot.Media, out var content))
            {
                contents.Add(slot.Media, content = await MediaContent.ReadAsync(slot.Media.Source!, slot.Path, Most(model, slot), cancellationToken).ConfigureAwait(false));
            }

            if (reader is not null && MediaCheck.Asks(model.Media, slot, content))
            {
                await content.AskAsync(reader, cancellationToken).ConfigureAwait(false);
            }
        }

        var check = new MediaCheck(slots, contents, isReaderMissing: reader is null);
        check.Run(model.Media);
        if (check.Problems.Exists(problem => problem.Severity == FoxSeverity.Error || treatWarningsAsErrors))
        {
            throw new FoxValidationException(check.Problems);
        }

        warnings.AddRange(check.Problems);
        var files = await Task.WhenAll(contents.Select(async one => (one.Key, (await uploads.GetAsync(one.Value, cancellationToken).ConfigureAwait(false)).Url.AbsoluteUri))).ConfigureAwait(false);
        return files.ToDictionary(static file => file.Key, static file => file.AbsoluteUri);
    }

    private static string NoUploads(string path) => $"{path} must be a URL, because the service does not accept uploads.";

    // The same media in a second field would be read short for the first: only what the first says can end the reading, and it refuses then.
    private static long? Most(FoxModelDefinition model, LocalMediaSlot slot) =>
        (long?)model.Media.FirstOrDefault(fact => fact.Path == slot.Field)?.Limits.FirstOrDefault(limit => limit.Key == MediaMeasures.Bytes.Key && limit.When is null)?.Maximum;
}
