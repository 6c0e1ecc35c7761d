using FoxApi;
using FoxGen;
using FoxGen.Simulator;

// With an API key, every submit costs credits. Without one, the app uses a simulator, free of charge. It also simulates the models of your own *.fox.yaml
// files, which are members of the client: fox.Videos.MyModel1 for dotnet new foxgen-model -n my-model.
var key = Environment.GetEnvironmentVariable("FOXAPI_API_KEY");
await using var simulator = string.IsNullOrWhiteSpace(key) ? await FoxSimulator.StartAsync<FoxApiClient>(new() { TaskDuration = TimeSpan.FromSeconds(3) }) : null;
using var fox = simulator is null ? new FoxApiClient(key!) : new FoxApiClient("simulated", new FoxClientOptions { BaseUrl = simulator.BaseUrl });

try
{
    var task = await fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(new()
    {
        Prompt = "A street performance on a rainy night",
        Resolution = Resolution.P720,
        Duration = 5,
        // A string is always a URL, never a path: ImageUrls = ["https://example.com/a.png", FoxMedia.FromFile("stage.png")],
    });

    // With the token, any process can resume the task.
    Console.WriteLine($"token {task.Token}");
    var video = await task.WaitAsync(snapshot => Console.WriteLine($"{snapshot.Status} {snapshot.ExpectedProgress}%"));
    var saved = await video.SaveAsync("out/rain.mp4");
    Console.WriteLine($"saved {saved.Path}");
    return 0;
}
catch (FoxException problem)
{
    // The words of the service can quote the prompt, so they are not part of the message.
    // Messages also say what is billed, which is nothing with the simulator.
    Console.Error.WriteLine(simulator is null ? $"{problem.Message} {problem.ServiceMessage}" : $"Simulated failure: {problem.Code}. {problem.ServiceMessage}");
    return 1;
}
