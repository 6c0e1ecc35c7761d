using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>Reads what a URL must point at.</summary>
internal sealed class MediaReader(SpecReader spec, BoundsReader bounds, ObjectScope around)
{
    /// <summary>The words of <c>kind</c>.</summary>
    public static IReadOnlyList<(string Word, MediaKind Kind)> KindWords { get; } =
    [
        ("image", MediaKind.Image), ("video", MediaKind.Video), ("audio", MediaKind.Audio), ("document", MediaKind.Document),
    ];

    /// <summary>Reads <c>media:</c>.</summary>
    /// <param name="node">The value of the key, if any.</param>
    /// <param name="areTotals">Whether it stands on an array, where it limits all items together.</param>
    public MediaFacts? Read(SpecNode? node, bool areTotals) => spec.Nodes.Read(node, areTotals ? "media on an array" : "media", reader =>
    {
        var kinds = areTotals ? [] : Kinds(reader.Require("kind"));
        return new MediaFacts
        {
            Kinds = kinds,
            Formats = areTotals ? [] : Formats(reader.Take("formats"), kinds),
            ExtensionIsRequired = !areTotals && ExtensionIsRequired(reader),
            SameSizeAs = areTotals ? null : SameSizeAs(reader.Take("sameSizeAs")),
            Bytes = Limit(reader.Take("bytes"), "bytes", spec.Scalars.Bytes),
            Seconds = Limit(reader.Take("seconds"), "seconds", spec.Scalars.Decimal),
            ShortEdgePixels = areTotals ? null : Limit(reader.Take("shortEdge"), "shortEdge", spec.Scalars.Decimal),
            AspectRatio = areTotals ? null : Limit(reader.Take("aspectRatio"), "aspectRatio", spec.Scalars.Ratio),
        };
    });

    private bool ExtensionIsRequired(MappingReader reader)
    {
        var isRequired = spec.Scalars.Word(reader.Take("extension"), "extension", [("required", true)]) ?? false;
        if (isRequired && !reader.Has("formats"))
        {
            spec.Report(SpecDiagnostics.KeyDoesNotFit, reader.KeySpan("extension"), "'extension' goes with 'formats', whose extensions are the ones required.");
        }

        return isRequired;
    }

    private string? SameSizeAs(SpecNode? node) => spec.Nodes.Scalar(node, "sameSizeAs") is { } name && around.Knows(name) ? name.Text : null;

    private EquatableArray<MediaKind> Kinds(SpecNode? node)
    {
        var nodes = node is SequenceNode list ? list.Items : node is null ? [] : [node];
        return nodes
            .Select(item => spec.Scalars.Word(item, "the kind of media", KindWords))
            .OfType<MediaKind>()
            .Distinct()
            .ToEquatable();
    }

    private EquatableArray<string> Formats(SpecNode? node, EquatableArray<MediaKind> kinds)
    {
        var names = new List<string>();
        foreach (var item in spec.Nodes.TextList(node, "formats"))
        {
            if (MediaFormats.Find(item.Text) is not { } format)
            {
                var hint = item.Text == "jpg" ? " Did you mean 'jpeg'?" : Words.DidYouMeanOrList(item.Text, MediaFormats.All.Select(f => f.Name).ToList());
                spec.Report(SpecDiagnostics.BadMediaFormat, item.Span, $"The media format '{item.Text}' is not known.{hint}");
            }
            else if (kinds.Count > 0 && !kinds.Contains(format.Kind))
            {
                spec.Report(SpecDiagnostics.BadMediaFormat, item.Span, $"The format {format.Name} is of kind {Name(format.Kind)}, the media is of kind {ConstraintText.Or(kinds.Select(Name))}.");
            }
            else
            {
                names.Add(format.Name);
            }
        }

        return names.ToEquatable();
    }

    private MediaLimit? Limit(SpecNode? node, string what, Func<SpecNode?, string, decimal?> read) => spec.Nodes.Read(node, what, reader =>
    {
        var range = bounds.Range(reader, read, wholeOnly: false);
        var when = spec.Nodes.Items(reader.Take("when"), "when").Select(item => When(item, read)).OfType<ConditionalRange>().ToEquatable();
        return range is null && when.Count == 0 ? null : new MediaLimit(range ?? new NumberRange()) { When = when };
    });

    private ConditionalRange? When(SpecNode item, Func<SpecNode?, string, decimal?> read) => spec.Nodes.Read(item, "an item of when", entry =>
    {
        var condition = around.Conditions.Read(entry.Require("if"));
        var bound = bounds.Range(entry, read, wholeOnly: false);
        return condition is null || bound is null ? null : new ConditionalRange(condition, bound);
    });

    private static string Name(MediaKind kind) => KindWords.First(k => k.Kind == kind).Word;
}
