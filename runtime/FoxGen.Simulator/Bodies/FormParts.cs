using FoxGen.Simulator.Replies;
using FoxGen.Simulator.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace FoxGen.Simulator.Bodies;

/// <summary>Reads the parts of a form in the order in which they were sent.</summary>
internal static class FormParts
{
    private const int MostParts = 1_000;

    /// <summary>The parts, or why they cannot be read. The bytes of the form go into the request's record.</summary>
    public static async Task<(FormBody Body, Refusal? Refusal)> ReadAsync(HttpContext context, long maxBytes)
    {
        if (!IsForm(context.Request, out var boundary))
        {
            return Refuse(StatusCodes.Status400BadRequest, "The Content-Type must be multipart/form-data with a boundary.");
        }

        var bytes = await ReadAllAsync(context, maxBytes);
        if (bytes is null)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, $"The body must be at most {maxBytes} bytes long.");
        }

        var parts = new List<FormPart>();
        try
        {
            var reader = new MultipartReader(boundary, new MemoryStream(bytes));
            while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
            {
                if (parts.Count == MostParts || section.GetContentDispositionHeader() is not { } disposition || disposition.DispositionType != "form-data" || Name(disposition.Name) is not { Length: > 0 } name)
                {
                    return Refuse(StatusCodes.Status400BadRequest, "Each part must have a Content-Disposition with form-data and a name.");
                }

                using var content = new MemoryStream();
                await section.Body.CopyToAsync(content, context.RequestAborted);
                parts.Add(new FormPart(name, Name(disposition.FileName), content.ToArray()));
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return Refuse(StatusCodes.Status400BadRequest, "The form cannot be read.");
        }

        return (new(parts, bytes), null);
    }

    /// <summary>Whether a request says that it has a form.</summary>
    public static bool IsForm(HttpRequest request, out string boundary)
    {
        var isForm = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);
        boundary = isForm ? HeaderUtilities.RemoveQuotes(type!.Boundary).ToString() : "";
        return boundary.Length > 0;
    }

    private static async Task<byte[]?> ReadAllAsync(HttpContext context, long maxBytes)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[64 * 1024];
        while (await context.Request.Body.ReadAsync(chunk, context.RequestAborted) is > 0 and var count)
        {
            if (buffer.Length + count > maxBytes)
            {
                return null;
            }

            buffer.Write(chunk, 0, count);
        }

        var bytes = buffer.ToArray();
        RecordedRequest.Of(context).Body = bytes;
        return bytes;
    }

    // Browsers send UTF-8 in quotes, which the platform reads as Latin-1, and escape only quotes and line breaks.
    private static string? Name(Microsoft.Extensions.Primitives.StringSegment name) => name.HasValue
        ? HeaderUtilities.RemoveQuotes(name).ToString().Replace("%22", "\"", StringComparison.Ordinal).Replace("%0D", "\r", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal)
        : null;

    private static (FormBody, Refusal?) Refuse(int status, string message) => (new([], []), new Refusal(status, message));
}

/// <summary>A form.</summary>
/// <param name="List">Its parts.</param>
/// <param name="Bytes">All of it.</param>
internal sealed record FormBody(IReadOnlyList<FormPart> List, byte[] Bytes);

/// <summary>A part of a form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="FileName">The name of the file; <c>null</c> for a part that is no file.</param>
/// <param name="Bytes">Its content.</param>
internal sealed record FormPart(string Name, string? FileName, byte[] Bytes)
{
    /// <summary>Whether it is a file.</summary>
    public bool IsFile => FileName is not null;

    /// <summary>The content as text.</summary>
    public string Text => System.Text.Encoding.UTF8.GetString(Bytes);
}
