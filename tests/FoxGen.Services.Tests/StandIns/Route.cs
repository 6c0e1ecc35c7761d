using System.Text.RegularExpressions;

namespace FoxGen.Services.Tests.StandIns;

/// <summary>What a service answers at one method and path. The path is a pattern of the whole path as it was sent.</summary>
internal sealed record Route(string Method, string Path, Stage Stage, Func<VendorCall, Match, Reply> Answer)
{
    /// <summary>Whether requests need no key.</summary>
    public bool IsOpen { get; init; }

    public Match Match(string path) =>
        Regex.Match(path, $"^(?:{Path})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
