using FoxApi;
using FoxGen;

using var fox = new FoxApiClient("sk-1", new FoxClientOptions { BaseUrl = new Uri(args[0]), Models = FoxApiOwnModels.All });

// The family, the result and the enum come from an extension of the service.
FoxTask<SongResult> task = await fox.Songs.DreamSinger1.SubmitAsync(new() { Lyrics = "Row, row", Mood = Mood.Wild });
SongResult song = await task.WaitAsync();
Console.WriteLine($"sung by {song.Task.Model}: {song.Mood}, {song.Verses?[0].Text is not null}");

// The result and the enum come from the model file.
SheetResult sheet = await fox.Images.DreamSheet1.GenerateAsync(new() { Prompt = "A waltz", Paper = Paper.Letter });
Console.WriteLine($"printed by {sheet.Task.Model}: {sheet.Pages is not null}");

// After a restart, only the token is there.
IReadOnlyList<FoxSavedFile> files = await fox.Resume(task.Token).SaveAllAsync("out");
Console.WriteLine($"saved {files.Count}");
