using System.Buffers;
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
    private const string What = "an upload";

    // Of a service that does not say how long it keeps files.
    private static readonly TimeSpan s_leastLifetime = TimeSpan.FromHours(1);

    private readonly StoredFileCheck _stored = new(endpoint.IsLocal, options);

    /// <summary>How long the service keeps a file at least, if it does not drop it early.</summary>
    public TimeSpan Lifetime => protocol.Lifetime ?? s_leastLifetime;

    /// <summary>Whether the service may drop a file before its time, to make room for others.</summary>
    public bool MayDropEarly => protocol.CleanupField is not null;

    /// <summary>Whether the service still has a file.</summary>
    public Task<bool> IsStoredAsync(FoxUploadedFile file, CancellationToken cancellationToken) => _stored.IsThereAsync(file.Url, cancellationToken);

    /// <summary>Sends a file as it is.</summary>
    public Task<FoxUploadedFile> SendStreamAsync(MediaContent media, FoxUploadOptions? with, IProgress<FoxTransferProgress>? progress, CancellationToken cancellationToken) =>
        SendAsync(
            protocol.Stream!.Path,
            () =>
            {
                var name = with?.FileName ?? media.UploadName;
                var parts = new UploadForm();
                if (protocol.NameField is { } nameField)
                {
                    parts.Add(nameField, new StringContent(name));
                }

                if (protocol.CleanupField is { } cleanupField && with?.AutoCleanup is { } cleanup)
                {
                    parts.Add(cleanupField, new StringContent(cleanup ? "true" : "false"));
                }

                // The file comes last: a service that reads the parts in order knows the others then.
                parts.Add(protocol.Stream!.Field, new UploadContent(media, progress), name);
                return parts;
            },
            media,
            cancellationToken);

    /// <summary>Sends a file as base64 in JSON.</summary>
    public async Task<FoxUploadedFile> SendBase64Async(MediaContent media, FoxUploadOptions? with, CancellationToken cancellationToken)
    {
        var to = Need(protocol.Base64, "base64");
        var bytes = new byte[media.Length];
        using (var stream = await media.Source.OpenAsync(cancellationToken).ConfigureAwait(false))
        {
            await stream.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
        }

        var body = Json(json => json.WriteBase64String(to.Field, bytes), with?.FileName ?? media.UploadName, with);
        return await SendAsync(to.Path, () => JsonContent(body), media, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lets the service fetch a file.</summary>
    public Task<FoxUploadedFile> SendUrlAsync(Uri url, FoxUploadOptions? with, CancellationToken cancellationToken)
    {
        var to = Need(protocol.Url, "a URL");
        var body = Json(json => json.WriteString(to.Field, url.AbsoluteUri), with?.FileName, with);
        return SendAsync(to.Path, () => JsonContent(body), null, cancellationToken);
    }

    private static FoxUploadEndpoint Need(FoxUploadEndpoint? endpoint, string what) =>
        endpoint ?? throw new NotSupportedException($"The service does not accept uploads from {what}.");

    private static ByteArrayContent JsonContent(byte[] body) => new(body) { Headers = { ContentType = new("application/json") } };

    private byte[] Json(Action<Utf8JsonWriter> write, string? name, FoxUploadOptions? with)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = BodyEncoder.Instance }))
        {
            json.WriteStartObject();
            write(json);
            if (protocol.NameField is { } nameField && name is not null)
            {
                json.WriteString(nameField, name);
            }

            if (protocol.CleanupField is { } cleanupField && with?.AutoCleanup is { } cleanup)
            {
                json.WriteBoolean(cleanupField, cleanup);
            }

            json.WriteEndObject();
        }

        return body.WrittenSpan.ToArray();
    }

    private async Task<FoxUploadedFile> SendAsync(string path, Func<HttpContent> content, MediaContent? media, CancellationToken cancellationToken)
    {
        using var span = telemetry.Upload();
        span.Set(TelemetryNames.Bytes, media?.Length);
        try
        {
            var reply = await requests.SendAsync(FoxRequestKind.Upload, What, HttpMethod.Post, endpoint.Below(path), content, options.UploadTimeout, cancellationToken).ConfigureAwait(false);
            if (reply.Json is not { } json || FoxUploadedFile.Read(protocol, json, options.TimeProvider.GetUtcNow()) is not { } file)
            {
                throw errors.NoJson(reply, null, What);
            }

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
