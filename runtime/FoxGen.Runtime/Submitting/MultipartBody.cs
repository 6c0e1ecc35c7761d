using System.Buffers;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Http;
using FoxGen.Json;
using FoxGen.Media;

namespace FoxGen.Submitting;

/// <summary>
/// A form (RFC 7578) with the fields of a body: strings as they are, numbers, booleans and objects as JSON, one part for each item of an array, and files
/// from where they are. The boundary follows from the content, so that a repeated request has the same bytes.
/// </summary>
internal sealed class MultipartBody : PaidBody
{
    private const string Brackets = "[]";

    // In the order of the wire: the bytes before a file, then the file. The last one has no file.
    private readonly List<(byte[] Before, MediaContent? File)> _segments = [];
    private readonly string _boundary;

    private MultipartBody(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Text, MediaContent? File)> parts)
    {
        _boundary = Boundary(parts);
        var text = new ArrayBufferWriter<byte>();
        foreach (var (name, value, file) in parts)
        {
            Put($"--{_boundary}\r\nContent-Disposition: {FormNames.Disposition(name, file?.UploadName)}\r\n");
            if (file is null)
            {
                Put("\r\n");
                text.Write(value.Span);
            }
            else
            {
                Put($"Content-Type: {file.MediaType}\r\n\r\n");
                _segments.Add((text.WrittenSpan.ToArray(), file));
                text.Clear();
            }

            Put("\r\n");
        }

        Put($"--{_boundary}--\r\n");
        _segments.Add((text.WrittenSpan.ToArray(), null));
        Length = _segments.Sum(static one => one.Before.Length + (one.File?.Length ?? 0));

        void Put(string line) => text.Write(Encoding.UTF8.GetBytes(line));
    }

    public override MediaTypeHeaderValue Type => new("multipart/form-data") { Parameters = { new("boundary", _boundary) } };

    public override long Length { get; }

    public override bool HasFiles => _segments.Count > 1;

    /// <summary>Makes a form of a body.</summary>
    /// <param name="json">The body, a JSON object.</param>
    /// <param name="arrays">How the parts of arrays are named.</param>
    /// <param name="files">The files, by the strings that stand for them.</param>
    public static MultipartBody Of(ReadOnlyMemory<byte> json, FoxArrayParts arrays, IReadOnlyDictionary<string, MediaContent> files)
    {
        var parts = new List<(string, ReadOnlyMemory<byte>, MediaContent?)>();
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = JsonFields.DeepestReply });
        foreach (var field in document.RootElement.EnumerateObject())
        {
            if (field.Value.ValueKind is JsonValueKind.Array)
            {
                foreach (var item in field.Value.EnumerateArray())
                {
                    Add(arrays is FoxArrayParts.Brackets ? field.Name + Brackets : field.Name, item);
                }
            }
            else
            {
                Add(field.Name, field.Value);
            }
        }

        return new MultipartBody(parts);

        void Add(string name, JsonElement value)
        {
            // A form has no null: like an empty array, it is absent.
            if (value.ValueKind is not JsonValueKind.Null)
            {
                var text = value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText();
                var file = value.ValueKind is JsonValueKind.String ? files.GetValueOrDefault(text) : null;
                parts.Add((name, file is null ? Encoding.UTF8.GetBytes(text) : default, file));
            }
        }
    }

    public override async Task<IReadOnlyList<Stream>> OpenAsync(CancellationToken cancellationToken)
    {
        var opened = new List<Stream>();
        try
        {
            foreach (var file in _segments.Select(static one => one.File).OfType<MediaContent>())
            {
                using (var first = await MediaCopy.OpenAsync(file, cancellationToken).ConfigureAwait(false))
                {
                    await MediaCopy.WriteAsync(file, first, Stream.Null, null, cancellationToken).ConfigureAwait(false);
                }

                opened.Add(await MediaCopy.OpenAsync(file, cancellationToken).ConfigureAwait(false));
            }
        }
        catch
        {
            opened.ForEach(static stream => stream.Dispose());
            throw;
        }

        return opened;
    }

    public override async Task WriteAsync(IReadOnlyList<Stream> files, Stream target, CancellationToken cancellationToken)
    {
        for (var i = 0; i < _segments.Count; i++)
        {
            var (before, file) = _segments[i];
            await target.WriteAsync(before, cancellationToken).ConfigureAwait(false);
            if (file is not null)
            {
                await MediaCopy.WriteAsync(file, files[i], target, null, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // It cannot occur in the content by accident, and nobody can write a content that has its own hash in it.
    private static string Boundary(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Text, MediaContent? File)> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, text, file) in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{text.Length}\0{file?.Sha256}\0"));
            hash.AppendData(text.Span);
        }

        return "fox-" + Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant()[..40];
    }
}
