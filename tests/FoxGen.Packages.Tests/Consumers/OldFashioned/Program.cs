using System;
using System.Threading.Tasks;
using FoxApi;
using FoxGen;

internal static class Program
{
    private static async Task Main(string[] args)
    {
        using (var fox = new FoxApiClient("sk-1", new FoxGen.FoxClientOptions { BaseUrl = new Uri(args[0]) }))
        {
            var picture = await fox.Model(DreamPainter1.Definition).GenerateAsync(new DreamPainter1Request { Prompt = "A door" });
            Console.WriteLine(picture.Task.Model);
        }
    }
}
