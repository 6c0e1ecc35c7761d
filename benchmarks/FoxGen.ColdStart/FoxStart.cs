using System.Buffers;
using FoxApi;
using FoxGen.CompilerServices;

namespace FoxGen.ColdStart;

internal static class FoxStart
{
    public static async Task RunAsync(string step, Uri url)
    {
        var request = new Seedance20ReferenceToVideoRequest
        {
            Prompt = "A street performance on a rainy night", Resolution = Resolution.P720, AspectRatio = AspectRatio.Ratio16x9, Duration = 8,
            GenerateAudio = true, Seed = 7, ImageUrls = ["https://example.com/a.png", "https://example.com/b.png"],
        };
        if (step == "write")
        {
            FoxBodyWriter.WriteBody(new ArrayBufferWriter<byte>(), "model", Seedance20ReferenceToVideo.Id, request);
            return;
        }

        using var fox = new FoxApiClient("key", new FoxClientOptions { BaseUrl = url });
        _ = (await fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(request)).Id;
    }
}
