using FoxGen.CompilerServices;
using FoxGen.Hosting;

namespace FoxGen.Runtime.Tests.Support;

/// <summary>A client of a service with any upload protocol, whose model takes JSON or a form. Pauses cost no time.</summary>
internal sealed class StartClient(TestServer server, FoxUploadProtocol? uploads, bool takesId = false, FoxBodyFormat format = FoxBodyFormat.Json, FoxIdempotencyContract? contract = null, Func<Task>? beforeSubmit = null, TimeProvider? time = null) : FoxClient(
    Describe(uploads, contract),
    Paint.Key,
    new FoxClientOptions { BaseUrl = server.Url, TimeProvider = time ?? new FakeClock(TimeSpan.FromSeconds(25)), Gate = beforeSubmit is null ? null : new Before(beforeSubmit) })
{
    public FoxFiles Files => StoredFiles;

    public Task<FoxTask<PaintResult>> SubmitAsync(params IReadOnlyList<FoxMedia> images) => SubmitAsync(new PaintRequest { Prompt = Paint.Prompt, Duration = 8, ImageUrls = images });

    public Task<FoxTask<PaintResult>> SubmitAsync(PaintRequest request) => Model(new FoxModelDefinition<PaintRequest, PaintResult>
    {
        Id = "brush-1.5",
        Service = Service,
        SubmitPath = "/v1/images/edits",
        Timing = Service.Timing,
        BodyFormat = format,
        ArrayParts = FoxArrayParts.Brackets,
        Media = [new("image_urls[]", "") { Inline = takesId ? [FoxInlineForm.Id] : format is FoxBodyFormat.Multipart ? [FoxInlineForm.File] : [] }],
        ReadResult = static source => new PaintResult(source),
    }).SubmitAsync(request, TestContext.Current.CancellationToken);

    private static FoxServiceDefinition Describe(FoxUploadProtocol? uploads, FoxIdempotencyContract? contract)
    {
        var paint = Paint.Describe(contract);
        return new()
        {
            Name = paint.Name,
            BaseUrl = paint.BaseUrl,
            KeyVariable = paint.KeyVariable,
            ModelField = paint.ModelField,
            Tasks = paint.Tasks,
            Timing = paint.Timing,
            Idempotency = paint.Idempotency,
            Uploads = uploads,
        };
    }

    private sealed class Before(Func<Task> run) : IFoxGate
    {
        public async ValueTask EnterAsync(FoxRequestKind kind, CancellationToken cancellationToken)
        {
            if (kind is FoxRequestKind.Submit)
            {
                await run();
            }
        }

        public void Rejected(FoxRequestKind kind, TimeSpan? retryAfter)
        {
        }
    }
}
