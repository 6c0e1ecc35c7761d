using FoxGen.AspNetCore;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;

// Where services are added; nothing else needs a using directive.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds problem details for failures.</summary>
public static class FoxProblemDetailsServiceCollectionExtensions
{
    /// <summary>
    /// Writes problem details for FoxGen exceptions and for bodies that are not valid requests. The application must call
    /// <c>app.UseExceptionHandler()</c>. The method sets <see cref="RouteHandlerOptions.ThrowOnBadRequest"/> to true, so that the response
    /// can describe the error.
    /// </summary>
    /// <param name="services">The services of the application.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddFoxProblemDetails(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return AddExceptions(services).Configure<RouteHandlerOptions>(static options => options.ThrowOnBadRequest = true);
    }

    /// <summary>Adds the exception handler if it is not registered yet.</summary>
    internal static IServiceCollection AddExceptions(IServiceCollection services)
    {
        services.AddProblemDetails().TryAddEnumerable(ServiceDescriptor.Singleton<IExceptionHandler, FoxExceptionHandler>());
        return services;
    }
}
