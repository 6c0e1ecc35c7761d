using System.Text.Json;
using System.Text.Json.Nodes;
using FoxGen.Simulator.Bodies;
using FoxGen.Simulator.Faults;
using FoxGen.Simulator.Replies;
using FoxGen.Simulator.Samples;
using FoxGen.Simulator.Uploads;
using FoxGen.Specs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FoxGen.Simulator.Endpoints;

/// <summary>Takes files in the ways that the service file describes, and gives them a URL.</summary>
internal sealed class UploadEndpoint(FoxSimulatorOptions options, ServiceFacts uploads, UploadStore store, UploadAddresses? addresses, FaultQueue<UploadFault> faults, AcceptedMark mark, ErrorReplies errors)
{
    private const string UnknownType = "application/octet-stream";
    private readonly ServiceFacts? _stream = uploads.Find(UploadWords.Stream);
    private readonly ServiceFacts? _base64 = uploads.Find(UploadWords.Base64);
    private readonly ServiceFacts? _url = uploads.Find(UploadWords.Url);
    private readonly string? _nameField = uploads.Find(UploadWords.Fields)?.Find(UploadFieldWords.Name);

    /// <summary>Whether a path is one of its own.</summary>
    public bool Takes(string path) => path == addresses?.Path || IsAt(path, _stream) || IsAt(path, _base64) || IsAt(path, _url);

    public async Task<IResult> HandleAsync(HttpContext context, string path)
    {
        faults.TryTake(fault => fault is not AddressFault, out var fault);
        switch (fault)
        {
            case CutUpload:
                return CutConnection.Instance;
            case HtmlUpload:
                return HtmlReply.Instance;
            case RefusedUpload refused:
                return errors.Of(context, refused.Refusal);
        }

        var reply = new JsonObject();
        var (upload, refusal) = path == addresses?.Path ? await addresses.StartAsync(context, reply) : IsAt(path, _stream) ? await TakeFormAsync(context) : await TakeJsonAsync(context, path);
        return upload is null ? errors.Of(context, refusal!) : new JsonReply(StatusCodes.Status200OK, Reply(reply, upload));
    }

    private async Task<(FoxSimulatedUpload?, Refusal?)> TakeFormAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            return Refuse(StatusCodes.Status400BadRequest, "The Content-Type must be multipart/form-data.");
        }

        if (context.Request.ContentLength > options.MaxUploadBytes)
        {
            return TooLarge();
        }

        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = options.MaxUploadBytes }, context.RequestAborted);
        }
        catch (InvalidDataException e)
        {
            return e.Message.Contains("limit", StringComparison.OrdinalIgnoreCase) ? TooLarge() : Refuse(StatusCodes.Status400BadRequest, "The form cannot be read.");
        }

        var part = _stream!.Get(UploadEndpointWords.Field);
        if (form.Files[part] is not { } file)
        {
            return Refuse(StatusCodes.Status422UnprocessableEntity, $"The part '{part}' with the file is missing.");
        }

        if (Wrong(_stream, name => form.TryGetValue(name, out var sent) ? sent.ToString() : null) is { } wrong)
        {
            return wrong;
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, context.RequestAborted);
        var name = _nameField is { } field && form[field].ToString() is { Length: > 0 } told ? told : file.FileName;
        return (Store(context, name, file.ContentType, bytes.ToArray(), null), null);
    }

    private async Task<(FoxSimulatedUpload?, Refusal?)> TakeJsonAsync(HttpContext context, string path)
    {
        var (body, refusal) = await RequestBody.ReadAsync(context, (int)Math.Min(options.MaxUploadBytes / 3 * 4, int.MaxValue));
        if (refusal is not null)
        {
            return (null, refusal);
        }

        JsonObject? json;
        try
        {
            json = JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            json = null;
        }

        if (json is null)
        {
            return Refuse(StatusCodes.Status400BadRequest, "The body must be a JSON object.");
        }

        var isUrl = IsAt(path, _url);
        var endpoint = (isUrl ? _url : _base64)!;
        if (Wrong(endpoint, name => Text(json, name)) is { } wrong)
        {
            return wrong;
        }

        var field = endpoint.Get(UploadEndpointWords.Field);
        if (Text(json, field) is not { } value)
        {
            return Refuse(StatusCodes.Status422UnprocessableEntity, $"The field '{field}' is missing.");
        }

        var name = Text(json, _nameField);
        return isUrl ? TakeUrl(context, value, name) : TakeBase64(context, value, name);
    }

    // Nothing is fetched from outside: a sample of the kind stands for what is there.
    private (FoxSimulatedUpload?, Refusal?) TakeUrl(HttpContext context, string value, string? name)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
        {
            return Refuse(StatusCodes.Status422UnprocessableEntity, "The URL must be an absolute http or https URL.");
        }

        var sample = SampleFile.ForExtension(Path.GetExtension(url.AbsolutePath));
        return (Store(context, name ?? Path.GetFileName(url.AbsolutePath), sample.ContentType, sample.Bytes, url), null);
    }

    private (FoxSimulatedUpload?, Refusal?) TakeBase64(HttpContext context, string value, string? name)
    {
        var type = UnknownType;
        if (value.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && value.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma)
        {
            type = value[5..comma].Split(';')[0];
            value = value[(comma + 1)..];
        }

        var bytes = new byte[value.Length];
        return Convert.TryFromBase64String(value, bytes, out var length)
            ? (Store(context, name ?? "upload.bin", type, bytes.AsMemory(0, length), null), null)
            : Refuse(StatusCodes.Status422UnprocessableEntity, "The file must be base64, or a data URI with base64.");
    }

    private FoxSimulatedUpload Store(HttpContext context, string name, string contentType, ReadOnlyMemory<byte> bytes, Uri? from) => store.Add(
        name,
        contentType,
        bytes,
        from,
        options.TimeProvider.GetUtcNow(),
        SimulatorAddress.Of(context));

    private static (FoxSimulatedUpload?, Refusal?)? Wrong(ServiceFacts endpoint, Func<string, string?> find)
    {
        foreach (var (name, value) in endpoint.FindValue(UploadEndpointWords.With) ?? default)
        {
            if (find(name) != value)
            {
                return Refuse(StatusCodes.Status422UnprocessableEntity, $"The field '{name}' must be '{value}'.");
            }
        }

        return null;
    }

    private JsonObject Reply(JsonObject body, FoxSimulatedUpload upload)
    {
        ReplyFieldPath.Fill(body, uploads.Get(UploadWords.Reply), new StoredFile(upload.Url.AbsoluteUri, upload.Id, upload.FileName, upload.Bytes.Length, upload.Time.ToUnixTimeSeconds()));
        mark.Accept(body);
        return body;
    }

    private static bool IsAt(string path, ServiceFacts? endpoint) => path == endpoint?.Get(UploadEndpointWords.Path);

    private static string? Text(JsonObject json, string? field) =>
        field is not null && json[field] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    private (FoxSimulatedUpload?, Refusal?) TooLarge() => Refuse(StatusCodes.Status413PayloadTooLarge, $"The file must be at most {options.MaxUploadBytes} bytes long.");

    private static (FoxSimulatedUpload?, Refusal?) Refuse(int status, string message) => (null, new Refusal(status, message));
}
