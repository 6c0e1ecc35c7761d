using FoxGen.Specs.Diagnostics;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Checking;

/// <summary>
/// Reads one mapping. The keys asked for are the keys known here; <see cref="Finish"/> reports all others, so that the
/// list of known keys can never differ from what is read.
/// </summary>
internal sealed class MappingReader(MappingNode node, DiagnosticBag bag, string what)
{
    private readonly List<string> _known = [];

    /// <summary>The mapping.</summary>
    public MappingNode Node => node;

    /// <summary>What it describes, in words: <c>a property</c>.</summary>
    public string What => what;

    /// <summary>The value of an optional key.</summary>
    public SpecNode? Take(string key)
    {
        _known.Add(key);
        return node.Find(key)?.Value;
    }

    /// <summary>The value of a key that must be there; its absence is reported.</summary>
    public SpecNode? Require(string key)
    {
        var value = Take(key);
        if (value is null)
        {
            var at = node.Span with { EndLine = node.Span.StartLine, EndColumn = node.Span.StartColumn };
            bag.Report(SpecDiagnostics.MissingKey, at, key, what);
        }

        return value;
    }

    /// <summary>Makes keys known that are not looked at, because what decides about them is itself broken.</summary>
    public void Know(IEnumerable<string> keys) => _known.AddRange(keys);

    /// <summary>Whether the mapping has the key; makes it known.</summary>
    public bool Has(string key) => Take(key) is not null;

    /// <summary>The place of a key that is there.</summary>
    public SourceSpan KeySpan(string key) => node.Find(key)?.Key.Span ?? node.Span;

    /// <summary>Reports every key that was not asked for.</summary>
    public void Finish()
    {
        foreach (var entry in node.Entries)
        {
            if (!_known.Contains(entry.Key.Text))
            {
                var hint = KeyHints.Find(what, entry.Key.Text) ?? MessageText.DidYouMean(entry.Key.Text, _known);
                if (hint.Length == 0 && entry.Value is ScalarNode { IsNull: true, Text: "" })
                {
                    // { en: Sharp, bright } is a mapping with the keys en and bright.
                    hint = " Inside { }, a string with a comma must be quoted.";
                }

                bag.Report(SpecDiagnostics.UnknownKey, entry.Key.Span, MessageText.Sentence(what), entry.Key.Text, hint);
            }
        }
    }
}
