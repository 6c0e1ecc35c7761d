using Acme.Video;

namespace MoreModels;

public static class Caller
{
    public static Task<Clip> MakeAsync(AcmeClient acme) => acme.Videos.Sketch2.GenerateAsync(new() { Prompt = "A cat" });
}
