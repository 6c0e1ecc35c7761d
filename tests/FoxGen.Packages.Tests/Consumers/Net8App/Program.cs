using FoxApi;
using FoxGen;
using FoxGen.Testing;

if (args is [])
{
    // What a unit test does.
    var fake = new FoxFakeTransport("""{"url": "https://files.example/a.mp4", "seed": 7}""");
    SeededMediaResult faked = await new FoxApiClient(fake).Videos.Seedance20ReferenceToVideo.GenerateAsync(new() { Prompt = "A cat" });
    Console.WriteLine($"{faked.Seed} {fake.Submits.Single().Body.GetProperty("prompt")} {(await faked.SaveAsync("a.mp4")).Bytes}");
    return;
}

using var fox = new FoxApiClient("sk-1", new FoxClientOptions { BaseUrl = new Uri(args[0]) });
SeededMediaResult video = await fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(new()
{
    Prompt = "A street performance on a rainy night",
    Resolution = Resolution.P720,
    Duration = 8,
});
FoxSavedFile file = await video.SaveAsync("rain.mp4");
Console.WriteLine($"saved {file.Bytes} bytes, seed {video.Seed}");
