using FluentValidation;

namespace FoxGen.Benchmarks.Requests.Twins;

// The same rules with FluentValidation.

internal sealed class HeygenValidator : AbstractValidator<HeygenTwin>
{
    public HeygenValidator()
    {
        RuleFor(request => request.Prompt).NotNull().MaximumLength(10_000);
        RuleFor(request => request.Orientation).Must(value => value is null or "landscape" or "portrait");
        RuleFor(request => request.FileUrls).Must(urls => urls is null or { Count: <= 20 });
        RuleForEach(request => request.FileUrls).Must(Urls.AreWeb);
    }
}

internal sealed class KlingValidator : AbstractValidator<KlingTwin>
{
    public KlingValidator()
    {
        RuleFor(request => request.ImageUrl).NotNull().Must(Urls.AreWeb).Must(url => UrlEnds.With(url, ".jpg", ".jpeg", ".png"));
        RuleFor(request => request.VideoUrl).NotNull().Must(Urls.AreWeb).Must(url => UrlEnds.With(url, ".mp4", ".m4v", ".mov"));
        RuleFor(request => request.Mode).Must(value => value is null or "std" or "pro");
        RuleFor(request => request.CharacterOrientation).Must(value => value is null or "image" or "video");
        RuleFor(request => request.KeepOriginalSound).Must(value => value is null or "yes" or "no");
    }
}

internal sealed class OmnihumanValidator : AbstractValidator<OmnihumanTwin>
{
    public OmnihumanValidator()
    {
        RuleFor(request => request.ImageUrl).NotNull().Must(Urls.AreWeb).Must(url => UrlEnds.With(url, ".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"));
        RuleFor(request => request.AudioUrl).NotNull().Must(Urls.AreWeb).Must(url => UrlEnds.With(url, ".mp3", ".wav", ".ogg", ".oga", ".m4a", ".aac"));
    }
}

internal sealed class SeedanceValidator : AbstractValidator<SeedanceTwin>
{
    public SeedanceValidator()
    {
        RuleFor(request => request.Prompt).NotNull().Length(1, 5_000);
        RuleFor(request => request.Resolution).Must(value => value is null or "480p" or "720p" or "1080p");
        RuleFor(request => request.AspectRatio).Must(value => value is null or "16:9" or "4:3" or "1:1" or "3:4" or "9:16" or "21:9" or "adaptive");
        RuleFor(request => request.Duration).Must(value => value is null or -1 or >= 4 and <= 15);
        RuleFor(request => request.ImageUrls).Must(urls => urls is null or { Count: <= 9 });
        RuleForEach(request => request.ImageUrls).Must(Urls.AreWeb).Must(url => UrlEnds.With(url, ".jpg", ".jpeg", ".png", ".webp"));
        RuleFor(request => request.VideoUrls).Must(urls => urls is null or { Count: <= 3 });
        RuleForEach(request => request.VideoUrls).Must(Urls.AreWeb).Must(url => UrlEnds.With(url, ".mp4", ".m4v", ".mov"));
        RuleFor(request => request.AudioUrls).Must(urls => urls is null or { Count: <= 3 });
        RuleForEach(request => request.AudioUrls).Must(Urls.AreWeb).Must(url => UrlEnds.With(url, ".mp3", ".wav"));
        RuleFor(request => request).Must(request => request.AudioUrls is not { Count: > 0 } || request.ImageUrls is { Count: > 0 } || request.VideoUrls is { Count: > 0 });
    }
}

internal sealed class VeoValidator : AbstractValidator<VeoTwin>
{
    public VeoValidator()
    {
        RuleFor(request => request.Prompt).NotNull();
        RuleFor(request => request.ReferenceImageUrls).NotNull().Must(urls => urls.Count is >= 1 and <= 3);
        RuleForEach(request => request.ReferenceImageUrls).Must(Urls.AreWeb);
        RuleFor(request => request.AspectRatio).Must(value => value is null or "16:9" or "9:16");
        RuleFor(request => request.Duration).Must(value => value is null or 8);
        RuleFor(request => request.Resolution).Must(value => value is null or "720p" or "1080p" or "4k");
        RuleFor(request => request.SafetyTolerance).Must(value => value is null or >= 1 and <= 6);
        RuleFor(request => request.PersonGeneration).Must(value => value is null or "dont_allow" or "allow_adult");
        RuleFor(request => request.ReferenceType).Must(value => value is null or "ASSET" or "STYLE");
    }
}

internal static class UrlEnds
{
    public static bool With(string? url, params string[] extensions) =>
        url is not null && extensions.Any(extension => url.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
