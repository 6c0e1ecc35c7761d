using FoxGen.Rules;
using FoxGen.Rules.Constraints;
using FoxGen.Rules.Primitives;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Declarations;

/// <summary>The named ways to use a model.</summary>
/// <param name="Field">The property that names the mode.</param>
/// <param name="Modes">The modes in file order.</param>
/// <param name="Infers">Whether an absent mode is the first one whose conditions all hold.</param>
/// <param name="Span">Where they stand.</param>
internal sealed record ModesSpec(NamedField Field, IReadOnlyList<ModeSpec> Modes, bool Infers, SourceSpan Span);

/// <summary>One way to use a model.</summary>
/// <param name="Name">Its name, where it stands.</param>
/// <param name="Value">Its name on the wire.</param>
internal sealed record ModeSpec(ScalarNode Name, RuleValue Value)
{
    /// <summary>How many items arrays hold.</summary>
    public IReadOnlyList<ModeCount> Counts { get; init; } = [];

    /// <summary>The fields it needs.</summary>
    public IReadOnlyList<NamedField> Require { get; init; } = [];

    /// <summary>The fields it has no use for.</summary>
    public IReadOnlyList<(NamedField Field, SourceSpan Span)> Forbid { get; init; } = [];

    /// <summary>The message for a caller who violates the mode, as in <see cref="Rule.Words"/>; <c>null</c> for the default.</summary>
    public LocalizedText? Words { get; init; }

    /// <summary>All its conditions.</summary>
    public IEnumerable<Expression> Parts =>
    [
        .. Counts.Select(count => CountKeys.Condition(Conditions.Size(count.Field.Access), count.Range)),
        .. Require.Select(needed => needed.IsPresent),
        .. Forbid.Select(forbidden => Conditions.Not(forbidden.Field.IsPresent)),
    ];

    /// <summary>The conditions of the mode in words, with marked names of fields.</summary>
    public IEnumerable<string> InWords =>
    [
        .. Counts.Select(count => $"{FieldMarks.Mark(count.Field.Path)} must have {ConstraintText.Count(count.Range, "item")}"),
        .. Require.Select(needed => FieldMarks.Mark(needed.Path) + " is required"),
        .. Forbid.Select(forbidden => FieldMarks.Mark(forbidden.Field.Path) + " must not be set"),
    ];
}

/// <summary>How many items an array holds in a mode.</summary>
/// <param name="Field">The array.</param>
/// <param name="Range">The number of items.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record ModeCount(NamedField Field, CountRange Range, SourceSpan Span);
