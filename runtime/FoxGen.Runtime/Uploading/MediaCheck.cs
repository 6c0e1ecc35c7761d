using System.Globalization;
using FoxGen.Rules.Primitives;

namespace FoxGen;

/// <summary>Checks local media against what their fields take, before a byte leaves.</summary>
internal static class MediaCheck
{
    private const string FormatId = "media-format";
    private const string SizeId = "media-bytes";
    private const string PixelsId = "media-pixels";

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
                problems.AddRange(OfOne(fact, slot, content));
                if (fact.SameSizeAs is { } other && slots.FirstOrDefault(one => one.Path == other) is { } twin)
                {
                    problems.AddRange(OfPair(slot, content, twin, contents[twin.Media]));
                }
            }
        }

        problems.AddRange(facts.SelectMany(fact => OfAll(fact, slots, contents)));
        return problems;
    }

    private static IEnumerable<FoxProblem> OfOne(FoxMediaFacts fact, LocalMediaSlot slot, MediaContent content)
    {
        if (fact.MediaTypes.Length > 0 && !Takes(fact.MediaTypes, content.Format))
        {
            yield return Problem(slot.Path, FormatId, $"a file of type {Or(fact.MediaTypes)}", $"but its content is {content.Format?.MediaType ?? "of no format known here"}");
        }

        if (fact.MaxBytes is { } most && content.Length > most)
        {
            yield return Problem(slot.Path, SizeId, $"at most {ProblemText.Bytes(most)}", "but is larger");
        }

        if (fact.MinBytes is { } least && content.Length < least)
        {
            yield return Problem(slot.Path, SizeId, $"at least {ProblemText.Bytes(least)}", $"but has {ProblemText.Bytes(content.Length)}");
        }

        if (content.Size is not { } size)
        {
            yield break;
        }

        var pixels = string.Create(CultureInfo.InvariantCulture, $"but has {size.Width} × {size.Height} pixels");
        if (size.ShortEdge < fact.MinShortEdge)
        {
            yield return Problem(slot.Path, PixelsId, string.Create(CultureInfo.InvariantCulture, $"at least {fact.MinShortEdge} pixels on the shorter edge"), pixels);
        }

        if (size.ShortEdge > fact.MaxShortEdge)
        {
            yield return Problem(slot.Path, PixelsId, string.Create(CultureInfo.InvariantCulture, $"at most {fact.MaxShortEdge} pixels on the shorter edge"), pixels);
        }

        var ratio = (double)size.Width / size.Height;
        if (IsOutside(fact, ratio) && (!size.MayBeTurned || IsOutside(fact, 1 / ratio)))
        {
            yield return Problem(slot.Path, PixelsId, RatioText(fact), pixels);
        }
    }

    private static IEnumerable<FoxProblem> OfPair(LocalMediaSlot slot, MediaContent content, LocalMediaSlot twin, MediaContent other)
    {
        if (content.Size is { } one && other.Size is { } two && (one.Width, one.Height) != (two.Width, two.Height) && (one.Width, one.Height) != (two.Height, two.Width))
        {
            yield return Problem(
                slot.Path, PixelsId, $"as wide and as high as {twin.Path}", string.Create(CultureInfo.InvariantCulture, $"but has {one.Width} × {one.Height} pixels, not {two.Width} × {two.Height}"));
        }
    }

    // Of URLs beside them nothing is known, so only too much can be told.
    private static IEnumerable<FoxProblem> OfAll(FoxMediaFacts fact, IReadOnlyList<LocalMediaSlot> slots, IReadOnlyDictionary<FoxMedia, MediaContent> contents)
    {
        var items = slots.Where(slot => slot.Field == fact.Path + "[]").ToList();
        var bytes = items.Sum(slot => contents[slot.Media].Length);
        if (items.Count > 0 && fact.MaxBytes is { } most && bytes > most)
        {
            yield return Problem(fact.Path, SizeId, $"at most {ProblemText.Bytes(most)} in all", "but is larger");
        }
    }

    private static bool Takes(string mediaTypes, FileFormat? format)
    {
        foreach (var type in mediaTypes.Split(' '))
        {
            // Of a kind as a whole, formats not known here are likely ones too.
            if (type.EndsWith("/*", StringComparison.Ordinal) ? format is null || format.MediaType.StartsWith(type[..^1], StringComparison.Ordinal) : format?.IsTakenAs(type) ?? false)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOutside(FoxMediaFacts fact, double ratio) => ratio < fact.MinAspectRatio * 0.999 || ratio > fact.MaxAspectRatio * 1.001;

    private static string RatioText(FoxMediaFacts fact) => (fact.MinAspectRatio, fact.MaxAspectRatio) switch
    {
        ({ } low, { } high) => string.Create(CultureInfo.InvariantCulture, $"from {low:0.###} to {high:0.###} times as wide as high"),
        ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $"at least {low:0.###} times as wide as high"),
        (_, var high) => string.Create(CultureInfo.InvariantCulture, $"at most {high:0.###} times as wide as high"),
    };

    private static string Or(string mediaTypes)
    {
        var types = mediaTypes.Split(' ');
        return types.Length == 1 ? types[0] : $"{string.Join(", ", types[..^1])} or {types[^1]}";
    }

    private static FoxProblem Problem(string path, string id, string allowed, string found) =>
        new(path, id, FoxSeverity.Error, $"{path} must be {allowed}, {found}.", allowed);
}
