using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Values;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Overlays;

/// <summary>The keys that overlays accept.</summary>
internal static class OverlayKeys
{
    /// <summary>Returns the keys of a property of a kind.</summary>
    public static IReadOnlyList<string> Of(ValueKind kind) =>
    [
        .. kind is ValueKind.Boolean ? ["const"] : kind is ValueKind.String or ValueKind.Integer or ValueKind.Number ? new[] { "enum", "const" } : [],
        .. kind is ValueKind.Integer or ValueKind.Number ? BoundsReader.Keys : [],
        .. ConstraintKinds.KeysOf(kind),
        .. kind is ValueKind.Array ? new[] { "items" } : [],
    ];

    /// <summary>Reports the keys that an overlay cannot set here.</summary>
    /// <param name="spec">The readers.</param>
    /// <param name="node">The mapping.</param>
    /// <param name="what">The subject of the message, which starts a sentence.</param>
    /// <param name="accepted">The keys that it accepts.</param>
    public static void Check(SpecReader spec, MappingNode node, string what, IReadOnlyList<string> accepted)
    {
        foreach (var key in node.Entries.Select(entry => entry.Key).Where(key => !accepted.Contains(key.Text)))
        {
            spec.Report(SpecDiagnostics.OverlayKey, key.Span, key.Text, what, accepted.All(one => one == "description") ? "only rules" : WordList.And(accepted), MessageText.DidYouMean(key.Text, accepted));
        }
    }
}
