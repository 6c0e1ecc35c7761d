using FoxGen.CompilerServices;

namespace FoxGen.Runtime.Tests.Support;

/// <summary>A client of a service that takes files. Pauses cost no time.</summary>
internal sealed class FileClient(TestServer server, TimeProvider? time = null, TimeSpan? lifetime = null, bool mayDropEarly = true) : FoxClient(
    Describe(lifetime, mayDropEarly), Paint.Key, new FoxClientOptions { BaseUrl = server.Url, TimeProvider = time ?? new FakeClock(TimeSpan.FromSeconds(25)) })
{
    public FoxFiles Files => StoredFiles;

    /// <summary>Submits a request with local images.</summary>
    public Task<FoxTask<PaintResult>> SubmitAsync(params IReadOnlyList<FoxMedia> images) =>
        Model(Paint.ModelOf(Service)).SubmitAsync(new() { Prompt = Paint.Prompt, ImageUrls = images }, TestContext.Current.CancellationToken);

    public static FoxUploadProtocol Protocol(TimeSpan? lifetime, bool mayDropEarly) => new()
    {
        Stream = new() { Path = "/v1/files", Field = "file" },
        Base64 = new() { Path = "/v1/files/base64", Field = "data" },
        Url = new() { Path = "/v1/files/url", Field = "url" },
        NameField = "file_name",
        CleanupField = mayDropEarly ? "auto_cleanup" : null,
        ReplyUrlField = "url",
        ReplyIdField = "id",
        ReplyBytesField = "size",
        ReplyCreatedField = "created",
        MaxBytes = 1_000_000,
        Lifetime = lifetime,
    };

    private static FoxServiceDefinition Describe(TimeSpan? lifetime, bool mayDropEarly) => new()
    {
        Name = Paint.Service.Name,
        BaseUrl = Paint.Service.BaseUrl,
        KeyVariable = Paint.Service.KeyVariable,
        ModelField = Paint.Service.ModelField,
        Tasks = Paint.Service.Tasks,
        Timing = Paint.Service.Timing,
        Uploads = Protocol(lifetime, mayDropEarly),
    };
}
