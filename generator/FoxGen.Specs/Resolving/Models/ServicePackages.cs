namespace FoxGen.Specs.Resolving.Models;

/// <summary>Services whose files come with a package, for the message where the package is missing.</summary>
internal static class ServicePackages
{
    /// <summary>The package of a service; <c>null</c> for a service that no known package has.</summary>
    public static string? Of(string service) => service == "foxapi" ? "FoxApi" : null;
}
