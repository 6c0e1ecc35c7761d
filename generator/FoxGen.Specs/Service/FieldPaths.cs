using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Service;

/// <summary>Reads where a reply holds something: names joined by dots, such as <c>task_info.estimated_time</c>.</summary>
internal static class FieldPaths
{
    private static readonly char[] s_brackets = ['[', ']'];

    /// <summary>Reads a path.</summary>
    public static string? Read(SpecReader spec, SpecNode? node, string what) => spec.Nodes.Text(node, what) is not { } path ? null : spec.Nodes.Checked(
        node,
        what,
        path.IndexOfAny(s_brackets) < 0 ? SpecDiagnostics.WrongValue : SpecDiagnostics.IndexInPath,
        text => text.Split('.').All(part => part.Trim().Length > 0) && text.IndexOfAny(s_brackets) < 0,
        "a path of names joined by dots, such as error.message");
}
