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

        foreach (var (limit, what) in new[]
                 {
                     (facts.Bytes, "bytes large"),
                     (facts.Seconds, "seconds long"),
                     (facts.ShortEdgePixels, "pixels on the shorter edge"),
                     (facts.AspectRatio, "wide to high"),
                 })
        {
            if (limit is null)
            {
                continue;
            }

            if (ConstraintText.HasBounds(limit.Range))
            {
                yield return Sentence(whole, $"must be {ConstraintText.Range(limit.Range)} {what}");
            }

            foreach (var when in limit.When)
            {
                yield return Sentence(whole, $"must be {ConstraintText.Range(when.Range)} {what} when {when.Condition}");
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
        _ => "a document",
    };
}
