using FoxApi;

using var fox = new FoxApiClient("sk-abcdef0123456789abcdef0123456789");
_ = await fox.Videos.Seedance20FastReferenceToVideo.GenerateAsync(new()
{
    Prompt = "A street at night",
    Resolution = Resolution.P1080,
    Duration = 3,
    AudioUrls = ["https://example.com/rain.mp3"],
});
await fox.Videos.Veo31ReferenceToVideo.SubmitAsync(new() { Prompt = "A garden", ReferenceImageUrls = ["https://example.com/a.jpg"] });
