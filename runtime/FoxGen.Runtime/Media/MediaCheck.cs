using FoxGen.CompilerServices;
using FoxGen.Rules.Primitives;

namespace FoxGen.Media;

/// <summary>Checks local media against what their fields take, before a byte leaves.</summary>
internal static class MediaCheck
{
    private const string FormatId = "media-format";

    /// <summary>Every problem, in the order of the body.</summary>
    /// <param name="facts">What the fields take.</param>
    /// <param name="slots">Where local media stand.</param>
    /// <param name="contents">What they hold.</param>
    public static List<FoxProblem> Problems(
        IReadOnlyList<FoxMediaFacts> facts, IReadOnlyList<LocalMediaSlot> slots, IReadOnlyDictionary<FoxMedia, MediaContent> contents)
    {
        var problems = new List<FoxProblem>();
        foreach (var slot in slots)
        {
            var content = contents[slot.Media];
            foreach (var fact in facts.Where(fact => fact.Path == slot.Field))
            {
                OfOne(fact, slot, content, problems);
                OfPairs(fact, slot, slots, contents, problems);
            }
        }

        foreach (var fact in facts)
        {
            OfAll(fact, slots, contents, problems);
        }

        return problems;
    }

    private static void OfOne(FoxMediaFacts fact, LocalMediaSlot slot, MediaContent content, List<FoxProblem> problems)
    {
        if (fact.MediaTypes.Length > 0 && !Takes(fact.MediaTypes, content.Format))
        {
            problems.Add(Problem(slot.Path, FormatId, "be", $"a file of type {Or(fact.MediaTypes)}", $"its content is {content.Format?.MediaType ?? "of an unknown format"}"));
        }

        foreach (var limit in fact.Limits)
        {
            if (MediaMeasures.Find(limit.Key) is { } measure && measure.Broken(limit.Minimum, limit.Maximum, content.Measures) is var (allowed, found))
            {
                problems.Add(Problem(slot.Path, measure.ProblemId, measure.Verb, allowed, found));
            }
        }
    }

    private static void OfPairs(
        FoxMediaFacts fact, LocalMediaSlot slot, IReadOnlyList<LocalMediaSlot> slots, IReadOnlyDictionary<FoxMedia, MediaContent> contents, List<FoxProblem> problems)
    {
        foreach (var pair in fact.Pairs)
        {
            if (MediaComparisons.Find(pair.Key) is { } comparison && slots.FirstOrDefault(one => one.Path == pair.Field) is { } other
                && (contents[slot.Media].Measures, contents[other.Media].Measures) is var (own, others) && !comparison.Matches(own, others))
            {
                problems.Add(Problem(slot.Path, comparison.ProblemId, "be", comparison.Allowed(other.Path), comparison.Found(own, others), comparison.Allowed(MemberNames.DerivePath(other.Path))));
            }
        }
    }

    // Of URLs beside them nothing is known, so only too much can be told.
    private static void OfAll(FoxMediaFacts fact, IReadOnlyList<LocalMediaSlot> slots, IReadOnlyDictionary<FoxMedia, MediaContent> contents, List<FoxProblem> problems)
    {
        var items = slots.Where(slot => slot.Field == fact.Path + "[]").ToList();
        foreach (var limit in items.Count == 0 ? [] : fact.Limits)
        {
            if (MediaMeasures.Find(limit.Key) is { HasTotal: true, OfFile: { } ofFile } measure && items.Sum(slot => ofFile(contents[slot.Media].Measures)) > limit.Maximum)
            {
                problems.Add(Problem(fact.Path, measure.ProblemId, measure.Verb, measure.AtMost(limit.Maximum.Value) + " in total", "is larger"));
            }
        }
    }

    // Of a kind as a whole, formats not known here are likely ones too.
    private static bool Takes(string mediaTypes, FileFormat? format) =>
        mediaTypes.Split(' ').Any(type => format?.IsTakenAs(type) ?? type.EndsWith("/*", StringComparison.Ordinal));

    private static string Or(string mediaTypes)
    {
        var types = mediaTypes.Split(' ');
        return types.Length == 1 ? types[0] : $"{string.Join(", ", types[..^1])} or {types[^1]}";
    }

    private static FoxProblem Problem(string path, string id, string verb, string allowed, string found, string? allowedInCSharp = null)
    {
        return new(path, id, FoxSeverity.Error, Message(MemberNames.DerivePath(path), allowedInCSharp ?? allowed), allowed) { WireMessage = Message(path, allowed) };

        string Message(string path, string allowed) => $"{path} must {verb} {allowed}, but {found}.";
    }
}
