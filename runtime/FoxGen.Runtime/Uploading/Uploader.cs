using System.Buffers;
using System.Net;
using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Configuration;
using FoxGen.Hosting;
using FoxGen.Http;
using FoxGen.Json;
using FoxGen.Media;
using FoxGen.Telemetry;

namespace FoxGen.Uploading;

/// <summary>Hands files to the service.</summary>
internal sealed class Uploader(FoxUploadProtocol protocol, FoxEndpoint endpoint, RetryingSender requests, FoxClientOptions options, ErrorMapper errors, ClientTelemetry telemetry)
{
    /// <summary>What is asked for, in messages.</summary>
    public const string What = "an upload";

    // Of a service that does not say how long it keeps files.
    private static readonly TimeSpan s_leastLifetime = TimeSpan.FromHours(1);

    private readonly StoredFileCheck _stored = new(endpoint.IsLocal, options);
    private readonly AddressSender? _addresses = protocol.Start is null ? null : new(endpoint.IsLocal, requests, options.TimeProvider);

    /// <summary>How long the service keeps a file at least, if it does not drop it early.</summary>
    public TimeSpan Lifetime => protocol.Lifetime ?? s_leastLifetime;

    /// <summary>Whether the service may drop a file before its time, to make room for others.</summary>
    public bool MayDropEarly => protocol.CleanupField is not null;

    /// <summary>Whether the service still has a file.</summary>
    public Task<bool> IsStoredAsync(FoxUploadedFile file, CancellationToken cancellationToken) => file.Url is { } url ? _stored.IsThereAsync(url, cancellationToken) : Task.FromResult(false);

    /// <summary>Sends a file as it is.</summary>
    public Task<FoxUploadedFile> SendStreamAsync(MediaContent media, FoxUploadOptions? with, IProgress<FoxTransferProgress>? progress, CancellationToken cancellationToken)
    {
        var name = with?.FileName ?? media.UploadName;
        if (protocol.Stream is not { } to)
        {
            return TrackAsync(media, () => SendInStepsAsync(protocol.Start!, media, name, progress, cancellationToken));
        }

        return SendAsync(
            to.Path,
            () =>
            {
                var parts = new UploadForm();
                foreach (var (field, value) in to.With)
                {
                    parts.Add(field, new StringContent(value));
                }

                if (protocol.NameField is { } nameField)
                {
                    parts.Add(nameField, new StringContent(name));
                }

                if (protocol.CleanupField is { } cleanupField && with?.AutoCleanup is { } cleanup)
                {
                    parts.Add(cleanupField, new StringContent(cleanup ? "true" : "false"));
                }

                // The file comes last: a service that reads the parts in order knows the others then.
                parts.Add(to.Field, new UploadContent(media, progress), name);
                return parts;
            },
            media,
            cancellationToken);
    }

