namespace FoxGen.Rules;

/// <summary>Marks a constraint that an overlay of the project narrowed, so that messages name the overlay and not the service.</summary>
/// <param name="RuleId">The rule id of the constraint.</param>
/// <param name="Source">The file name of the overlay, and its reason if it has one: <c>staging.overlay.fox.yaml: 4k is expensive</c>.</param>
public sealed record OverlayMark(string RuleId, string Source)
{
    /// <summary>Adds the source to the description of allowed values.</summary>
    /// <param name="allowed">The description; follows "must be".</param>
    public string Mark(string allowed) => $"{allowed} ({Text(Source)})";

    /// <summary>Returns the words that name the overlay in a message.</summary>
    /// <param name="source">The <see cref="Source"/>.</param>
    public static string Text(string source) => "rule of " + source;
}
