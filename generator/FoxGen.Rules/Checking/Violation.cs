using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>A problem of a request body.</summary>
/// <param name="Path">The path: <c>prompt</c>, <c>image_urls[2]</c>, <c>items[0].name</c>; empty for the body itself.</param>
/// <param name="RuleId">A <see cref="RuleIds"/> value for a single field, or the id of a <see cref="Rule"/>.</param>
/// <param name="Severity">The severity.</param>
/// <param name="Message">A sentence that names the field.</param>
/// <param name="Allowed">The allowed values (<c>one of 480p, 720p</c>), if the rule is about one field.</param>
public sealed record Violation(string Path, string RuleId, Severity Severity, string Message, string? Allowed)
{
    /// <summary>The violated constraint; <c>null</c> for a wrong type, an absent field and a rule.</summary>
    public Constraint? Constraint { get; init; }

    /// <summary>The violated rule between fields.</summary>
    public Rule? Rule { get; init; }

    /// <summary>The path of the object that the violated rule belongs to; empty for the body itself, and for a violation of no rule.</summary>
    public string Owner => Rule is not { Path: var own } || Path == own ? ""
        : own.Length == 0 ? Path
        : Path.Substring(0, Path.Length - own.Length - 1);

    /// <summary>The message of the rule with marked fields and the value found.</summary>
    internal string? Words { get; init; }

    /// <summary>Returns the message of the rule with other names of the fields; for a single field, <see cref="Message"/>.</summary>
    /// <param name="name">Returns the name of a field of the object that the rule belongs to.</param>
    public string Say(Func<string, string> name) => Words is null ? Message : FieldMarks.Write(Words, name);
}
