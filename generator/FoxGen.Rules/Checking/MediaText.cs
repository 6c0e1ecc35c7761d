using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>Words for media facts.</summary>
public static class MediaText
{
    /// <summary>One sentence per fact.</summary>
    /// <param name="facts">The facts; nothing is said about <c>null</c>.</param>
    /// <param name="subject">What they are about, with a space at its end; by default one file, or all files together.</param>
    public static IEnumerable<string> Facts(MediaFacts? facts, string subject = "")
    {
        if (facts is null)
        {
            yield break;
        }

        var whole = subject.Length > 0 ? subject : facts.Kinds.Count > 0 ? "the file " : "all files together ";
        if (facts.Kinds.Count > 0)
        {
            yield return Sentence(whole, "must be " + ConstraintText.Or(facts.Kinds.Select(Noun)));
        }

        if (facts.Formats.Count > 0)
        {
            yield return Sentence(whole, "must be of format " + ConstraintText.Or(facts.Formats.Select(name => name.ToUpperInvariant())));
        }

        if (facts.ExtensionIsRequired)
        {
            yield return Sentence(whole, "must be named with the extension of its format");
        }

        if (facts.SameSizeAs is { } other)
        {
            yield return Sentence(whole, $"must be as wide and as high as that of {other}");
        }

        foreach (var (limit, verb, number, tail) in new (MediaLimit?, string, Func<decimal, string>, string)[]
                 {
                     (facts.Bytes, "must be", ProblemText.Bytes, ""),
                     (facts.Seconds, "must last", seconds => ConstraintText.Number(seconds) + " s", ""),
                     (facts.ShortEdgePixels, "must be", pixels => ConstraintText.Number(pixels) + " pixels", " on the shorter edge"),
                     (facts.AspectRatio, "must be", ConstraintText.Number, " times as wide as high"),
                 })
        {
            if (limit is null)
            {
                continue;
            }

            if (limit.Range.HasBounds)
            {
                yield return Sentence(whole, $"{verb} {ConstraintText.Range(limit.Range, number)}{tail}");
            }

            foreach (var when in limit.When)
            {
                yield return Sentence(whole, $"{verb} {ConstraintText.Range(when.Range, number)}{tail} when {when.Condition}");
            }
        }
    }

    private static string Sentence(string subject, string predicate) =>
        char.ToUpperInvariant(subject[0]) + subject.Substring(1) + predicate + ".";

    private static string Noun(MediaKind kind) => kind switch
    {
        MediaKind.Image => "an image",
        MediaKind.Video => "a video",
        MediaKind.Audio => "audio",
        MediaKind.Document => "a document",
    };
}
