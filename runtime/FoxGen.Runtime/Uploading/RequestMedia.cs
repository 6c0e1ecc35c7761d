using FoxGen.CompilerServices;
using FoxGen.Media;
using FoxGen.Rules.Primitives;

namespace FoxGen.Uploading;

/// <summary>Replaces the local media of a request with URLs or with their content. Uploads nothing if a file is not valid.</summary>
internal sealed class RequestMedia(UploadCache? uploads, IReadOnlyList<FoxInlineForm> inline, IFoxMediaReader? reader, bool treatWarningsAsErrors)
{
    private const string UploadId = "media-upload";

    /// <summary>Returns the value for each slot.</summary>
    /// <param name="model">The model.</param>
    /// <param name="slots">Where the media stand.</param>
    /// <param name="warnings">Receives what could not be checked.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="FoxValidationException">A file is not what its field takes, or the service takes no files; nothing was sent.</exception>
    /// <exception cref="FoxException">A file could not be read or uploaded.</exception>
    public async Task<IReadOnlyList<string>> PlaceAsync(
        FoxModelDefinition model, IReadOnlyList<LocalMediaSlot> slots, List<FoxProblem> warnings, CancellationToken cancellationToken)
    {
        if (uploads is null && slots.Where(slot => FormOf(model, slot) is null).ToList() is { Count: > 0 } homeless)
        {
            throw new FoxValidationException(homeless.Select(static slot => Problem(slot, "a URL", path => $"{path} must be a URL, because the service does not accept uploads.")).ToList());
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

        var large = uploads is not null ? [] : slots.Where(slot => !Fits(model, slot, contents[slot.Media])).Select(slot =>
        {
            var size = ProblemText.Bytes((long)Fact(model, slot)!.MaxInlineBytes!);
            return Problem(slot, $"at most {size}", path => $"{path} must have at most {size}, because the request contains the file.");
        }).ToList();
        if (large.Count > 0)
        {
            throw new FoxValidationException(large);
        }

        warnings.AddRange(check.Problems);
        return await Task.WhenAll(slots.Select(async slot => FormOf(model, slot) is { } form && Fits(model, slot, contents[slot.Media])
            ? await InlineAsync(contents[slot.Media], form, cancellationToken).ConfigureAwait(false)
            : (await uploads!.GetAsync(contents[slot.Media], cancellationToken).ConfigureAwait(false)).Url.AbsoluteUri)).ConfigureAwait(false);
    }

    private static FoxProblem Problem(LocalMediaSlot slot, string allowed, Func<string, string> message) =>
        new(slot.Path, UploadId, FoxSeverity.Error, message(MemberNames.DerivePath(slot.Path)), allowed) { WireMessage = message(slot.Path) };

    private static FoxMediaFacts? Fact(FoxModelDefinition model, LocalMediaSlot slot) => model.Media.FirstOrDefault(fact => fact.Path == slot.Field && fact.Inline.Count > 0);

    private FoxInlineForm? FormOf(FoxModelDefinition model, LocalMediaSlot slot)
    {
        var accepted = Fact(model, slot)?.Inline ?? [];
        return inline.Where(accepted.Contains).Select(static form => (FoxInlineForm?)form).FirstOrDefault();
    }

    private static bool Fits(FoxModelDefinition model, LocalMediaSlot slot, MediaContent content) => !(content.Length > Fact(model, slot)?.MaxInlineBytes);

    private static async Task<string> InlineAsync(MediaContent content, FoxInlineForm form, CancellationToken cancellationToken)
    {
        var bytes = new byte[content.Length];
        using var stream = await content.Source.OpenAsync(cancellationToken).ConfigureAwait(false);
        if (await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) < bytes.Length)
        {
            throw new FoxUploadException($"{MediaContent.Describe(content.Source)} changed while it was read.");
        }

        var text = Convert.ToBase64String(bytes);
        return form is FoxInlineForm.Data ? $"data:{content.MediaType};base64,{text}" : text;
    }

    // The same media in a second field would be read short for the first: only what the first says can end the reading, and it refuses then.
    private static long? Most(FoxModelDefinition model, LocalMediaSlot slot) =>
        (long?)model.Media.FirstOrDefault(fact => fact.Path == slot.Field)?.Limits.FirstOrDefault(limit => limit.Key == MediaMeasures.Bytes.Key && limit.When is null)?.Maximum;
}
