using System.Diagnostics;
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

static async Task SaveAsync(string name, IFoxFileResult result) => Console.WriteLine($"{name}: {(await result.SaveAsync(name + ".mp4")).Bytes} bytes");
