using System.Text.RegularExpressions;
using FoxGen.Rules;
using FoxGen.Rules.Primitives;

namespace FoxGen.Specs.Resolving.Rules;

/// <summary>
/// Marks the fields in a message that an author wrote, so that callers in C# read the names of their properties. A name that could be an
/// English word (<c>prompt</c>) is a field only in quotes: <c>'prompt'</c> or <c>`prompt`</c>.
/// </summary>
internal static class AuthoredMessage
{
    /// <summary>Marks the names of fields in both languages.</summary>
    public static LocalizedText Mark(LocalizedText message, IReadOnlyList<string> fields) =>
        message.With(text => Mark(text, fields));

    private static string Mark(string text, IReadOnlyList<string> fields) => fields
        .Where(field => FieldMarks.Mark(field) != field)
        .OrderByDescending(field => field.Length)
        .Aggregate(FieldMarks.Escape(text), (marked, field) => Regex.Replace(marked, Pattern(field), FieldMarks.Mark(field), RegexOptions.CultureInvariant));

    // Not inside a longer name, a path or a token such as @image_1.
    private static string Pattern(string field) => IsWord(field)
        ? $"(?<=(?<quote>['`])){Regex.Escape(field)}(?=\\k<quote>)"
        : $@"(?<![A-Za-z0-9_@#$/.{{-]){Regex.Escape(field)}(?![A-Za-z0-9_{{}}/-]|\.[A-Za-z0-9_])";

    private static bool IsWord(string field) => field.Length > 0 && field.All(char.IsLetter) && field.Skip(1).All(char.IsLower);
}
