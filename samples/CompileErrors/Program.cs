// This program does not compile, and is not meant to: it shows what the compiler says of requests that a model would refuse.
// It is not part of FoxGen.sln. See for yourself:
//
//   dotnet build samples/CompileErrors

using FoxApi;

using var fox = FoxApiClient.FromEnvironment();

var street = new Seedance20FastReferenceToVideoRequest
{
    Prompt = "A street at night",
    Resolution = Resolution.P1080,
    Duration = 3,
    AudioUrls = ["https://example.com/rain.mp3"],
};

var garden = new Veo31FastReferenceToVideoRequest
{
    Prompt = "A garden",
    ReferenceImageUrls = ["a.jpg", "https://example.com/b.jpg", "https://example.com/c.jpg", "https://example.com/d.jpg"],
};

await fox.Videos.KlingV3MotionControl.SubmitAsync(new()
{
    ImageUrl = "https://example.com/person.jpg",
    VideoUrl = "https://example.com/dance.txt",
});
