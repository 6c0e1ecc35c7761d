using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;
using FoxGen.Benchmarks.Requests.Twins;

namespace FoxGen.ColdStart;

internal static class TwinStart
{
    public static async Task RunAsync(string step, Uri url)
    {
        var request = new SeedanceTwin
        {
            Prompt = "A street performance on a rainy night", Resolution = "720p", AspectRatio = "16:9", Duration = 8,
            GenerateAudio = true, Seed = 7, ImageUrls = ["https://example.com/a.png", "https://example.com/b.png"],
        };
        if (step == "write")
        {
            using var json = new Utf8JsonWriter(new ArrayBufferWriter<byte>());
            JsonSerializer.Serialize(json, request, TwinContext.Default.SeedanceTwin);
            return;
        }

        using var http = new HttpClient();
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(url, "/v1/videos/generations"))
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", "key") },
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(request, TwinContext.Default.SeedanceTwin)) { Headers = { ContentType = new("application/json") } },
        };
        using var reply = (await http.SendAsync(message)).EnsureSuccessStatusCode();
        using var task = JsonDocument.Parse(await reply.Content.ReadAsByteArrayAsync());
        _ = task.RootElement.GetProperty("id").GetString();
    }
}
