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

    // In the order of the wire: the bytes before each file, and those after the last one.
    private readonly List<byte[]> _texts = [];
    private readonly List<MediaContent> _files = [];
    private readonly string _boundary;

    private MultipartBody(List<FormPart> parts)
    {
        _boundary = Boundary(parts);
        var text = new ArrayBufferWriter<byte>();
        foreach (var part in parts)
        {
            Put($"--{_boundary}\r\nContent-Disposition: {FormNames.Disposition(part.Name, part.File?.UploadName)}\r\n");
            if (part.File is { } file)
            {
                Put($"Content-Type: {file.MediaType}\r\n\r\n");
                _texts.Add(text.WrittenSpan.ToArray());
                _files.Add(file);
                text.Clear();
            }
            else
            {
                Put($"\r\n{part.Text}");
            }

            Put("\r\n");
        }

        Put($"--{_boundary}--\r\n");
        _texts.Add(text.WrittenSpan.ToArray());
        Length = _texts.Sum(static one => (long)one.Length) + _files.Sum(static one => one.Length);

        void Put(string line) => text.Write(Encoding.UTF8.GetBytes(line));
    }

    public override MediaTypeHeaderValue Type => new("multipart/form-data") { Parameters = { new("boundary", _boundary) } };

    public override long Length { get; }

    public override bool HasFiles => _files.Count > 0;

    /// <summary>Makes a form of a body.</summary>
    /// <param name="json">The body, a JSON object.</param>
    /// <param name="arrays">How the parts of arrays are named.</param>
    /// <param name="files">The files, by the strings that stand for them.</param>
    public static MultipartBody Of(ReadOnlyMemory<byte> json, FoxArrayParts arrays, IReadOnlyDictionary<string, MediaContent> files)
    {
        var parts = new List<FormPart>();
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
                parts.Add(new FormPart(name, text, file));
            }
        }
    }

    public override async Task<IReadOnlyList<Stream>> OpenAsync(CancellationToken cancellationToken)
    {
        var opened = new List<Stream>();
        try
        {
            foreach (var file in _files)
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
        for (var i = 0; i < _texts.Count; i++)
        {
            await target.WriteAsync(_texts[i], cancellationToken).ConfigureAwait(false);
            if (i < files.Count)
            {
                await MediaCopy.WriteAsync(_files[i], files[i], target, null, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // It cannot occur in the content by accident, and nobody can write a content that has its own hash in it.
    private static string Boundary(List<FormPart> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{part.Name}\0{part.Text.Length}\0{part.File?.Sha256 ?? part.Text}\0"));
        }

        return "fox-" + Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant()[..40];
    }

    private sealed class FormPart(string name, string text, MediaContent? file)
    {
        public string Name => name;

        public string Text => text;

        public MediaContent? File => file;
    }
}
