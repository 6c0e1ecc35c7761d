using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Service;

/// <summary>Reads example replies of a service: one mapping, or a list of mappings.</summary>
internal static class ExampleReplies
{
    public static object? Read(SpecReader spec, SpecNode? node, string what)
    {
        var replies = (node is SequenceNode list ? list.Items : node is null ? [] : [node])
            .Where(item => spec.Nodes.Mapping(item, what) is not null)
            .Select(FreeValues.Read)
            .ToEquatable();
        return replies.Count > 0 ? replies : null;
    }
}
