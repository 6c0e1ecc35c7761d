using FoxApi;
using FoxGen;

using var fox = new FoxApiClient("sk-1", new FoxClientOptions { BaseUrl = new Uri(args[0]) });
SeededMediaResult video = await fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(new()
{
    Prompt = "A street performance on a rainy night",
    Resolution = Resolution.P720,
    Duration = 8,
});
FoxSavedFile file = await video.SaveAsync("rain.mp4");
Console.WriteLine($"saved {file.Bytes} bytes, seed {video.Seed}");
