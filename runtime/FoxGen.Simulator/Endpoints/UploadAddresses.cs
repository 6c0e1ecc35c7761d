using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using FoxGen.Rules;
using FoxGen.Simulator.Bodies;
using FoxGen.Simulator.Faults;
using FoxGen.Simulator.Replies;
using FoxGen.Simulator.Uploads;
using FoxGen.Specs;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Endpoints;

/// <summary>Uploads in two steps: hands out addresses, and takes the files that are sent to them. Like a storage service, an address refuses API keys.</summary>
internal sealed class UploadAddresses(FoxSimulatorOptions options, ServiceFacts start, UploadStore store, KeyCheck keys, FaultQueue<UploadFault> faults)
{
    /// <summary>What the paths of all addresses start with.</summary>
    public const string Root = "/upload-addresses/";

    private const string PolicyField = "policy";

    private readonly string? _nameField = start.Find(UploadStartWords.Fields)?.Find(UploadStartFieldWords.Name);
    private readonly string? _typeField = start.Find(UploadStartWords.Fields)?.Find(UploadStartFieldWords.MediaType);
    private readonly string? _bytesField = start.Find(UploadStartWords.Fields)?.Find(UploadStartFieldWords.Bytes);
    private readonly ServiceFacts _reply = start.Get(UploadStartWords.Reply);
    private readonly ConcurrentDictionary<string, (FoxSimulatedUpload Upload, long? Bytes, string Policy)> _open = new(StringComparer.Ordinal);

    /// <summary>The path of the first step.</summary>
    public string Path { get; } = start.Find(UploadStartWords.Path) ?? new Uri(start.Get(UploadStartWords.Url)).AbsolutePath;

    private bool IsForm => _reply.Find(UploadStartReplyWords.Fields) is not null;

    /// <summary>The method of the second step.</summary>
    public string Method => IsForm ? HttpMethods.Post : HttpMethods.Put;

    /// <summary>The first step.</summary>
    public async Task<(FoxSimulatedUpload? Upload, Refusal? Refusal)> StartAsync(HttpContext context, JsonObject reply)
    {
        var (body, refusal) = await RequestBody.ReadAsync(context, options.MaxBodyBytes);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        if (!JsonBody.TryRead(body, out var fields, out var problem) || fields.Kind is not RuleValueKind.Map)
        {
            return (null, new Refusal(StatusCodes.Status400BadRequest, problem ?? "The body must be a JSON object."));
        }

        foreach (var (name, value) in start.FindValue(UploadStartWords.With) ?? default)
        {
            if (fields.Find(name) is not { Kind: RuleValueKind.String } sent || sent.AsString != value)
            {
                return (null, new Refusal(StatusCodes.Status422UnprocessableEntity, $"The field '{name}' must be '{value}'."));
            }
        }

        foreach (var name in new[] { _nameField, _typeField }.OfType<string>())
        {
            if (fields.Find(name) is not { Kind: RuleValueKind.String, AsString.Length: > 0 })
            {
                return (null, new Refusal(StatusCodes.Status422UnprocessableEntity, $"The field '{name}' must be a string."));
            }
        }

        var secret = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var upload = UploadStore.Reserve(Text(_nameField) ?? "upload.bin", Text(_typeField) ?? "application/octet-stream", options.TimeProvider.GetUtcNow(), SimulatorAddress.Of(context));
        _open[Root + secret] = (upload, _bytesField is not null && fields.Find(_bytesField) is { Kind: RuleValueKind.Integer } size ? size.AsInteger : null, secret);
        ReplyFieldPath.Fill(reply, _reply, new StartedUpload(
            $"{SimulatorAddress.Of(context)}{Root}{secret}?signature={secret}",
            RuleValue.Of((IEnumerable<KeyValuePair<string, RuleValue>>)[new("key", RuleValue.Of(upload.Id)), new(PolicyField, RuleValue.Of(secret))])));
        return (upload, null);

        string? Text(string? field) => field is null ? null : fields.Find(field)?.AsString;
    }

    /// <summary>The second step.</summary>
    public async Task<IResult> TakeAsync(HttpContext context, string path)
    {
        if (faults.TryTake(fault => fault is AddressFault, out var found) && found is AddressFault fault)
        {
            return fault.Redirect ?? (fault.Status == 0 ? CutConnection.Instance : Answer(fault.Status));
        }

        // Storage services accept one proof of access only, and so nobody sends them a key unnoticed.
        if (keys.IsSent(context.Request))
        {
            return Answer(StatusCodes.Status400BadRequest);
        }

        if (!_open.TryGetValue(path, out var open) || context.Request.Query["signature"] != open.Policy)
        {
            return Answer(StatusCodes.Status403Forbidden);
        }

        var bytes = IsForm ? await ReadFormAsync(context, open.Policy) : await ReadFileAsync(context, open.Upload.ContentType);
        if (bytes is null || (open.Bytes is { } length && length != bytes.Length))
        {
            return Answer(StatusCodes.Status400BadRequest);
        }

        // A repeated request stores the same file.
        if (store.Find(open.Upload.Url.AbsolutePath) is null)
        {
            store.Add(open.Upload with { Bytes = bytes });
        }

        return Answer(IsForm ? StatusCodes.Status204NoContent : StatusCodes.Status200OK);
    }

    private async Task<byte[]?> ReadFileAsync(HttpContext context, string contentType)
    {
        if (context.Request.ContentLength is not { } length || length > options.MaxUploadBytes || (_typeField is not null && context.Request.ContentType != contentType))
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        return bytes.ToArray();
    }

    private async Task<byte[]?> ReadFormAsync(HttpContext context, string policy)
    {
        var (form, _) = await FormParts.ReadAsync(context, options.MaxUploadBytes);
        return form.List is [.., { IsFile: true } file] && file.Name == start.Get(UploadStartWords.Field) && form.List.Any(part => part.Name == PolicyField && part.Text == policy) ? file.Bytes : null;
    }

    private static IResult Answer(int status) => status is StatusCodes.Status204NoContent or StatusCodes.Status200OK
        ? TypedResults.StatusCode(status)
        : TypedResults.Text("<Error><Code>AccessDenied</Code></Error>\n", "application/xml", statusCode: status);
}
