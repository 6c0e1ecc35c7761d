using Acme.Video;
using FoxGen;

using var acme = new AcmeClient("key", new FoxClientOptions { BaseUrl = new Uri(args[0]) });
Clip clip = await acme.Videos.Sketch1.GenerateAsync(new() { Prompt = "A cat", Seconds = 3 });
Console.WriteLine($"made {clip.Link()}");
foreach (FoxProblem problem in new Sketch1Request { Prompt = args[0].PadRight(21, 'a')[..21] + args[0] }.Validate())
{
    Console.WriteLine(problem);
}

internal static class Links
{
    public static string Link(this Clip clip) => clip.Url.Scheme;
}
