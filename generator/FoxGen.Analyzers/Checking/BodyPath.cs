using System.Globalization;
using FoxGen.Rules;

namespace FoxGen.Analyzers;

/// <summary>Finds values of a body by the paths that checks report.</summary>
internal static class BodyPath
{
    /// <summary>The value at a path of keys and indices, also of a list with unknown items; <c>null</c> when there is none.</summary>
    public static RuleValue? Find(CallSite site, string path)
    {
        var list = site.PartialLists.FirstOrDefault(one => one.Path == path);
        return list is not null ? list.Known : Find(site.Body, path);
    }

    /// <summary>The field of the body that a path leads into.</summary>
    public static string Field(string path) => path.Split('.', '[')[0];

    private static RuleValue? Find(RuleValue? value, string path)
    {
        foreach (var part in path.Replace("[", ".[").Split('.'))
        {
            value = (value, part) switch
            {
                ({ Kind: RuleValueKind.Map }, _) => value.Find(part),
                ({ Kind: RuleValueKind.List }, ['[', ..]) when int.TryParse(part.Trim('[', ']'), NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < value.AsList.Count => value.AsList[i],
                _ => null,
            };
        }

        return value;
    }
}
