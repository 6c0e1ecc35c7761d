using FoxApi;

Console.WriteLine(await Painter.PaintAsync(FoxApiClient.FromEnvironment()));

public static class Painter
{
    public static async Task<Uri> PaintAsync(FoxApiClient fox) => (await fox.Images.DreamPainter1.GenerateAsync(new() { Prompt = "A door" })).Url;
}
