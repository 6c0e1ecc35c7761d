using System.Globalization;

namespace FoxGen.Rules.Checking;

/// <summary>Finds values of a body by the paths that checks report.</summary>
internal static class BodyPath
{
    /// <summary>The field of the body that a path leads into.</summary>
    public static string Field(string path) => path.Split('.', '[')[0];

    /// <summary>A value within another; <c>null</c> when it is not there.</summary>
    public static RuleValue? Find(RuleValue? value, string path) => Parts(path).Aggregate(value, (at, part) => at switch
    {
        { Kind: RuleValueKind.Map } => at.Find(part),
        { Kind: RuleValueKind.List } when Index(part) is { } i && i < at.AsList.Count => at.AsList[i],
        _ => null,
    });

    /// <summary>The steps of a path: keys, and indexes in brackets.</summary>
    public static string[] Parts(string path) => path.Replace("[", ".[").Split(['.'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The path itself, then the paths of what stands around it, from the innermost on.</summary>
    public static IEnumerable<string> Prefixes(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOfAny(['.', '['], end - 1))
        {
            yield return path.Substring(0, end);
        }
    }

    /// <summary>The path of a key of an object. A rule may be about the object itself; then the key is empty.</summary>
    public static string Join(string parent, string name) =>
        parent.Length == 0 ? name : name.Length == 0 ? parent : parent + "." + name;

    /// <summary>The index of a step; <c>null</c> for a key.</summary>
    public static int? Index(string part) =>
        part[0] is '[' && int.TryParse(part.Trim('[', ']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
}
