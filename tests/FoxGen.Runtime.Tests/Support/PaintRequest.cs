using System.Text.Json.Nodes;
using FoxGen.CompilerServices;

namespace FoxGen.Runtime.Tests.Support;

/// <summary>A request as the generator would write one.</summary>
internal sealed class PaintRequest : IFoxRequest
{
    public required string Prompt { get; init; }

    public int? Duration { get; init; }

    public IReadOnlyList<FoxMedia>? ImageUrls { get; init; }

    public JsonObject? Extra { get; init; }

    public void Write(FoxBodyWriter body)
    {
        body.Write("prompt"u8, Prompt);
        body.Write("duration"u8, Duration);
        body.Write("image_urls"u8, ImageUrls);
    }

    public void Validate(ref FoxProblems problems)
    {
        if (Prompt.Length == 0)
        {
            problems.Add("prompt", "length", "1 to 5000 characters long");
        }

        if (Duration is < 4 or > 15)
        {
            problems.Add("duration", "range", "from 4 to 15");
        }

        if (Duration is > 10 && ImageUrls is null)
        {
            problems.AddWarning("duration", "long-needs-image", "Long videos look better with an image.", "duration image_urls");
        }
    }
}
