using System.Globalization;
using FoxGen.Rules;

namespace FoxGen.Generator;

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
        (string Name, string? Value)[] members =
        [
            (nameof(fact.MinBytes), Whole(fact.MinBytes)),
            (nameof(fact.MaxBytes), Whole(fact.MaxBytes)),
            (nameof(fact.MinShortEdge), Whole(fact.MinShortEdge)),
            (nameof(fact.MaxShortEdge), Whole(fact.MaxShortEdge)),
            (nameof(fact.MinAspectRatio), Double(fact.MinAspectRatio)),
            (nameof(fact.MaxAspectRatio), Double(fact.MaxAspectRatio)),
            (nameof(fact.SameSizeAs), fact.SameSizeAs is { } other ? CSharp.Literal(other) : null),
        ];
        var set = members.Where(member => member.Value is not null).Select(member => $"{member.Name} = {member.Value}").ToList();
        return $"new({CSharp.Literal(fact.Path)}, {CSharp.Literal(fact.MediaTypes)}){(set.Count == 0 ? "" : $" {{ {string.Join(", ", set)} }}")}";
    }

    private static string? Whole(long? bound) => bound?.ToString(CultureInfo.InvariantCulture);

    private static string? Double(double? bound) => bound is { } number ? CSharp.Double(number) : null;
}
