using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>The facts that the client checks in a local file before it uploads the file; the rest of <see cref="MediaFacts"/> is documentation.</summary>
/// <param name="Path">The field, such as <c>image_urls[]</c>.</param>
/// <param name="MediaTypes">
/// The accepted media types, separated by spaces: <c>image/png</c>, or <c>image/*</c> and <c>archive/*</c> for all formats of a kind; empty for any.
/// </param>
public sealed record FileFacts(string Path, string MediaTypes)
{
    private static readonly string[] s_inlineForms = ["data", "base64"];

    /// <summary>The bounds of the measures of a file, those under a condition after those that always apply.</summary>
    public EquatableArray<FileLimit> Limits { get; init; }

    /// <summary>The comparisons with the files of other fields.</summary>
    public EquatableArray<MediaPair> Pairs { get; init; }

    /// <summary>The forms in which the field accepts the content of a file: <c>data</c> for a data URI, <c>base64</c>. Empty for none.</summary>
    public EquatableArray<string> InlineForms { get; init; }

    /// <summary>Maximum number of bytes of a file whose content the field contains; <c>null</c> for no limit.</summary>
    public long? InlineBytes { get; init; }

    /// <summary>Returns the facts of all fields of a request, in the order of the fields.</summary>
    /// <param name="request">The request.</param>
    /// <param name="withInline">Whether requests of the service can contain files, so that the forms for it are facts.</param>
    public static IEnumerable<FileFacts> Of(RequestSchema request, bool withInline = false) => request.Fields.SelectMany(field => Of(field.Name, field.Value, withInline));

    private static IEnumerable<FileFacts> Of(string path, ValueSchema schema, bool withInline)
    {
        var own = Fact(path, schema.Media, withInline ? schema : null) is { } fact ? [fact] : Array.Empty<FileFacts>();
        return own
            .Concat(schema.Items is { } items ? Of(path + "[]", items, withInline) : [])
            .Concat(schema.Properties.SelectMany(property => Of($"{path}.{property.Name}", property.Value, withInline)))
            .Concat(schema.Cases.SelectMany(one => Of(path, one.Value, withInline)));
    }

    private static FileFacts? Fact(string path, MediaFacts? media, ValueSchema? inline)
    {
        var nothing = new FileFacts(path, media is null ? "" : string.Join(" ", media.Formats.Count > 0 ? media.MediaTypes : media.Kinds.Select(kind => kind.Word() + "/*")));
        var fact = nothing with { Limits = (media?.Limits.SelectMany(LimitsOf) ?? []).ToEquatable(), Pairs = media?.Pairs ?? default };
        if (inline is { Format: TextFormat.Uri, Urls: { } urls } && FormsOf(urls).ToEquatable() is { Count: > 0 } forms)
        {
            fact = fact with { InlineForms = forms, InlineBytes = urls.MaxInlineBytes };
        }

        return fact == nothing && nothing.MediaTypes.Length == 0 ? null : fact;
    }

    // A data URI of one kind of media stands in the schemes as data:image/.
    private static IEnumerable<string> FormsOf(UrlPolicy urls) => s_inlineForms.Where(form => urls.Schemes.Any(scheme => scheme.Split(':')[0] == form));

    private static IEnumerable<FileLimit> LimitsOf(MediaLimit limit)
    {
        var isWhole = MediaMeasures.Find(limit.Key)!.IsWhole;
        return new[] { Limit(limit.Range, null) }.Concat(limit.When.Select(when => Limit(when.Range, when.Condition))).Where(one => one.Minimum is not null || one.Maximum is not null);

        FileLimit Limit(NumberRange range, Expression? condition) => isWhole
            ? new(limit.Key, range.FirstWhole, range.LastWhole) { Condition = condition }
            : new(limit.Key, range.Low?.Value, range.High?.Value) { Condition = condition };
    }
}

/// <summary>The bounds of a measure of a file.</summary>
/// <param name="Key">The key of the language, such as <c>bytes</c>.</param>
/// <param name="Minimum">The minimum; <c>null</c> for none.</param>
/// <param name="Maximum">The maximum; <c>null</c> for none.</param>
public sealed record FileLimit(string Key, decimal? Minimum, decimal? Maximum)
{
    /// <summary>The condition on the fields of the object around the field; <c>null</c> if the bounds always apply.</summary>
    public Expression? Condition { get; init; }
}
