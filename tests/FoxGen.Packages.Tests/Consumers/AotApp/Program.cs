using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using FoxApi;
using FoxGen;

// All five families once, with a local file and saved results.
using var fox = new FoxApiClient("sk-1", new FoxClientOptions { BaseUrl = new Uri(args[0]) });
Console.WriteLine($"client after {(DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds:F0} ms");
var image = FoxMedia.FromBytes((byte[])[0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']);
await SaveAsync("seedance", await fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(new() { Prompt = "A cat like @Image1", ImageUrls = [image], Resolution = Resolution.P480 }));
await SaveAsync("veo", await fox.Videos.Veo31ReferenceToVideo.GenerateAsync(new() { Prompt = "A garden", ReferenceImageUrls = ["https://example.com/a.jpg"] }));
await SaveAsync("kling", await fox.Videos.KlingV3MotionControl.GenerateAsync(new() { ImageUrl = "https://example.com/a.jpg", VideoUrl = "https://example.com/a.mp4" }));
await SaveAsync("omnihuman", await fox.Videos.Omnihuman15.GenerateAsync(new() { ImageUrl = "https://example.com/a.jpg", AudioUrl = "https://example.com/a.mp3" }));
await SaveAsync("heygen", await fox.Videos.HeygenVideoAgent.GenerateAsync(new() { Prompt = "A tour of the town" }));

// A model without its types, and a token without its model.
using var body = JsonDocument.Parse("""{"prompt": "A tour of the town"}""");
var token = (await fox.Model("heygen-video-agent").SubmitJsonAsync(body.RootElement)).Token.ToString();
var files = await fox.Resume(FoxTaskToken.Parse(token)).SaveAllAsync("any");
Console.WriteLine($"any of {fox.Models.Count} models: {files[0].Bytes} bytes");
var state = JsonSerializer.Deserialize(JsonSerializer.Serialize(new State(FoxTaskToken.Parse(token), Resolution.P1080), StateContext.Default.State), StateContext.Default.State)!;
Console.WriteLine(JsonSerializer.Serialize(state, StateContext.Default.State) == $$"""{"Task":"{{token}}","Resolution":"1080p"}""" ? "as words" : "not as words");
await foreach (var outcome in fox.Videos.HeygenVideoAgent.GenerateManyAsync([new() { Prompt = "One" }, new() { Prompt = "Two" }]))
{
    Console.WriteLine($"many {(outcome.IsSuccess ? outcome.Result.Task.Model : outcome.Error.Message)}");
}

static async Task SaveAsync(string name, IFoxFileResult result) => Console.WriteLine($"{name}: {(await result.SaveAsync(name + ".mp4")).Bytes} bytes");

internal sealed record State(FoxTaskToken Task, Resolution Resolution);

[JsonSerializable(typeof(State))]
internal sealed partial class StateContext : JsonSerializerContext;
