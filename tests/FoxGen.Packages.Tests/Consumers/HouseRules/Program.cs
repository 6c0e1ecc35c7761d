using System.Globalization;
using FoxApi;
using FoxGen;

using var fox = new FoxApiClient("sk-1", new FoxClientOptions { BaseUrl = new Uri(args[0]) });
#if WRONG
var wrong = await fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(new()
{
    Prompt = "A street at night",
    Resolution = Resolution.P1080,
    Duration = 9,
    Seed = 1,
});
var incomplete = await fox.Videos.Seedance20FastReferenceToVideo.GenerateAsync(new() { Prompt = "A street at night" });
#else
var request = new Seedance20ReferenceToVideoRequest
{
    Prompt = "A street at night",
    Resolution = Enum.Parse<Resolution>(args[1]),
    Duration = int.Parse(args[2], CultureInfo.InvariantCulture),
};
try
{
    var task = await fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(request);
    Console.WriteLine($"submitted to {task.Token.Model}");
}
catch (FoxValidationException e)
{
    foreach (var problem in e.Problems)
    {
        Console.WriteLine($"{problem.RuleId}: {problem.Message}");
    }

    foreach (var change in request.Fix().Changes)
    {
        Console.WriteLine($"{change.Path}: {change.Before} {change.After}");
    }
}
#endif
