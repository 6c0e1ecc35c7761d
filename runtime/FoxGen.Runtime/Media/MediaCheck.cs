using FoxGen.CompilerServices;
using FoxGen.Rules.Primitives;

namespace FoxGen.Media;

/// <summary>Checks local media against what their fields take, before a byte leaves.</summary>
/// <param name="slots">Where local media stand.</param>
/// <param name="contents">What they hold.</param>
/// <param name="isReaderMissing">Whether nothing reads playing times.</param>
internal sealed class MediaCheck(IReadOnlyList<LocalMediaSlot> slots, IReadOnlyDictionary<FoxMedia, MediaContent> contents, bool isReaderMissing)
{
    private const string FormatId = "media-format";

    /// <summary>Every error, and a warning for each limit that cannot be checked, in the order of the body.</summary>
    public List<FoxProblem> Problems { get; } = [];

    /// <summary>Whether a limit or a comparison of a file needs more than its first bytes tell.</summary>
    public static bool Asks(IReadOnlyList<FoxMediaFacts> facts, LocalMediaSlot slot, MediaContent content) => facts.Any(fact =>
        (fact.Path == slot.Field || fact.Path + "[]" == slot.Field) && fact.Limits.Any(limit => Applies(limit, slot) && MediaMeasures.Find(limit.Key)?.OfFile(content.Measures) is null));

    /// <summary>Adds the problems.</summary>
    /// <param name="facts">What the fields take.</param>
    public void Run(IReadOnlyList<FoxMediaFacts> facts)
    {
        foreach (var slot in slots)
        {
            foreach (var fact in facts.Where(fact => fact.Path == slot.Field))
            {
                OfOne(fact, slot, contents[slot.Media]);
                OfPairs(fact, slot);
            }
        }

        foreach (var fact in facts)
        {
            foreach (var list in slots.Where(slot => slot.Field == fact.Path + "[]").GroupBy(slot => slot.List))
            {
                OfAll(fact, list.Key, list.ToList());
            }
        }
    }

    private static bool Applies(FoxMediaLimit limit, LocalMediaSlot slot) => limit.When is not { } when || (slot.Owner is { } owner && when(owner));

    private void OfOne(FoxMediaFacts fact, LocalMediaSlot slot, MediaContent content)
    {
        if (fact.MediaTypes.Length > 0 && !Takes(fact.MediaTypes, content))
        {
            Add(slot.Path, FormatId, "be", $"a file of type {Or(fact.MediaTypes)}", $"its content is {content.Format?.MediaType ?? (content.IsText ? "text" : "of an unknown format")}");
            return;
        }

        string? told = null;
        foreach (var limit in fact.Limits)
        {
            if (MediaMeasures.Find(limit.Key) is not { } measure || !Applies(limit, slot))
            {
                continue;
            }

            var count = Problems.Count;
            if (measure.OfFile(content.Measures) is null)
            {
                AddUnknown(slot.Path, measure, measure.Bounds(limit.Minimum, limit.Maximum), content);
            }
            else if (measure.Broken(limit.Minimum, limit.Maximum, content.Measures) is var (allowed, found))
            {
                Add(slot.Path, measure.ProblemId, measure.Verb, allowed, found);
            }

            // Bounds under a condition come behind those that always apply, and are tighter.
            if (Problems.Count > count)
            {
                if (told == limit.Key)
                {
                    Problems.RemoveAt(count - 1);
                }

                told = limit.Key;
            }
        }
    }

    private void OfPairs(FoxMediaFacts fact, LocalMediaSlot slot)
    {
        foreach (var pair in fact.Pairs)
        {
            if (MediaComparisons.Find(pair.Key) is { } comparison && slots.FirstOrDefault(one => one.IsFirstOf(pair.Field, slot)) is { } other
                && (contents[slot.Media].Measures, contents[other.Media].Measures) is var (own, others) && !comparison.Matches(own, others))
            {
                Add(slot.Path, comparison.ProblemId, "be", comparison.Allowed(other.Path), comparison.Found(own, others), comparison.Allowed(MemberNames.DerivePath(other.Path)));
            }
        }
    }

    // Of URLs beside them nothing is known, so a sum that is too small can be told only when all are here.
    private void OfAll(FoxMediaFacts fact, string path, List<LocalMediaSlot> items)
    {
        foreach (var limit in fact.Limits)
        {
            if (MediaMeasures.Find(limit.Key) is not { HasTotal: true } measure || !Applies(limit, items[0]))
            {
                continue;
            }

            var numbers = items.ConvertAll(slot => measure.OfFile(contents[slot.Media].Measures));
            var sum = numbers.Sum() ?? 0;
            var unknown = numbers.IndexOf(null);
            var allowed = sum > limit.Maximum ? measure.AtMost(limit.Maximum.Value)
                : unknown < 0 && items.Count == items[0].Count && sum < limit.Minimum ? measure.AtLeast(limit.Minimum.Value)
                : null;
            if (allowed is not null)
            {
                Add(path, measure.ProblemId, measure.Verb, allowed + " in total", $"the local files have {measure.Number(sum)}{measure.Unit}");
            }
            else if (unknown >= 0)
            {
                AddUnknown(path, measure, measure.Bounds(limit.Minimum, limit.Maximum) + " in total", contents[items[unknown].Media]);
            }
        }
    }

    // Of a kind as a whole, formats not known here are likely ones too. Text is none.
    private static bool Takes(string mediaTypes, MediaContent content) => mediaTypes.Split(' ').Any(type =>
        content.Format?.IsTakenAs(type) ?? (type == FileFormat.AnyDocument || (!content.IsText && type.EndsWith("/*", StringComparison.Ordinal))));

    private static string Or(string mediaTypes)
    {
        var types = mediaTypes.Split(' ');
        return types.Length == 1 ? types[0] : $"{string.Join(", ", types[..^1])} or {types[^1]}";
    }

    private void Add(string path, string id, string verb, string allowed, string found, string? allowedInCSharp = null)
    {
        Problems.Add(new(path, id, FoxSeverity.Error, Message(MemberNames.DerivePath(path), allowedInCSharp ?? allowed), allowed) { WireMessage = Message(path, allowed) });

        string Message(string path, string allowed) => $"{path} must {verb} {allowed}, but {found}.";
    }

    private void AddUnknown(string path, MediaMeasure measure, string allowed, MediaContent content)
    {
        Problems.Add(new(path, measure.ProblemId, FoxSeverity.Warning, Message(MemberNames.DerivePath(path)), allowed)
        {
            WireMessage = Message(path),
            Hint = isReaderMissing ? "The package FoxGen.Media reads playing times and the frame sizes of videos." : null,
        });

        string Message(string path) => $"{path} must {measure.Verb} {allowed}. {MediaContent.Describe(content.Source)} was not checked: its {measure.Meaning} is unknown.";
    }
}
