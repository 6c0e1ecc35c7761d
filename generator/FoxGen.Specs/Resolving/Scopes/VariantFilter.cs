using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Scopes;

/// <summary>Some of the model ids of a file: ids, and patterns in which <c>*</c> stands for any characters.</summary>
internal sealed class VariantFilter
{
    private readonly IReadOnlyList<string> _patterns;

    private VariantFilter(IReadOnlyList<string> patterns) => _patterns = patterns;

    /// <summary>The patterns as written, for messages.</summary>
    public string Text => FoxGen.Rules.ConstraintText.Or(_patterns);

    /// <summary>Reads <c>variants</c> of a rule; a pattern that no variant matches is reported.</summary>
    public static VariantFilter? Read(FileScope file, SpecNode? node)
    {
        if (node is null)
        {
            return null;
        }

        var ids = file.Variants.Select(variant => variant.Text).ToList();
        var texts = file.Spec.Nodes.TextList(node, "variants");
        foreach (var pattern in texts.Where(text => ids.Count > 0 && !ids.Any(id => IsMatch(text.Text, id))))
        {
            var hint = MessageText.DidYouMeanOrList(pattern.Text, ids);
            file.Spec.Report(SpecDiagnostics.UnknownVariant, pattern.Span, pattern.Text, hint);
        }

        if (node is SequenceNode { Items.Count: 0 })
        {
            file.Spec.Report(SpecDiagnostics.NoVariants, node.Span);
        }

        return new VariantFilter([.. texts.Select(text => text.Text)]);
    }

    /// <summary>Whether a model id is among them.</summary>
    public bool Matches(string id) => _patterns.Any(pattern => IsMatch(pattern, id));

    private static bool IsMatch(string pattern, string id)
    {
        var parts = pattern.Split('*');
        if (parts.Length == 1)
        {
            return pattern == id;
        }

        var last = parts[^1];
        if (!id.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        // Each part between two stars takes the first place it finds; what is left must end with the last part.
        var at = parts[0].Length;
        foreach (var part in parts.Skip(1).Take(parts.Length - 2))
        {
            var found = id.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return id.Length - at >= last.Length && id.EndsWith(last, StringComparison.Ordinal);
    }
}
