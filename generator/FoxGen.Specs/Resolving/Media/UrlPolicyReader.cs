using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Service;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Media;

/// <summary>Reads which URLs are taken: <c>schemes</c>, <c>hosts</c>, <c>inline</c>.</summary>
internal sealed class UrlPolicyReader(SpecReader spec)
{
    /// <summary>The words of <c>schemes</c>.</summary>
    public static IReadOnlyList<string> SchemeWords { get; } = ["http", "https", "data", "base64", "id", "file"];

    /// <summary>Reads the keys of a text; <c>null</c> for every http and https URL.</summary>
    public UrlPolicy? Read(MappingReader reader, bool isUrl)
    {
        var keys = new[] { "schemes", "hosts", "inline" }.Where(reader.Has).ToList();
        if (keys.Count == 0)
        {
            return null;
        }

        if (!isUrl)
        {
            foreach (var key in keys)
            {
                spec.Report(SpecDiagnostics.UrlPolicyWithoutUri, reader.KeySpan(key), key);
            }

            return null;
        }

        var schemes = Schemes(reader.Take("schemes"));
        var hosts = Hosts(reader.Take("hosts"));
        var policy = new UrlPolicy
        {
            Schemes = schemes,
            Hosts = hosts,
            MaxInlineBytes = InlineBytes(reader.Take("inline")),
        };
        CheckFit(reader, policy);
        return policy;
    }

    /// <summary>Reads <c>inline: { maxItems: 5 }</c> of an array.</summary>
    public int? MaxItems(MappingReader reader) =>
        spec.Nodes.Read(reader.Take("inline"), "inline of an array", inline => spec.Scalars.Int(inline.Require("maxItems"), "maxItems", minimum: 0));

    /// <summary>Whether a value may carry its bytes itself.</summary>
    public static bool TakesInline(ValueSchema schema) => schema.Format is TextFormat.Base64
        || schema.Urls is { } urls && urls.Schemes.Any(scheme => scheme is "data" or "base64")
        || schema.Cases.Any(one => TakesInline(one.Value));

    private EquatableArray<string> Schemes(SpecNode? node)
    {
        if (node is null)
        {
            return new("http", "https");
        }

        if (node is SequenceNode { Items.Count: 0 })
        {
            spec.Report(SpecDiagnostics.NoValues, node.Span, "schemes");
        }

        return spec.Nodes.TextList(node, "schemes")
            .Select(item => spec.Scalars.Word(item, "a scheme", [.. SchemeWords.Select((word, i) => (word, i))]))
            .OfType<int>()
            .Select(i => SchemeWords[i])
            .ToEquatable();
    }

    private EquatableArray<string> Hosts(SpecNode? node)
    {
        var hosts = new List<string>();
        foreach (var item in spec.Nodes.TextList(node, "hosts"))
        {
            var name = item.Text.StartsWith(".", StringComparison.Ordinal) ? item.Text.Substring(1) : item.Text;
            if (name.Length <= 253 && name.Split('.').All(IsLabel))
            {
                hosts.Add(item.Text);
            }
            else
            {
                spec.Report(SpecDiagnostics.HostName, item.Span, item.Text);
            }
        }

        return hosts.ToEquatable();
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-'
        && label.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    private long? InlineBytes(SpecNode? node) =>
        spec.Nodes.Read(node, "inline", reader => ByteLimit.Read(spec, reader.Require("bytes"), "bytes of inline"));

    private void CheckFit(MappingReader reader, UrlPolicy policy)
    {
        if (policy.Schemes.Count > 0 && reader.Has("inline") && !policy.Schemes.Any(scheme => scheme is "data" or "base64"))
        {
            spec.Report(SpecDiagnostics.InlineWithoutData, reader.KeySpan("inline"));
        }

        if (policy.Schemes.Count > 0 && reader.Has("hosts") && !policy.Schemes.Any(scheme => scheme is "http" or "https"))
        {
            spec.Report(SpecDiagnostics.HostsWithoutWeb, reader.KeySpan("hosts"));
        }
    }
}
