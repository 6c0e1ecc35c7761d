using System.Text.RegularExpressions;

namespace FoxGen.PageImport.Fields;

/// <summary>Ratios that lost what stood between them when the page was copied: "16:94:31:1".</summary>
internal static partial class GluedRatios
{
    /// <summary>Whether a text looks like several of them.</summary>
    public static bool Looks(string text) => Glued().IsMatch(text);

    /// <summary>The ratios; <c>null</c> unless there is only one way to take them apart, and the service knows all of them.</summary>
    public static List<string>? Split(ResolvedService service, string text)
    {
        if (text.Length > 120 || text.Count(c => c == ':') < 2 || !Glued().IsMatch(text))
        {
            return null;
        }

        var parts = text.Split(':');
        var (ratios, left) = (new List<string>(), parts[0]);
        foreach (var part in parts[1..^1])
        {
            // Each number has one or two digits, and none begins with a zero.
            var cuts = Enumerable.Range(1, part.Length - 1).Where(at => at <= 2 && part.Length - at <= 2 && part[at] != '0').ToList();
            if (cuts.Count != 1)
            {
                return null;
            }

            ratios.Add($"{left}:{part[..cuts[0]]}");
            left = part[cuts[0]..];
        }

        ratios.Add($"{left}:{parts[^1]}");
        return service.Vocabularies.Any(vocabulary => ratios.TrueForAll(ratio => vocabulary.Members.Any(member => member.Wire.Equals(RuleValue.Of(ratio))))) ? ratios : null;
    }

    [GeneratedRegex("^[0-9]{1,2}(?::[0-9]{2,4})+:[0-9]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();
}
