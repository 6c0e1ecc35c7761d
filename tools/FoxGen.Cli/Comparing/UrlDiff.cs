using FoxGen.Rules;

namespace FoxGen.Cli;

/// <summary>Compares which URLs are taken.</summary>
internal static class UrlDiff
{
    public static void Compare(ChangeList changes, string path, UrlPolicy? old, UrlPolicy? @new)
    {
        if (old == @new)
        {
            return;
        }

        var (before, after) = (Schemes(old), Schemes(@new));
        foreach (var gone in before.Except(after))
        {
            changes.Breaking(path, "url-narrowed", $"no longer takes {gone} URLs");
        }

        foreach (var added in after.Except(before))
        {
            changes.Safe(path, "url-widened", $"now takes {added} URLs");
        }

        Hosts(changes, path, old?.Hosts ?? default, @new?.Hosts ?? default);
    }

    private static void Hosts(ChangeList changes, string path, EquatableArray<string> old, EquatableArray<string> @new)
    {
        if (old.ToHashSet().SetEquals(@new))
        {
            return;
        }

        // No hosts means any host.
        var isNarrower = @new.Count > 0 && (old.Count == 0 || old.Except(@new).Any());
        changes.Add(path, isNarrower ? "url-narrowed" : "url-widened", isNarrower, $"hosts changed{ChangeList.FromTo(Shown(old), Shown(@new))}");
    }

    private static string Shown(EquatableArray<string> hosts) => hosts.Count == 0 ? "any" : string.Join(", ", hosts);

    private static IReadOnlyList<string> Schemes(UrlPolicy? policy) => policy is { Schemes.Count: > 0 } ? policy.Schemes : ["http", "https"];
}
