using FoxGen.Rules.Checking;

namespace FoxGen.Rules.Repairs;

/// <summary>Changes one place of a body, for a look at what the rules would say.</summary>
internal static class BodyEdit
{
    /// <summary>The body with another value at a path of keys and indices; unchanged when there is no such place.</summary>
    /// <param name="body">The body.</param>
    /// <param name="path">Where, as checks report it.</param>
    /// <param name="value">The value; <c>null</c> takes the key away.</param>
    public static RuleValue With(RuleValue body, string path, RuleValue? value) => With(body, BodyPath.Parts(path), 0, value) ?? RuleValue.Null;

    private static RuleValue? With(RuleValue? at, string[] parts, int next, RuleValue? value)
    {
        if (next == parts.Length)
        {
            return value;
        }

        var part = parts[next];
        switch (at?.Kind)
        {
            case RuleValueKind.List when BodyPath.Index(part) is { } i && i < at.AsList.Count:
                return RuleValue.Of(at.AsList.Select((item, j) => j == i ? With(item, parts, next + 1, value) : item).OfType<RuleValue>());
            case RuleValueKind.Map:
                var inner = With(at.Find(part), parts, next + 1, value);
                var entries = at.AsMap.Select(entry => entry.Key == part ? new KeyValuePair<string, RuleValue?>(part, inner) : new(entry.Key, entry.Value)).ToList();
                if (at.Find(part) is null)
                {
                    entries.Add(new(part, inner));
                }

                return RuleValue.Of(entries.Where(entry => entry.Value is not null).Select(entry => new KeyValuePair<string, RuleValue>(entry.Key, entry.Value!)));
            default:
                return at;
        }
    }
}
