using System.Net.Http.Headers;

namespace FoxGen.Downloading;

/// <summary>The version of a file. It shows whether a response continues the part that was downloaded.</summary>
internal sealed class RangeValidator
{
    private readonly EntityTagHeaderValue _tag;
    private readonly DateTimeOffset? _modified;

    private RangeValidator(EntityTagHeaderValue tag, DateTimeOffset? modified) => (_tag, _modified) = (tag, modified);

    /// <summary>What to send as If-Range.</summary>
    public RangeConditionHeaderValue IfRange => new(_tag);

    /// <summary>The version of a whole file; <c>null</c> when the server gives nothing that is sure.</summary>
    /// <remarks>A weak tag stays the same for bytes that differ, and a date has whole seconds only.</remarks>
    public static RangeValidator? Of(HttpResponseMessage response) =>
        response.Headers.ETag is { IsWeak: false } tag ? new RangeValidator(tag, response.Content.Headers.LastModified) : null;

    /// <summary>
    /// Whether the reply is the rest of this version from a byte on, of the length known before. A server that does not heed If-Range
    /// sends the rest of whatever the file is by now: the tag of the rest must be the same.
    /// </summary>
    public bool IsRest(HttpResponseMessage response, long from, long? whole) =>
        response.Content.Headers is { ContentEncoding.Count: 0, ContentRange: { Unit: "bytes", HasRange: true } range, LastModified: var modified }
        && range.From == from
        && (range.Length ?? whole) is { } length
        && (whole is null || length == whole)
        && range.To == length - 1
        && _tag.Equals(response.Headers.ETag)
        && (modified is null || _modified is null || modified == _modified);
}
