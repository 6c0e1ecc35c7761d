using FoxGen.Rules;

namespace FoxGen.Cli;

/// <summary>What local files must be, as the runtime checks it.</summary>
internal static class MediaDemands
{
    public static IReadOnlyList<FoxMediaFacts> Of(RequestSchema request) =>
    [
        .. FileFacts.Of(request).Select(fact => new FoxMediaFacts(fact.Path, fact.MediaTypes)
        {
            MinBytes = fact.MinBytes,
            MaxBytes = fact.MaxBytes,
            MinShortEdge = fact.MinShortEdge,
            MaxShortEdge = fact.MaxShortEdge,
            MinAspectRatio = fact.MinAspectRatio,
            MaxAspectRatio = fact.MaxAspectRatio,
            SameSizeAs = fact.SameSizeAs,
        }),
    ];
}
