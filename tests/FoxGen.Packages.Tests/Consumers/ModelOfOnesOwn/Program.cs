using FoxApi;
using FoxGen;

using var fox = new FoxApiClient("sk-1", new FoxClientOptions { BaseUrl = new Uri(args[0]), Models = FoxApiOwnModels.All });
FoxTask<MediaResult> task = await fox.Images.DreamPainter1.SubmitAsync(new() { Prompt = "A door", Resolution = Resolution.P1080 });
MediaResult picture = await task.WaitAsync();
Console.WriteLine($"painted by {picture.Task.Model}: {picture.ContentType}");

// After a restart, only the token is there.
IReadOnlyList<FoxSavedFile> files = await fox.Resume(task.Token).SaveAllAsync("out");
Console.WriteLine($"saved {Path.GetExtension(files[0].Path)}");
