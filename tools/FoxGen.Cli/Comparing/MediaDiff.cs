using FoxGen.JsonSchema;
using FoxGen.Rules;

namespace FoxGen.Cli;

/// <summary>Compares what a file must be.</summary>
internal static class MediaDiff
{
    public static void Compare(ChangeList changes, string path, MediaFacts? old, MediaFacts? @new)
    {
        if (old == @new)
        {
            return;
        }

        var (before, after) = (old ?? new(), @new ?? new());
        Sets(changes, path, "kinds of file", before.Kinds.Select(kind => kind.ToString().ToLowerInvariant()), after.Kinds.Select(kind => kind.ToString().ToLowerInvariant()));
        Sets(changes, path, "file formats", before.Formats, after.Formats);
        if (before.ExtensionIsRequired != after.ExtensionIsRequired)
        {
            changes.Add(path, "media-changed", after.ExtensionIsRequired, after.ExtensionIsRequired ? "the URL must now have the extension of its format" : "the URL may now have any extension");
        }

        if (before.SameSizeAs != after.SameSizeAs)
        {
            changes.Add(path, "media-changed", after.SameSizeAs is not null, $"must be as large as that of{ChangeList.FromTo(before.SameSizeAs, after.SameSizeAs)}");
        }

        Limit(changes, path, "file size in bytes", before.Bytes, after.Bytes);
        Limit(changes, path, "playing time in seconds", before.Seconds, after.Seconds);
        Limit(changes, path, "shorter edge in pixels", before.ShortEdgePixels, after.ShortEdgePixels);
        Limit(changes, path, "aspect ratio", before.AspectRatio, after.AspectRatio);
    }

    private static void Limit(ChangeList changes, string path, string what, MediaLimit? old, MediaLimit? @new)
    {
        changes.Add(path, ConstraintChange.Of("media", what, old?.Range, @new?.Range));
        var (before, after) = (old?.When ?? default, @new?.When ?? default);
        if (before != after)
        {
            // One condition more or another one may take less; one less takes more.
            var isBreaking = after.Except(before).Any();
            changes.Add(path, "media-changed", isBreaking, $"{what}: what holds under conditions changed");
        }
    }

    // Nothing listed means anything is taken.
    private static void Sets(ChangeList changes, string path, string what, IEnumerable<string> old, IEnumerable<string> @new)
    {
        var (before, after) = (old.ToList(), @new.ToList());
        if (!before.ToHashSet().SetEquals(after))
        {
            var isNarrower = after.Count > 0 && (before.Count == 0 || before.Except(after).Any());
            changes.Add(path, isNarrower ? "media-narrowed" : "media-widened", isNarrower, $"{what} changed{ChangeList.FromTo(Shown(before), Shown(after))}");
        }
    }

    private static string Shown(List<string> words) => words.Count == 0 ? "any" : string.Join(", ", words);
}
