using System.Globalization;
using FoxGen.Rules;
using FoxGen.Rules.Repairs;

namespace FoxGen.Changes;

/// <summary>Writes a change for users.</summary>
internal static class ChangeWriter
{
    /// <summary>Writes a change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="member">The field in C#: <c>Shots[2].Duration</c>.</param>
    /// <param name="problem">The message of the problem that it fixes.</param>
    public static FoxChange Write(BodyChange change, string member, string problem) => new()
    {
        Path = change.Path,
        Before = ChangeJson.Of(change.Before),
        After = ChangeJson.Of(change.After),
        RuleId = change.Problem.RuleId,
        Message = $"{What(change, member)} {problem}",
    };

    private static string What(BodyChange change, string member) => change switch
    {
        { Kept.Count: var kept, Before.AsList.Count: var all } => string.Create(CultureInfo.InvariantCulture, $"Kept {kept} of {all} items of {member}."),
        { After: null } => $"Removed {member}.",
        { Before: null, After: var after } => $"Set {member} to {after}.",
        { Before: { Kind: not RuleValueKind.String } before, After: var after } => $"Changed {member} from {before} to {after}.",
        { After.Kind: RuleValueKind.String, Problem.Constraint: EnumValues } or { Problem.Rule: not null } => $"Changed {member} from {change.Before} to {change.After}.",
        { Before.AsString: var before, After.AsString: var after } when before.Contains("://", StringComparison.Ordinal) && !string.Equals(before.Trim(), after, StringComparison.OrdinalIgnoreCase) =>
            $"Changed the scheme of {member}.",
        _ => $"Changed the spelling of {member}.",
    };
}
