using System.Globalization;
using FoxGen.CompilerServices;
using FoxGen.Media;
using FoxGen.Rules.Primitives;

namespace FoxGen.Uploading;

/// <summary>Replaces the local media of a request with URLs, with ids, with their content, or with marks of parts. Uploads nothing if a file is not valid.</summary>
internal sealed class RequestMedia(UploadCache? uploads, FoxUploadProtocol? protocol, IFoxMediaReader? reader, bool treatWarningsAsErrors)
{
    private const string UploadId = "media-upload";

    /// <summary>Returns the value for each slot.</summary>
    /// <param name="model">The model.</param>
    /// <param name="slots">Where the media stand.</param>
    /// <param name="parts">Receives the files that become parts of a form, by the values that stand for them.</param>
    /// <param name="warnings">Receives what could not be checked.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="FoxValidationException">A file is not what its field takes, or the service takes no files; nothing was sent.</exception>
    /// <exception cref="FoxException">A file could not be read or uploaded.</exception>
    public async Task<IReadOnlyList<string>> PlaceAsync(
        FoxModelDefinition model, IReadOnlyList<LocalMediaSlot> slots, Dictionary<string, MediaContent> parts, List<FoxProblem> warnings, CancellationToken cancellationToken)
    {
        if (slots.Where(slot => FormOf(model, slot) is null && !CanUpload(model, slot)).ToList() is { Count: > 0 } homeless)
        {
            var why = uploads is null ? "the service does not accept uploads" : "uploaded files have an id and no URL";
            throw new FoxValidationException(homeless.Select(slot => Problem(slot, "a URL", path => $"{path} must be a URL, because {why}.")).ToList());
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

        var large = slots.Where(slot => !CanUpload(model, slot) && !Fits(model, slot, contents[slot.Media])).Select(slot =>
        {
            var size = ProblemText.Bytes((long)Fact(model, slot)!.MaxInlineBytes!);
            return Problem(slot, $"at most {size}", path => $"{path} must have at most {size}, because the request contains the file.");
        }).ToList();
        if (large.Count > 0)
        {
            throw new FoxValidationException(large);
        }

        warnings.AddRange(check.Problems);
        var mark = $"fox-part-{Guid.NewGuid():N}-";
        return await Task.WhenAll(slots.Select(async (slot, i) =>
        {
            var content = contents[slot.Media];
            var form = FormOf(model, slot);
            if (form is FoxInlineForm.File)
            {
                var value = string.Create(CultureInfo.InvariantCulture, $"{mark}{i}");
                parts.Add(value, content);
                return value;
            }

            return form is { } inline && Fits(model, slot, content)
                ? await InlineAsync(content, inline, cancellationToken).ConfigureAwait(false)
                : ReferenceTo(await uploads!.GetAsync(content, cancellationToken).ConfigureAwait(false), model, slot);
        })).ConfigureAwait(false);
    }

    private static FoxProblem Problem(LocalMediaSlot slot, string allowed, Func<string, string> message) =>
        new(slot.Path, UploadId, FoxSeverity.Error, message(MemberNames.DerivePath(slot.Path)), allowed) { WireMessage = message(slot.Path) };

    private static FoxMediaFacts? Fact(FoxModelDefinition model, LocalMediaSlot slot) => model.Media.FirstOrDefault(fact => fact.Path == slot.Field && fact.Inline.Count > 0);

    private FoxInlineForm? FormOf(FoxModelDefinition model, LocalMediaSlot slot)
    {
        var accepted = Fact(model, slot)?.Inline ?? [];
        return model.BodyFormat is FoxBodyFormat.Multipart && accepted.Contains(FoxInlineForm.File) ? FoxInlineForm.File
            : (protocol?.Inline ?? []).Where(accepted.Contains).Select(static form => (FoxInlineForm?)form).FirstOrDefault();
    }

    private bool TakesId(FoxModelDefinition model, LocalMediaSlot slot) => protocol?.Use is FoxUploadReference.Id && Fact(model, slot)?.Inline.Contains(FoxInlineForm.Id) is true;

    private bool CanUpload(FoxModelDefinition model, LocalMediaSlot slot) => uploads is not null && (protocol?.ReplyUrlField is not null || TakesId(model, slot));

    private string ReferenceTo(FoxUploadedFile file, FoxModelDefinition model, LocalMediaSlot slot) =>
        (TakesId(model, slot) ? file.Id : file.Url?.AbsoluteUri) ?? throw new FoxProtocolException("The response to an upload has no valid URL.");

    private bool Fits(FoxModelDefinition model, LocalMediaSlot slot, MediaContent content) =>
        FormOf(model, slot) is FoxInlineForm.File || !(content.Length > Fact(model, slot)?.MaxInlineBytes);

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
