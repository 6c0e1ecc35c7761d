using System.Net.Http.Headers;

namespace FoxGen.Downloading;

/// <summary>Tells whether the rest of a file belongs to the part that is there already.</summary>
internal static class RangeValidator
{
    /// <summary>What to send as If-Range; <c>null</c> when the server gives nothing that is sure.</summary>
    public static RangeConditionHeaderValue? Of(HttpResponseMessage response)
    {
        // A weak tag stays the same for bytes that differ, and a date has whole seconds only.
        if (response.Headers.ETag is { IsWeak: false } tag)
        {
            return new RangeConditionHeaderValue(tag);
        }

        return null;
    }

    /// <summary>Whether the reply is the rest of a file from a byte on, of the length known before.</summary>
    public static bool IsRest(HttpResponseMessage response, long from, long? whole) =>
        response.Content.Headers.ContentRange is { Unit: "bytes", HasRange: true } range
        && range.From == from
        && (!range.HasLength || whole is null || range.Length == whole)
        && (!range.HasLength || range.To == range.Length - 1);
}
