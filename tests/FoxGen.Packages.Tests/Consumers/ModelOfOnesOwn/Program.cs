using FoxApi;
using FoxGen;

using var fox = new FoxApiClient("sk-1", new FoxClientOptions { BaseUrl = new Uri(args[0]) });
MediaResult picture = await fox.Model(DreamPainter1.Definition).GenerateAsync(new() { Prompt = "A door", Resolution = Resolution.P1080 });
Console.WriteLine($"painted by {picture.Task.Model}: {picture.ContentType}");
