using FoxGen.Rules.Constraints;
using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>The string is an absolute http or https URL, or as the policy defines.</summary>
/// <param name="Policy">The accepted URLs; null for any http or https URL.</param>
public sealed record UrlText(UrlPolicy? Policy) : Constraint(Facts, ConstraintText.Url(Policy))
{
    private const string SchemesKey = "schemes";
    private const string HostsKey = "hosts";

    /// <summary>The kind.</summary>
    public static ConstraintKind Facts { get; } = new UrlKind();

    private const string Data = "data";

    /// <summary>
    /// The accepted schemes, separated by spaces: <c>http</c>, <c>https</c>, <c>data</c>, <c>base64</c>, <c>id</c>, <c>file</c>. If the kind of the file is known, it is
    /// <c>data:image/*</c> instead of <c>data</c>.
    /// </summary>
    public string Schemes => Policy is { Schemes.Count: > 0 } policy ? string.Join(" ", policy.Schemes) : "http https";

    /// <summary>The accepted hosts, separated by spaces; empty for any.</summary>
    public string Hosts => string.Join(" ", Policy?.Hosts ?? default);

    /// <inheritdoc/>
    public override bool NamesType => true;

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<string, RuleValue>> Keys =>
    [
        TextFormats.Key(TextFormat.Uri),
        .. JsonKeys.Texts(SchemesKey, Policy?.Schemes ?? default),
        .. JsonKeys.Texts(HostsKey, Policy?.Hosts ?? default),
    ];

    /// <inheritdoc/>
    public override bool Passes(RuleValue value) => UrlPolicyPrimitives.IsTaken(value.AsString, Schemes, Hosts);

    /// <inheritdoc/>
    public override string? Fails(ICSharpValue value) => $"!C::FoxText.IsUrl({value.Expression}, {value.Text(Schemes)}, {value.Text(Hosts)})";

    /// <inheritdoc/>
    public override IEnumerable<RuleValue> Near(RuleValue value) => OtherSpellings.Of(value, Urls);

    private static IEnumerable<string> Urls(string text)
    {
        yield return text;
        if (text.IndexOf("://", StringComparison.Ordinal) is > 0 and var colon)
        {
            yield return text.Substring(0, colon).ToLowerInvariant() + text.Substring(colon);
            if (text.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
            {
                yield return "https" + text.Substring(colon);
            }
        }
        else if (LooksLikeHost(text.Split('/')[0]) && text.Contains('/'))
        {
            yield return "https://" + text.TrimStart('/');
        }
    }

    // example.com, but not a file of this machine.
    private static bool LooksLikeHost(string text) =>
        text.IndexOf('.') > 0 && !text.EndsWith(".", StringComparison.Ordinal) && text.All(c => char.IsLetterOrDigit(c) || c is '.' or '-');

    private sealed class UrlKind : ConstraintKind
    {
        public override string RuleId => RuleIds.Format;

        public override ConstraintDiagnostic Diagnostic => TextFormats.Diagnostic;

        public override bool HasRepair => true;

        public override Constraint? Of(ValueSchema schema) => schema.Format is TextFormat.Uri ? new UrlText(Policy(schema)) : null;

        // Documents and archives have no common media type.
        private static UrlPolicy? Policy(ValueSchema schema) =>
            schema is { Urls: { } urls, Media.Kinds: { Count: > 0 } kinds } && urls.Schemes.Contains(Data) && kinds.All(kind => kind.MediaType() is not null)
                ? urls with { Schemes = urls.Schemes.SelectMany(scheme => scheme == Data ? kinds.Select(kind => UrlPolicyPrimitives.DataScheme + kind.MediaType()) : [scheme]).ToEquatable() }
                : schema.Urls;

        internal override ValueSchema Read(RuleValue map, ValueSchema schema)
        {
            var (schemes, hosts) = (JsonKeys.ReadTexts(map.Find(SchemesKey)), JsonKeys.ReadTexts(map.Find(HostsKey)));
            schema = TextFormats.Read(map, schema, TextFormat.Uri);
            return schemes.Count + hosts.Count == 0 ? schema : schema with { Urls = new UrlPolicy { Schemes = schemes, Hosts = hosts } };
        }
    }
}