    /// <summary>Sends a file as base64 in JSON.</summary>
    public async Task<FoxUploadedFile> SendBase64Async(MediaContent media, FoxUploadOptions? with, CancellationToken cancellationToken)
    {
        var to = Need(protocol.Base64, "base64");
        var bytes = new byte[media.Length];
        using (var stream = await media.Source.OpenAsync(cancellationToken).ConfigureAwait(false))
        {
            await stream.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
        }

        var body = Json(to, json => json.WriteBase64String(to.Field, bytes), with?.FileName ?? media.UploadName, with);
        return await SendAsync(to.Path, () => JsonContent(body), media, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lets the service fetch a file.</summary>
    public Task<FoxUploadedFile> SendUrlAsync(Uri url, FoxUploadOptions? with, CancellationToken cancellationToken)
    {
        var to = Need(protocol.Url, "a URL");
        var body = Json(to, json => json.WriteString(to.Field, url.AbsoluteUri), with?.FileName, with);
        return SendAsync(to.Path, () => JsonContent(body), null, cancellationToken);
    }

    private static FoxUploadEndpoint Need(FoxUploadEndpoint? endpoint, string what) =>
        endpoint ?? throw new NotSupportedException($"The service does not accept uploads from {what}.");

    private static ByteArrayContent JsonContent(byte[] body) => new(body) { Headers = { ContentType = new("application/json") } };

    private byte[] Json(FoxUploadEndpoint to, Action<Utf8JsonWriter> write, string? name, FoxUploadOptions? with) => Json(to.With, json =>
    {
        write(json);
        if (protocol.NameField is { } nameField && name is not null)
        {
            json.WriteString(nameField, name);
        }

        if (protocol.CleanupField is { } cleanupField && with?.AutoCleanup is { } cleanup)
        {
            json.WriteBoolean(cleanupField, cleanup);
        }
    });

    private static byte[] Json(IReadOnlyDictionary<string, string> constants, Action<Utf8JsonWriter> write)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = BodyEncoder.Instance }))
        {
            json.WriteStartObject();
            foreach (var (field, value) in constants)
            {
                json.WriteString(field, value);
            }

            write(json);
            json.WriteEndObject();
        }

        return body.WrittenSpan.ToArray();
    }

    private async Task<FoxUploadedFile> SendInStepsAsync(FoxUploadStart start, MediaContent media, string name, IProgress<FoxTransferProgress>? progress, CancellationToken cancellationToken)
    {
        var begin = options.TimeProvider.GetTimestamp();
        var body = Json(start.With, json =>
        {
            Put(start.NameField, name);
            Put(start.MediaTypeField, media.MediaType);
            if (start.BytesField is { } bytes)
            {
                json.WriteNumber(bytes, media.Length);
            }

            void Put(string? field, string value)
            {
                if (field is not null)
                {
                    json.WriteString(field, value);
                }
            }
        });

        for (var isAgain = false; ; isAgain = true)
        {
            var reply = await requests.SendAsync(FoxRequestKind.Upload, What, HttpMethod.Post, endpoint.Start(start), () => JsonContent(body), Left(), cancellationToken).ConfigureAwait(false);
            if (reply.Json is not { } json || UploadAddress.Read(start, json) is not { } address || FoxUploadedFile.Read(protocol, json, options.TimeProvider.GetUtcNow()) is not { } file)
            {
                throw errors.NoJson(reply, null, What);
            }

            if (await _addresses!.SendAsync(address, start.Field, name, media, progress, Left(), cancellationToken).ConfigureAwait(false))
            {
                return file;
            }

            // An address lives for minutes, which a large file or a retry can need.
            if (isAgain)
            {
                throw AddressSender.Rejected(address, HttpStatusCode.Forbidden);
            }
        }

        TimeSpan Left() => options.UploadTimeout - options.TimeProvider.GetElapsedTime(begin) is var left && left > TimeSpan.Zero ? left : TimeSpan.FromTicks(1);
    }

    private Task<FoxUploadedFile> SendAsync(string path, Func<HttpContent> content, MediaContent? media, CancellationToken cancellationToken) => TrackAsync(media, async () =>
    {
        var reply = await requests.SendAsync(FoxRequestKind.Upload, What, HttpMethod.Post, endpoint.Below(path), content, options.UploadTimeout, cancellationToken).ConfigureAwait(false);
        return reply.Json is { } json && FoxUploadedFile.Read(protocol, json, options.TimeProvider.GetUtcNow()) is { } file ? file : throw errors.NoJson(reply, null, What);
    });

    private async Task<FoxUploadedFile> TrackAsync(MediaContent? media, Func<Task<FoxUploadedFile>> send)
    {
        using var span = telemetry.Upload();
        span.Set(TelemetryNames.Bytes, media?.Length);
        try
        {
            var file = await send().ConfigureAwait(false);
            telemetry.Uploaded(media?.Length ?? 0, media?.MediaType ?? "from a URL");
            return file;
        }
        catch (Exception failure)
        {
            span.Fail(failure);
            telemetry.Log.UploadFailed(TelemetrySpan.ErrorType(failure));
            throw;
        }
    }
}
