using System.Globalization;
using FoxGen.Rules;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Values;

/// <summary>Finds the YAML of the part of a value that a violation is about.</summary>
internal static class ValueLocator
{
    /// <summary>The place of the nearest part that is written: <c>items[0].name</c>, else <c>items[0]</c>, else <c>items</c>.</summary>
    /// <param name="body">The whole value.</param>
    /// <param name="violation">What is wrong with it.</param>
    public static SourceSpan Locate(MappingNode body, Violation violation)
    {
        SpecNode node = body;
        ScalarNode? key = null;
        var isWhole = true;
        foreach (var step in violation.Path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Step(node, step) is not var (nextKey, next))
            {
                isWhole = false;
                break;
            }

            (key, node) = (nextKey, next);
        }

        if (node == body)
        {
            return body.Span with { EndLine = body.Span.StartLine, EndColumn = body.Span.StartColumn };
        }

        return isWhole && violation.RuleId == RuleIds.UnknownField && key is not null ? key.Span : node.Span;
    }

    private static (ScalarNode? Key, SpecNode Value)? Step(SpecNode node, string step)
    {
        if (node is SequenceNode list)
        {
            return int.TryParse(step.TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Count ? (null, list.Items[index]) : null;
        }

        return (node as MappingNode)?.Find(step) is { } entry ? (entry.Key, entry.Value) : null;
    }
}
