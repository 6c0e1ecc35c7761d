using FoxGen.Services.Tests.StandIns;
using Samples.ElevenLabs;
using Samples.OpenAI;

namespace FoxGen.Services.Tests.Clients;

/// <summary>A model that answers with the result, its client, and the stand-in that the client talks to.</summary>
internal sealed class AnswerCase : IAsyncDisposable
{
    /// <summary>The kinds of replies: base64 inside JSON, bytes, JSON, events, and the reply to a form with a file.</summary>
    public static readonly string[] Names = ["image", "speech", "chat", "events", "transcript"];

    private readonly string _name;
    private readonly string _key;
    private readonly HttpClient? _http;

    private AnswerCase(string name, AnswerStandIn service, FoxClientOptions options, string key, HttpClient? http)
    {
        (_name, Service, Options, _key, _http) = (name, service, options, key, http);
        Client = CreateClient();
    }

    public AnswerStandIn Service { get; }

    public FoxClientOptions Options { get; }

    public FoxClient Client { get; }

    public TempFolder Folder { get; } = new();

    /// <summary>The chunks that the loop over the events received.</summary>
    public List<ChatChunk> Chunks { get; } = [];

    /// <summary>The deadline of the request, with the time for its files.</summary>
    public TimeSpan Deadline => _name switch
    {
        "image" => ((OpenAIClient)Client).Images.GptImage1.Definition.Timing.Timeout,
        "speech" => ((ElevenLabsClient)Client).Speech.ElevenMultilingualV2.Definition.Timing.Timeout,
        "transcript" => ((ElevenLabsClient)Client).Transcription.ScribeV2.Definition.Timing.Timeout + Options.UploadTimeout,
        _ => ((OpenAIClient)Client).Chat.Gpt41Mini.Definition.Timing.Timeout,
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Whether the service is ElevenLabs; else it is OpenAI.</summary>
    public static bool IsElevenLabs(string name) => name is "speech" or "transcript";

    /// <param name="name">The kind of reply.</param>
    /// <param name="key">The key; the right one without it.</param>
    /// <param name="http">Creates the HTTP client of the caller, if the client is to use one.</param>
    /// <param name="keeps">Whether the client has a folder for replies.</param>
    /// <param name="time">The clock; by default one on which short delays take no time.</param>
    public static async Task<AnswerCase> StartAsync(string name, string? key = null, Func<HttpClient>? http = null, bool keeps = true, TimeProvider? time = null)
    {
        AnswerStandIn service = IsElevenLabs(name) ? await VendorStandIn.StartAsync<ElevenLabsStandIn>() : await VendorStandIn.StartAsync<OpenAIStandIn>();
        var options = new FoxClientOptions
        {
            BaseUrl = new Uri(service.BaseUrl),
            ReplyFolder = keeps ? Directory.CreateTempSubdirectory("fox-replies-").FullName : null,
            TimeProvider = time ?? new FakeClock(TimeSpan.FromSeconds(25)),
        };
        return new(name, service, options, key ?? service.Key, http?.Invoke());
    }

    /// <summary>Submits the request without waiting for its result. Events are collected in <see cref="Chunks"/>.</summary>
    public Task<FoxTask?> SubmitAsync(CancellationToken cancellationToken = default) => SubmitAsync(_name, Client, Chunks, cancellationToken);

    /// <summary>Submits the request of a kind. Events are added to the list.</summary>
    public static async Task<FoxTask?> SubmitAsync(string name, FoxClient client, List<ChatChunk> chunks, CancellationToken cancellationToken)
    {
        switch (name)
        {
            case "image":
                return await ((OpenAIClient)client).Images.GptImage1.SubmitAsync(new() { Prompt = "a fox", N = 2, Size = GptImage1Size.Size1024x1024 }, cancellationToken);
            case "speech":
                return await ((ElevenLabsClient)client).Speech.ElevenMultilingualV2.SubmitAsync(
                    new() { VoiceId = ElevenLabsStandIn.Voice, Text = "The fox runs.", OutputFormat = TextToSpeechOutputFormat.Mp3_44100_128 }, cancellationToken);
            case "transcript":
                return await ((ElevenLabsClient)client).Transcription.ScribeV2.SubmitAsync(
                    new() { File = FoxMedia.FromBytes(ElevenLabsStandIn.Audio(2_000), "fox.mp3"), Diarize = true, NumSpeakers = 2, Keyterms = ["fox", "狐狸"] }, cancellationToken);
            case "chat":
                return await ((OpenAIClient)client).Chat.Gpt41Mini.SubmitAsync(Question, cancellationToken);
            default:
                await foreach (var chunk in ((OpenAIClient)client).Chat.Gpt41Mini.StreamAsync(Question, cancellationToken))
                {
                    chunks.Add(chunk);
                }

                return null;
        }
    }

    /// <summary>Submits the request, and saves all results.</summary>
    public async Task<IReadOnlyList<FoxSavedFile>> RunAsync() => await SubmitAsync(Stop) is { } task ? await task.SaveAllAsync(Folder.Path, Stop) : [];

    /// <summary>A client of another process: the same folder of replies, nothing else.</summary>
    public FoxClient CreateClient() => Create(_name, _key, Options, _http);

    public static FoxClient Create(string name, string key, FoxClientOptions options, HttpClient? http = null) => (IsElevenLabs(name), http) switch
    {
        (true, null) => new ElevenLabsClient(key, options),
        (true, { }) => new ElevenLabsClient(http, key, options),
        (false, null) => new OpenAIClient(key, options),
        (false, { }) => new OpenAIClient(http, key, options),
    };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _http?.Dispose();
        await Service.DisposeAsync();
        Folder.Dispose();
        if (Options.ReplyFolder is { } replies)
        {
            Directory.Delete(replies, recursive: true);
        }
    }

    private static Gpt41MiniRequest Question => new() { Messages = [new() { Role = Gpt41MessagesItemRole.User, Content = "Say something about a fox." }] };
}
