using FoxGen.CodeFixes.Proving;
using FoxGen.CodeFixes.Reading;
using FoxGen.CodeFixes.Writing;
using FoxGen.Rules;
using FoxGen.Rules.Checking;
using FoxGen.Rules.Repairs;

namespace FoxGen.CodeFixes.Repairs;

/// <summary>Takes items out of a list that has too many, or has one twice.</summary>
internal static class ShorterList
{
    /// <summary>The repair of a list that is refused by itself.</summary>
    public static IEnumerable<Repair> Of(BrokenRequest request)
    {
        if (BodyPath.Find(request.Site.Body, request.Violation.Path) is not { Kind: RuleValueKind.List } list)
        {
            return [];
        }

        var constraint = request.Violation.Constraint;
        return NearestValues.Excess(constraint, list) is not { } goes ? []
            : constraint is ItemCount { Range.Maximum: { } most } ? Take(request, request.Violation.Path, list, goes, Title(most), "FoxGen.FirstItems")
            : Take(request, request.Violation.Path, list, goes, "Remove the duplicate items", "FoxGen.RepeatedItems");
    }

    /// <summary>The repair that takes items out of the list at a path.</summary>
    public static IEnumerable<Repair> Take(BrokenRequest request, string path, RuleValue list, Func<int, bool> goes, string title, string key)
    {
        if (request.Site.Find(path)?.Value is { } syntax && ListSyntax.Remove(request.Code.Text, syntax, list.AsList.Count, goes) is { Length: > 0 } changes)
        {
            yield return new Repair(title, key, changes);
        }
    }

    /// <summary>What the editor shows for a shorter list.</summary>
    public static string Title(int most, string? name = null) =>
        FormattableString.Invariant($"Keep the first {(most == 1 ? "item" : most + " items")}{(name is null ? "" : " of " + name)}");
}
