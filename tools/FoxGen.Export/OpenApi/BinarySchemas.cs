using System.Text.Json.Nodes;
using FoxGen.Export.Writing;
using Microsoft.OpenApi;

namespace FoxGen.Export.OpenApi;

/// <summary>Writes files. In 3.0, a file is a string with a format. In 3.1, bytes are outside of <c>type</c>, and a string can contain them encoded.</summary>
internal sealed class BinarySchemas(OpenApiSpecVersion version)
{
    /// <summary>The media type of bytes of which nothing is known.</summary>
    public const string AnyBytes = "application/octet-stream";

    private const string TextType = "string";

    private readonly bool _isOld = version is OpenApiSpecVersion.OpenApi3_0;

    /// <summary>The content of a body that is a file.</summary>
    public JsonObject Content() => _isOld ? Json.Of(("schema", File(null))) : [];

    /// <summary>A file.</summary>
    /// <param name="mediaType">Its media type; <c>null</c> if something around the schema says it.</param>
    public JsonObject File(string? mediaType) => _isOld ? Json.Of(("type", TextType), ("format", "binary")) : Json.Of(("contentMediaType", mediaType));

    /// <summary>Says of the schema of a string that it contains a file as base64.</summary>
    /// <param name="text">The schema.</param>
    /// <param name="mediaType">The media type of the file; <c>null</c> if it is not known.</param>
    public void Base64(JsonObject text, string? mediaType)
    {
        text.Put("format", _isOld ? "byte" : null);
        text.Put("contentEncoding", _isOld ? null : "base64");
        text.Put("contentMediaType", _isOld ? null : mediaType);
    }
}
