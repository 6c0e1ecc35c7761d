using FoxGen.Rules.Relations;

namespace FoxGen.Rules;

/// <summary>The named relations between fields.</summary>
public static class RelationKinds
{
    /// <summary>All relations, in the order of the documentation.</summary>
    public static IReadOnlyList<RelationKind> All { get; } =
    [
        new Requires(), new Excludes(), new AtMostOneOf(), new ExactlyOneOf(), new AtLeastOneOf(), new TotalItems(), new References(), new Require(),
    ];

    /// <summary>All forms of rules.</summary>
    public static IReadOnlyList<RuleForm> Forms { get; } = [.. All, RuleForm.Modes, RuleForm.When, RuleForm.Expression];

    /// <summary>Returns the form of a word; an expression if the word is unknown, because a later version wrote it.</summary>
    /// <param name="word">The word.</param>
    public static RuleForm FormOf(string? word) => Forms.FirstOrDefault(form => form.Word == word) ?? RuleForm.Expression;
}
