using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Service;

/// <summary>Reads where a reply holds something: names joined by dots, such as <c>task_info.estimated_time</c>.</summary>
internal static class FieldPaths
{
    private static readonly char[] s_brackets = ['[', ']'];

    /// <summary>Reads a path, or a list of paths.</summary>
    public static EquatableArray<string> ReadList(SpecReader spec, SpecNode? node, string what) =>
        node is SequenceNode ? spec.Nodes.TextList(node, what).Select(item => Read(spec, item, $"an item of {what}")).OfType<string>().ToEquatable()
        : Read(spec, node, what) is { } path ? new(path)
        : default;

    /// <summary>Reads a path, or the empty string for the whole reply.</summary>
    public static string? ReadPlace(SpecReader spec, SpecNode? node, string what) => node is ScalarNode { IsNull: false, Text: "" } ? "" : Read(spec, node, what);

    /// <summary>Reads a path.</summary>
    public static string? Read(SpecReader spec, SpecNode? node, string what) => spec.Nodes.Text(node, what) is not { } path ? null : spec.Nodes.Checked(
        node,
        what,
        path.IndexOfAny(s_brackets) < 0 ? SpecDiagnostics.WrongValue : SpecDiagnostics.IndexInPath,
        text => text.Split('.').All(part => part.Trim().Length > 0) && text.IndexOfAny(s_brackets) < 0,
        "a path of names joined by dots, such as error.message");
}
