namespace FoxGen.Rules;

/// <summary>One thing wrong with a request body.</summary>
/// <param name="Path">Where: <c>prompt</c>, <c>image_urls[2]</c>, <c>items[0].name</c>; empty for the body itself.</param>
/// <param name="RuleId">A <see cref="RuleIds"/> value for a single field, or the id of a <see cref="Rule"/>.</param>
/// <param name="Severity">What it means.</param>
/// <param name="Message">A full sentence that names the field.</param>
/// <param name="Allowed">What the field may be (<c>one of 480p, 720p</c>), when the rule is about one field.</param>
public sealed record Violation(string Path, string RuleId, Severity Severity, string Message, string? Allowed)
{
    /// <summary>The constraint that the value breaks; <c>null</c> for a wrong type, an absent field and a rule.</summary>
    public Constraint? Constraint { get; init; }

    /// <summary>The rule between fields that is broken.</summary>
    public Rule? Rule { get; init; }
}
