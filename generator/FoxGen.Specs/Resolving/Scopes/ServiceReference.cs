using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Scopes;

/// <summary>Finds the service that a file names.</summary>
internal static class ServiceReference
{
    /// <summary>Returns the service. A service that no file defines is reported, with its package if it has one.</summary>
    /// <param name="spec">The readers.</param>
    /// <param name="node">The name of the service.</param>
    /// <param name="services">The services of the build.</param>
    public static ResolvedService? Read(SpecReader spec, SpecNode? node, EquatableArray<ResolvedService> services)
    {
        if (spec.Nodes.Scalar(node, "the service") is not { } name)
        {
            return null;
        }

        if (services.FirstOrDefault(service => service.Name == name.Text) is { } known)
        {
            return known;
        }

        if (PackageOf(name.Text) is { } package)
        {
            spec.Report(SpecDiagnostics.ServiceOfPackage, name.Span, name.Text, package);
        }
        else
        {
            spec.Nodes.IsAmong(name, [.. services.Select(service => service.Name)], SpecDiagnostics.UnknownService);
        }

        return null;
    }

    // Services whose files are in a package.
    private static string? PackageOf(string service) => service == "foxapi" ? "FoxApi" : null;
}
