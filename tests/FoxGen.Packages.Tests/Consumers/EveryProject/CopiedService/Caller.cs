using FoxApi;

namespace CopiedService;

public static class Caller
{
    public static Task<MediaResult> PaintAsync(FoxApiClient fox) => fox.Images.DreamPainter1.GenerateAsync(new() { Prompt = "A door" });
}
