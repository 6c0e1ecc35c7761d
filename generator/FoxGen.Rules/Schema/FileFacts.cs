using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>The facts that the client checks in a local file before it uploads the file; the rest of <see cref="MediaFacts"/> is documentation.</summary>
/// <param name="Path">The field, such as <c>image_urls[]</c>.</param>
/// <param name="MediaTypes">
/// The accepted media types, separated by spaces: <c>image/png</c>, or <c>image/*</c> and <c>archive/*</c> for all formats of a kind; empty for any.
/// </param>
public sealed record FileFacts(string Path, string MediaTypes)
{
    /// <summary>The bounds of the measures of a file, those under a condition after those that always apply.</summary>
    public EquatableArray<FileLimit> Limits { get; init; }

    /// <summary>The comparisons with the files of other fields.</summary>
    public EquatableArray<MediaPair> Pairs { get; init; }

    /// <summary>The forms in which the field accepts a file besides a URL: <c>data</c> for a data URI, <c>base64</c>, <c>file</c>, <c>id</c>. Empty for none.</summary>
    public EquatableArray<string> InlineForms { get; init; }

    /// <summary>Maximum number of bytes of a file whose content the field contains; <c>null</c> for no limit.</summary>
    public long? InlineBytes { get; init; }

    /// <summary>Returns the facts of all fields of a request, in the order of the fields.</summary>
    /// <param name="request">The request.</param>
    /// <param name="forms">The forms besides a URL in which requests of the service can contain files (default: none).</param>
    public static IEnumerable<FileFacts> Of(RequestSchema request, params IReadOnlyList<string> forms) => request.Fields.SelectMany(field => Of(field.Name, field.Value, forms));

    private static IEnumerable<FileFacts> Of(string path, ValueSchema schema, IReadOnlyList<string> forms)
    {
        var own = Fact(path, schema, forms) is { } fact ? [fact] : Array.Empty<FileFacts>();
        return own
            .Concat(schema.Items is { } items ? Of(path + "[]", items, forms) : [])
            .Concat(schema.Properties.SelectMany(property => Of($"{path}.{property.Name}", property.Value, forms)))
            .Concat(schema.Cases.SelectMany(one => Of(path, one.Value, forms)));
    }

    private static FileFacts? Fact(string path, ValueSchema schema, IReadOnlyList<string> known)
    {
        var media = schema.Media;
        var nothing = new FileFacts(path, media is null ? "" : string.Join(" ", media.Formats.Count > 0 ? media.MediaTypes : media.Kinds.Select(kind => kind.Word() + "/*")));
        var fact = nothing with { Limits = (media?.Limits.SelectMany(LimitsOf) ?? []).ToEquatable(), Pairs = media?.Pairs ?? default };
        if (schema is { Format: TextFormat.Uri, Urls: { } urls } && FormsOf(urls, known).ToEquatable() is { Count: > 0 } forms)
        {
            fact = fact with { InlineForms = forms, InlineBytes = urls.MaxInlineBytes };
        }

        return fact == nothing && nothing.MediaTypes.Length == 0 ? null : fact;
    }

    // A data URI of one kind of media stands in the schemes as data:image/.
    private static IEnumerable<string> FormsOf(UrlPolicy urls, IReadOnlyList<string> forms) => forms.Where(form => urls.Schemes.Any(scheme => scheme.Split(':')[0] == form));

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
