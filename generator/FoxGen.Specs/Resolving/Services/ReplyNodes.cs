using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Services;

/// <summary>Finds fields in example responses.</summary>
internal static class ReplyNodes
{
    public static string KindOf(SpecNode node) => FreeValues.Read(node).Kind switch
    {
        RuleValueKind.Null => "null",
        RuleValueKind.Boolean => "a boolean",
        RuleValueKind.Integer => "an integer",
        RuleValueKind.String => "a string",
        RuleValueKind.Map => "an object",
        RuleValueKind.List => "an array",
        _ => "a number",
    };

    public static (string Expected, Func<RuleValue, bool> Accepts) Expected(ReplyType type) => type switch
    {
        ReplyType.String => ("a string", IsText),
        ReplyType.Integer => ("an integer", value => value.Kind is RuleValueKind.Integer),
        ReplyType.Number => ("a number", value => value.Kind is not (RuleValueKind.String or RuleValueKind.Boolean or RuleValueKind.Map or RuleValueKind.List or RuleValueKind.Null)),
        ReplyType.Boolean => ("a boolean", value => value.Kind is RuleValueKind.Boolean),
        ReplyType.Array => ("an array", value => value.Kind is RuleValueKind.List),
        ReplyType.Any => ("a value", _ => true),
    };

    public static bool IsText(RuleValue value) => value.Kind is RuleValueKind.String && value.AsString.Length > 0;

    public static bool IsId(RuleValue value) => IsText(value) || value.Kind is RuleValueKind.Integer;

    public static SpecNode? Find(MappingNode reply, string? path) => path is null ? null
        : path.Length == 0 ? reply
        : path.Split('.').Aggregate((SpecNode?)reply, (node, name) => (node as MappingNode)?.Find(name)?.Value);

    // Errors can be in an array, of which the first that has the rest counts.
    public static SpecNode? FindFirst(SpecNode node, string path)
    {
        if (node is SequenceNode list)
        {
            return list.Items.Select(item => FindFirst(item, path)).FirstOrDefault(found => found is not null);
        }

        var dot = path.IndexOf('.');
        var next = (node as MappingNode)?.Find(dot < 0 ? path : path.Substring(0, dot))?.Value;
        return dot < 0 || next is null ? next : FindFirst(next, path.Substring(dot + 1));
    }

    /// <summary>Returns the mapping of a key.</summary>
    public static MappingNode? Section(MappingNode node, ServiceWord word) => node.Find(word.Key)?.Value as MappingNode;
}
