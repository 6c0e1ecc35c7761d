using FoxGen.JsonSchema.Constraints;
using FoxGen.Rules;
using FoxGen.Rules.Primitives;

namespace FoxGen.Cli.Comparing;

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
        Sets(changes, path, "kinds of file", before.Kinds.Select(MediaKinds.Word), after.Kinds.Select(MediaKinds.Word));
        Sets(changes, path, "file formats", before.Formats, after.Formats);
        if (before.ExtensionIsRequired != after.ExtensionIsRequired)
        {
            changes.Add(path, "media-changed", after.ExtensionIsRequired, after.ExtensionIsRequired ? "the URL must now have the extension of its format" : "the URL can now have any extension");
        }

        foreach (var gone in before.Pairs.Except(after.Pairs))
        {
            changes.Add(path, "media-changed", isBreaking: false, $"no longer has to be {Words(gone)}");
        }

        foreach (var added in after.Pairs.Except(before.Pairs))
        {
            changes.Add(path, "media-changed", isBreaking: true, $"must now be {Words(added)}");
        }

        foreach (var measure in MediaMeasures.All)
        {
            Limit(changes, path, measure, before.Limit(measure.Key), after.Limit(measure.Key));
        }
    }

    private static string Words(MediaPair pair) => MediaComparisons.Find(pair.Key)!.Allowed(pair.Field);

    private static void Limit(ChangeList changes, string path, MediaMeasure measure, MediaLimit? old, MediaLimit? @new)
    {
        changes.Add(path, ConstraintChange.Of("media", measure.Meaning, old?.Range, @new?.Range, range => MediaText.Bounds(measure.Key, range)));
        var (before, after) = (old?.When ?? default, @new?.When ?? default);
        if (before != after)
        {
            // One condition more or another one may take less; one less takes more.
            var isBreaking = after.Except(before).Any();
            changes.Add(path, "media-changed", isBreaking, $"{measure.Meaning}: conditional bounds changed");
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
