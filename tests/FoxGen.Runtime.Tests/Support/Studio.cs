using FoxGen.CompilerServices;

namespace FoxGen.Runtime.Tests.Support;

/// <summary>A service that answers with results, as the generator would describe it.</summary>
internal static class Studio
{
    public static FoxServiceDefinition Service { get; } = Describe(null);

    public static FoxServiceDefinition Describe(FoxIdempotencyContract? contract) => new()
    {
        Name = "studio",
        BaseUrl = new Uri("https://api.studio.example"),
        KeyVariable = "STUDIO_TEST_KEY_THAT_NOBODY_SETS",
        ModelField = "model",
        Tasks = new FoxTaskProtocol { UsageField = "usage", ModelField = "model" },
        Refusal = new FoxRefusalProtocol { MessageFields = ["error.message"], CodeFields = ["error.code"] },
        Idempotency = contract is { } promise ? new FoxIdempotency { Header = "Idempotency-Key", Contract = promise } : null,
        Timing = new FoxTiming { FirstPoll = TimeSpan.FromSeconds(1), PollInterval = TimeSpan.FromSeconds(1), Timeout = TimeSpan.FromMinutes(10) },
    };

    public static FoxModelDefinition<PaintRequest, ImageInReply> Images(FoxServiceDefinition service) => new()
    {
        Id = "image-1",
        Service = service,
        SubmitPath = "/v1/images",
        Answers = FoxAnswer.Result,
        ResultsField = "data",
        Content = new FoxContentFields { Encoding = FoxContentEncoding.Base64, Field = "b64_json" },
        ReadResult = static source => new ImageInReply(source),
    };

    public static FoxModelDefinition<PaintRequest, SoundReply> Sounds(FoxServiceDefinition service) => new()
    {
        Id = "sound-1",
        Service = service,
        SubmitPath = "/v1/sounds",
        Answers = FoxAnswer.Result,
        Content = new FoxContentFields { Encoding = FoxContentEncoding.Binary, MediaType = "audio/mpeg" },
        ReadResult = static source => new SoundReply(source),
    };

    public static FoxModelDefinition<PaintRequest, Words, Words> Chat(FoxServiceDefinition service) => new()
    {
        Id = "chat-1",
        Service = service,
        SubmitPath = "/v1/chat",
        Answers = FoxAnswer.Result,
        ResultsField = "",
        Stream = new FoxStreamProtocol { With = new Dictionary<string, string> { ["stream"] = "true" }, End = "[DONE]" },
        ReadResult = static source => new Words(source),
        ReadEvent = static source => new Words(source),
    };
}

/// <summary>A client of the service.</summary>
internal sealed class StudioClient : FoxClient
{
    public StudioClient(FoxClientOptions options, FoxServiceDefinition? service = null)
        : base(service ?? Studio.Service, Paint.Key, options)
    {
    }

    public StudioClient(HttpClient http, FoxClientOptions options)
        : base(Studio.Service, http, Paint.Key, options)
    {
    }

    public FoxModel<PaintRequest, ImageInReply> Images => Model(Studio.Images(Service));

    public FoxModel<PaintRequest, SoundReply> Sounds => Model(Studio.Sounds(Service));

    public FoxModel<PaintRequest, Words, Words> Chat => Model(Studio.Chat(Service));

    protected override IReadOnlyList<FoxModelDefinition> Definitions => [Studio.Images(Service), Studio.Sounds(Service), Studio.Chat(Service)];
}

internal sealed class ImageInReply(FoxResultSource source) : FoxContentResult(source, "b64_json");

internal sealed class SoundReply(FoxResultSource source) : FoxContentResult(source);

internal sealed class Words(FoxResultSource source) : FoxResult(source)
{
    public string? Text { get; } = source.GetString("text");
}
