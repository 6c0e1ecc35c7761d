using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;
using static FoxGen.Specs.Resolving.Services.ReplyNodes;

namespace FoxGen.Specs.Resolving.Services;

/// <content>The checks of single fields.</content>
internal sealed partial class ReplyExampleChecks
{
    private void Accepted(MappingNode reply)
    {
        if (facts.Find(ServiceWords.Refusal)?.Find(RefusalWords.Unless) is { } unless
            && (unless.Find(UnlessWords.Field), unless.Find(UnlessWords.Is)) is ({ } path, { } value)
            && Find(reply, path) is ScalarNode mark && mark.Text != value)
        {
            spec.Report(SpecDiagnostics.ReplyRejected, mark.Span, path, mark.Text, value);
        }
    }

    private void Address(MappingNode reply, string key, string path)
    {
        Field(reply, key, path, "a URL", IsText, isRequired: true);
        if (Find(reply, path) is ScalarNode { IsNull: false } node && IsText(FreeValues.Read(node)) && !node.Text.StartsWith("/", StringComparison.Ordinal)
            && Uri.TryCreate(facts.Find(ServiceWords.BaseUrl), UriKind.Absolute, out var own))
        {
            if (!Uri.TryCreate(node.Text, UriKind.Absolute, out var url))
            {
                Wrong(key, path, node, "a URL");
            }
            else if (url.Scheme != own.Scheme || url.Authority != own.Authority || url.UserInfo.Length > 0)
            {
                spec.Report(SpecDiagnostics.ReplyHost, node.Span, key, path);
            }
        }
    }

    private void Field(MappingNode reply, string key, string? path, string expected, Func<RuleValue, bool> accepts, bool isRequired)
    {
        if (path is null)
        {
            return;
        }

        if (Find(reply, path) is not { } node)
        {
            if (isRequired)
            {
                Lacks(reply, key, path);
            }
        }
        else if (FreeValues.Read(node) is var value && !accepts(value) && (isRequired || value.Kind is not RuleValueKind.Null))
        {
            Wrong(key, path, node, expected);
        }
    }

    private bool Somewhere(IReadOnlyList<MappingNode> replies, string key, string path)
    {
        var isThere = replies.Any(reply => Find(reply, path) is not null);
        if (!isThere)
        {
            Lacks(replies[0], key, path);
        }

        return isThere;
    }

    private void Wrong(string key, string path, SpecNode node, string expected) =>
        spec.Report(SpecDiagnostics.ReplyMismatch, node.Span, key, path, KindOf(node), expected);

    // The deepest object on the path shows the names that are near.
    private void Lacks(MappingNode reply, string key, string path)
    {
        var names = path.Split('.');
        var (at, depth) = (reply, 0);
        while (depth < names.Length - 1 && at.Find(names[depth])?.Value is MappingNode inner)
        {
            (at, depth) = (inner, depth + 1);
        }

        var hint = MessageText.DidYouMeanOrList(names[depth], [.. at.Entries.Select(entry => entry.Key.Text)]);
        spec.Report(SpecDiagnostics.ReplyLacks, reply.Span with { EndLine = reply.Span.StartLine, EndColumn = reply.Span.StartColumn }, key, path, hint);
    }
}
