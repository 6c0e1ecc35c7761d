using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Scopes;

/// <summary>The ids of the rules of one object, written by the author or made of conditional constraints and modes.</summary>
internal sealed class RuleIdTable(SpecReader spec)
{
    private readonly Dictionary<string, (string Owner, SourceSpan Span)> _ids = new(StringComparer.Ordinal);

    /// <summary>Takes an id; a clash is reported.</summary>
    /// <param name="id">The id.</param>
    /// <param name="span">Where it is written, or what it is made of.</param>
    /// <param name="owner">
    /// What the rule belongs to. Variants that override a property bring its rules again; those take over the ids.
    /// </param>
    public bool Add(string id, SourceSpan span, string owner)
    {
        if (_ids.TryGetValue(id, out var first) && (first.Owner != owner || owner.Length == 0))
        {
            spec.Report(SpecDiagnostics.DuplicateRule, span, id, ConstraintText.Number(first.Span.StartLine + 1));
            return false;
        }

        _ids[id] = (owner, span);
        return true;
    }

    /// <summary>Reads an id that an author wrote.</summary>
    public string? Read(SpecNode? node, string owner = "")
    {
        if (spec.Nodes.Scalar(node, "the id of a rule") is not { } id || !Add(id.Text, id.Span, owner))
        {
            return null;
        }

        if (!id.Text.Split('-').All(part => part.Length > 0 && part.All(IsIdCharacter)))
        {
            spec.Report(SpecDiagnostics.BadRuleId, id.Span, id.Text);
            return null;
        }

        return id.Text;
    }

    /// <summary>A part of an id made of a wire name: <c>image_urls</c> becomes <c>image-urls</c>.</summary>
    public static string Part(string wire)
    {
        var words = new string([.. wire.ToLowerInvariant().Select(c => IsIdCharacter(c) ? c : '-')]).Split(['-'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "field" : string.Join("-", words);
    }

    private static bool IsIdCharacter(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
