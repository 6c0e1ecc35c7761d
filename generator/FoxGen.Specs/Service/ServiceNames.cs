using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Service;

/// <summary>Reads the names that only service files have.</summary>
internal static class ServiceNames
{
    /// <summary>The short name of a service, which is part of task tokens.</summary>
    public static string? Service(SpecReader spec, SpecNode? node, string what)
    {
        var name = spec.Nodes.Text(node, what);
        if (name is not null && !name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
        {
            spec.Report(SpecDiagnostics.BadServiceName, node!.Span, name);
        }

        return name;
    }

    /// <summary>The environment variable that holds the API key.</summary>
    public static string? KeyVariable(SpecReader spec, SpecNode? node, string what)
    {
        var name = spec.Nodes.Text(node, what);
        if (name is not null && (!ClrNames.IsIdentifier(name) || name != name.ToUpperInvariant()))
        {
            spec.Report(SpecDiagnostics.BadKeyVariable, node!.Span, name);
        }

        return name;
    }
}
