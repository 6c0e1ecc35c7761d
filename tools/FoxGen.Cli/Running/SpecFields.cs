using FoxGen.Rules;

namespace FoxGen.Cli.Running;

/// <summary>The fields of a request: values, and files of this machine.</summary>
/// <param name="Values">The values by the wire names of their fields.</param>
/// <param name="Local">The fields with files of this machine; URLs may stand beside them in a list.</param>
internal sealed record SpecFields(
    IReadOnlyList<KeyValuePair<string, RuleValue>> Values,
    IReadOnlyList<KeyValuePair<string, IReadOnlyList<FoxMedia>>> Local)
{
    /// <summary>All fields as rules read them: a file of this machine has a stand-in for its URL.</summary>
    public RuleValue ForRules() => RuleValue.Of(Values.Concat(Local.Select(field =>
        new KeyValuePair<string, RuleValue>(field.Key, field.Value.Count == 1 && !IsList(field.Key) ? Url(field.Value[0]) : RuleValue.Of(field.Value.Select(Url))))));

    /// <summary>Whether a field with local files is a list.</summary>
    public required Func<string, bool> IsList { get; init; }

    private static RuleValue Url(FoxMedia media) => RuleValue.Of(media.UrlForRules);
}
