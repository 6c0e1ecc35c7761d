using FoxGen.AspNetCore;
using Microsoft.AspNetCore.Routing;

// Where services are added; nothing else needs a using directive.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds answers for what goes wrong.</summary>
public static class FoxProblemDetailsServiceCollectionExtensions
{
    /// <summary>
    /// Answers exceptions of FoxGen, and bodies that are no requests, with problem details; the application calls
    /// <c>app.UseExceptionHandler()</c>. Endpoints throw for every request that cannot be read
    /// (<see cref="RouteHandlerOptions.ThrowOnBadRequest"/> becomes true), so that the answer can say why.
    /// </summary>
    /// <param name="services">The services of the application.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddFoxProblemDetails(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddProblemDetails()
            .AddExceptionHandler<FoxExceptionHandler>()
            .Configure<RouteHandlerOptions>(static options => options.ThrowOnBadRequest = true);
    }
}
