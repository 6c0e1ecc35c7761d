using System.Text.RegularExpressions;

namespace FoxGen.Import.Services;

/// <summary>Writes the path of a status request as the language does.</summary>
internal static partial class TaskPaths
{
    /// <summary>The path with <c>{task_id}</c> for its last parameter.</summary>
    /// <param name="path">The path with a parameter in braces.</param>
    /// <param name="keepsSlash">Whether ids contain a slash.</param>
    public static string Of(string path, bool keepsSlash)
    {
        var last = Parameter().Matches(path).LastOrDefault();
        return last is null ? path : string.Concat(path.AsSpan(0, last.Index), keepsSlash ? "{+task_id}" : "{task_id}", path.AsSpan(last.Index + last.Length));
    }

    [GeneratedRegex(@"\{[^{}]*\}")]
    public static partial Regex Parameter();
}
