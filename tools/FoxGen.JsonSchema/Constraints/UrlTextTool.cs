using FoxGen.JsonSchema.Patterns;

namespace FoxGen.JsonSchema.Constraints;

/// <summary>Tools for <c>format: uri</c>, <c>schemes</c> and <c>hosts</c>.</summary>
internal sealed class UrlTextTool : ConstraintTool
{
    public override ConstraintKind Kind => UrlText.Facts;

    public override string Noun => "format";

    public override RuleValue Keywords(Constraint constraint, ValueSchema schema) => Pattern(UrlPatterns.Of(((UrlText)constraint).Policy));

    public override string Words(IPageWords words, Constraint constraint)
    {
        var policy = ((UrlText)constraint).Policy;
        var urls = policy is { Schemes.Count: > 0 } ? words.Of("URL: ", "URL：") + string.Join(", ", policy.Schemes.Select(words.Code)) : "URL";
        return policy is { Hosts.Count: > 0 } ? $"{urls}; {words.Of("hosts: ", "域名：")}{string.Join(", ", policy.Hosts.Select(words.Code))}" : urls;
    }

    public override IEnumerable<ConstraintChange> Compare(ValueSchema old, ValueSchema @new)
    {
        var (before, after) = (Schemes(old.Urls), Schemes(@new.Urls));
        return FormatChange.Of(old, @new)
            .Concat(before.Except(after).Select(gone => new ConstraintChange("url-narrowed", true, $"no longer accepts {gone} URLs")))
            .Concat(after.Except(before).Select(added => new ConstraintChange("url-widened", false, $"now accepts {added} URLs")))
            .Concat(Hosts(old.Urls?.Hosts ?? default, @new.Urls?.Hosts ?? default));
    }

    private static IEnumerable<ConstraintChange> Hosts(EquatableArray<string> old, EquatableArray<string> @new)
    {
        // No hosts means any host.
        var isNarrower = @new.Count > 0 && (old.Count == 0 || old.Except(@new).Any());
        return old.ToHashSet().SetEquals(@new) ? []
            : [new(isNarrower ? "url-narrowed" : "url-widened", isNarrower, $"hosts changed from {Shown(old)} to {Shown(@new)}")];

        static string Shown(EquatableArray<string> hosts) => hosts.Count == 0 ? "any" : string.Join(", ", hosts);
    }

    private static IReadOnlyList<string> Schemes(UrlPolicy? policy) => policy is { Schemes.Count: > 0 } ? policy.Schemes : ["http", "https"];
}
