using System.Text;
using FoxGen.Services.Tests.StandIns;

namespace FoxGen.Services.Tests;

/// <summary>A plain client of the transcripts of ElevenLabs, and the service that it calls.</summary>
internal sealed class TranscriptForm : IAsyncDisposable
{
    public const string Path = "/v1/speech-to-text";

    private readonly Caller _caller;

    private TranscriptForm(ElevenLabsStandIn service)
    {
        Service = service;
        _caller = new(service, ("xi-api-key", service.Key));
    }

    public ElevenLabsStandIn Service { get; }

    public static async Task<TranscriptForm> StartAsync() => new(await VendorStandIn.StartAsync<ElevenLabsStandIn>());

    /// <summary>A form with a model and a file, and with fields like <c>diarize=true;keyterms=a;keyterms=b</c>.</summary>
    public static MultipartFormDataContent Of(string fields = "", string? model = "scribe_v2", byte[]? file = null)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(file ?? "ID3 and more"u8.ToArray()), "file", "fox.mp3" } };
        if (model is not null)
        {
            form.Add(new StringContent(model), "model_id");
        }

        return With(form, fields);
    }

    /// <summary>A form with these fields only.</summary>
    public static MultipartFormDataContent Only(string fields) => With([], fields);

    public Task<Answer> PostAsync(HttpContent content, string query = "") => _caller.PostAsync(Path + query, content);

    public Task<Answer> PostAsync(string fields, string model = "scribe_v2") => PostAsync(Of(fields, model));

    /// <summary>Sends a body as it is.</summary>
    public Task<Answer> RawAsync(string type, string body)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return PostAsync(content);
    }

    /// <summary>Sends a request that must end with a reset.</summary>
    public Task<HttpRequestException> ResetAsync() => Assert.ThrowsAsync<HttpRequestException>(() => PostAsync(""));

    public async ValueTask DisposeAsync()
    {
        _caller.Dispose();
        await Service.DisposeAsync();
    }

    private static MultipartFormDataContent With(MultipartFormDataContent form, string fields)
    {
        foreach (var field in fields.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=', 2)))
        {
            form.Add(new StringContent(field[1]), field[0]);
        }

        return form;
    }
}
