using FoxGen.Generator.Writing;
using FoxGen.Rules;

namespace FoxGen.Generator.Emit;

/// <summary>Writes what files given to the fields of a model must be, as far as a look into a file can tell.</summary>
internal static class MediaFactsEmitter
{
    /// <summary>The lines of the initialiser; none when there is nothing to check.</summary>
    public static IReadOnlyList<string> Lines(RequestSchema request)
    {
        var facts = FileFacts.Of(request).Select(fact => $"    {Write(fact)},").ToList();
        return facts.Count == 0 ? [] : ["Media =", "[", .. facts, "],"];
    }

    private static string Write(FileFacts fact)
    {
        string[] members =
        [
            .. List(nameof(fact.Limits), fact.Limits.Select(limit => $"new({CSharp.Literal(limit.Key)}{Bound("minimum", limit.Minimum)}{Bound("maximum", limit.Maximum)})")),
            .. List(nameof(fact.Pairs), fact.Pairs.Select(pair => $"new({CSharp.Literal(pair.Key)}, {CSharp.Literal(pair.Field)})")),
        ];
        return $"new({CSharp.Literal(fact.Path)}, {CSharp.Literal(fact.MediaTypes)}){(members.Length == 0 ? "" : $" {{ {string.Join(", ", members)} }}")}";
    }

    private static IEnumerable<string> List(string name, IEnumerable<string> items) => items.ToList() is { Count: > 0 } list ? [$"{name} = [{string.Join(", ", list)}]"] : [];

    private static string Bound(string name, decimal? bound) => bound is { } number ? $", {name}: {CSharp.Decimal(number)}" : "";
}
