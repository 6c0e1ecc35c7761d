using FoxGen.Rules.Primitives;
using FoxGen.Rules.Wording;

namespace FoxGen.Rules;

/// <summary>Descriptions of media facts.</summary>
public static class MediaText
{
    /// <summary>Returns one sentence per fact.</summary>
    /// <param name="facts">The facts; <c>null</c> gives no sentence.</param>
    /// <param name="subject">The subject with a trailing space (default: one file, or all files together).</param>
    public static IEnumerable<string> Facts(MediaFacts? facts, string subject = "")
    {
        if (facts is null)
        {
            return [];
        }

        var whole = subject.Length > 0 ? subject : facts.Kinds.Count > 0 ? "the file " : "all files together ";
        return Predicates(facts).Select(predicate => $"{char.ToUpperInvariant(whole[0])}{whole.Substring(1)}must {predicate}.");
    }

    /// <summary>Describes bounds: <c>at least 300 pixels on the shorter edge</c>.</summary>
    /// <param name="key">The key of the language, such as <c>shortEdge</c>.</param>
    /// <param name="range">The bounds.</param>
    public static string Bounds(string key, NumberRange range) => ConstraintText.Range(range, number => Number(key, number)) + Unit(key);

    /// <summary>Describes a bound without its unit: <c>300</c>; a size with its unit: <c>30 MB</c>.</summary>
    /// <param name="key">The key of the language.</param>
    /// <param name="number">The bound.</param>
    public static string Number(string key, decimal number) => Measure(key).Number(number);

    /// <summary>Returns the unit of bounds with a leading space: <c> pixels on the shorter edge</c>; empty for sizes.</summary>
    /// <param name="key">The key of the language.</param>
    public static string Unit(string key) => Measure(key).Unit;

    private static MediaMeasure Measure(string key) =>
        MediaMeasures.Find(key) ?? throw new ArgumentException($"'{key}' is not a media key with bounds.", nameof(key));

    private static IEnumerable<string> Predicates(MediaFacts facts)
    {
        if (facts.Kinds.Count > 0)
        {
            yield return "be " + ConstraintText.Or(facts.Kinds.Select(MediaKinds.Noun));
        }

        if (facts.Formats.Count > 0)
        {
            yield return "be of format " + ConstraintText.Or(facts.Formats.Select(name => name.ToUpperInvariant()));
        }

        if (facts.ExtensionIsRequired)
        {
            yield return "have the file name extension of its format";
        }

        foreach (var pair in facts.Pairs)
        {
            yield return "be " + MediaComparisons.Find(pair.Key)!.Allowed(pair.Field, pair.IsList);
        }

        foreach (var limit in facts.Limits)
        {
            var verb = Measure(limit.Key).Verb;
            if (limit.Range.HasBounds)
            {
                yield return $"{verb} {Bounds(limit.Key, limit.Range)}";
            }

            foreach (var when in limit.When)
            {
                yield return $"{verb} {Bounds(limit.Key, when.Range)} {ConditionText.Plain(when.Condition)}";
            }
        }
    }
}
