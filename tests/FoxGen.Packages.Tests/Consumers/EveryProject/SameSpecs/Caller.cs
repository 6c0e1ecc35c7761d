using Acme.Video;

namespace SameSpecs;

public static class Caller
{
    public static Task<Clip> MakeAsync(AcmeClient acme) => acme.Videos.Sketch1.GenerateAsync(new() { Prompt = "A cat" });
}
