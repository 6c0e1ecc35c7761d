using FoxGen.Rules.Relations;

namespace FoxGen.Rules;

/// <summary>The named relations between fields.</summary>
public static class RelationKinds
{
    /// <summary>All, in the order of documentation.</summary>
    public static IReadOnlyList<RelationKind> All { get; } =
    [
        new Requires(), new Excludes(), new AtMostOneOf(), new ExactlyOneOf(), new AtLeastOneOf(), new TotalItems(), new References(), new Require(),
    ];

    /// <summary>Everything that rules are written as.</summary>
    public static IReadOnlyList<RuleForm> Forms { get; } = [.. All, RuleForm.Modes, RuleForm.When, RuleForm.Expression];

    /// <summary>The form of a word; an expression when a later version wrote another word.</summary>
    /// <param name="word">The word.</param>
    public static RuleForm FormOf(string? word) => Forms.FirstOrDefault(form => form.Word == word) ?? RuleForm.Expression;
}
