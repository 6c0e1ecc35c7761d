using FoxGen.Rules;
using FoxGen.Rules.Primitives;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Scopes;
using FoxGen.Specs.Resolving.Values;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Media;

/// <summary>Reads what a URL must point at.</summary>
internal sealed class MediaReader(SpecReader spec, BoundsReader bounds, ObjectScope around)
{
    /// <summary>The words of <c>kind</c>.</summary>
    public static IReadOnlyList<(string Word, MediaKind Kind)> KindWords { get; } = [.. MediaKinds.All.Select(kind => (kind.Word(), kind))];

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
            Pairs = areTotals ? [] : MediaComparisons.All.Select(comparison => Pair(reader.Take(comparison.Key), comparison.Key)).OfType<MediaPair>().ToEquatable(),
            Limits = MediaMeasures.All.Where(measure => measure.HasTotal || !areTotals).Select(measure => Limit(reader.Take(measure.Key), measure)).OfType<MediaLimit>().ToEquatable(),
        };
    });

    private bool ExtensionIsRequired(MappingReader reader)
    {
        var isRequired = spec.Scalars.Word(reader.Take("extension"), "extension", [("required", true)]) ?? false;
        if (isRequired && !reader.Has("formats"))
        {
            spec.Report(SpecDiagnostics.ExtensionWithoutFormats, reader.KeySpan("extension"));
        }

        return isRequired;
    }

    private MediaPair? Pair(SpecNode? node, string key)
    {
        if (spec.Nodes.Scalar(node, key) is not { } name || !around.Knows(name))
        {
            return null;
        }

        if (!around.Files.Contains(name.Text))
        {
            spec.Report(SpecDiagnostics.PairWithoutFile, name.Span, key, name.Text);
            return null;
        }

        return new MediaPair(key, name.Text) { IsList = around.Arrays.Contains(name.Text) };
    }

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
                var hint = MediaFormats.OfExtension("." + item.Text) is { } other ? $" Did you mean '{other.Name}'?" : MessageText.DidYouMeanOrList(item.Text, MediaFormats.All.Select(f => f.Name).ToList());
                spec.Report(SpecDiagnostics.BadMediaFormat, item.Span, item.Text, hint);
            }
            else if (kinds.Count > 0 && !kinds.Contains(format.Kind))
            {
                spec.Report(SpecDiagnostics.FormatOfOtherKind, item.Span, format.Name, format.Kind.Word(), ConstraintText.Or(kinds.Select(MediaKinds.Word)));
            }
            else
            {
                names.Add(format.Name);
            }
        }

        return names.ToEquatable();
    }

    private MediaLimit? Limit(SpecNode? node, MediaMeasure measure) => spec.Nodes.Read(node, measure.Key, reader =>
    {
        Func<SpecNode?, string, decimal?> read = measure.Literal switch
        {
            MediaLiteral.Number => spec.Scalars.Decimal,
            MediaLiteral.Size => spec.Scalars.Bytes,
            MediaLiteral.Ratio => spec.Scalars.Ratio,
        };
        var range = bounds.Range(reader, read, measure.IsWhole, asWritten: true);
        var when = spec.Nodes.Items(reader.Take("when"), "when").Select(item => When(item, read, measure, range)).OfType<ConditionalRange>().ToEquatable();
        return range is null && when.Count == 0 ? null : new MediaLimit(measure.Key, range ?? new NumberRange()) { When = when };
    });

    private ConditionalRange? When(SpecNode item, Func<SpecNode?, string, decimal?> read, MediaMeasure measure, NumberRange? always) => spec.Nodes.Read(item, "an item of when", entry =>
    {
        var condition = around.Conditions.Read(entry.Require("if"));
        var bound = bounds.Range(entry, read, measure.IsWhole, asWritten: true);
        if (bound is not null && always?.Intersect(bound).IsEmpty(measure.IsWhole) is true)
        {
            var key = BoundsReader.Keys.First(entry.Has);
            spec.Report(
                SpecDiagnostics.MediaAllowsNothing,
                entry.Node.Find(key)!.Value.Span,
                measure.Key,
                ConstraintText.Range(always, measure.Number) + measure.Unit,
                ConstraintText.Range(bound, measure.Number) + measure.Unit);
            return null;
        }

        return condition is null || bound is null ? null : new ConditionalRange(condition, bound);
    });
}
