namespace FoxGen.Specs.Resolving.Models;

/// <summary>Services whose files are in a package, for the message about a missing package.</summary>
internal static class ServicePackages
{
    /// <summary>Returns the package of a service; <c>null</c> for a service without a known package.</summary>
    public static string? Of(string service) => service == "foxapi" ? "FoxApi" : null;
}
