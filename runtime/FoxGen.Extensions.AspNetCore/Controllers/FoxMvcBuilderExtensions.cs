using FoxGen.AspNetCore.Controllers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

// Where controllers are added; nothing else needs a using directive.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds validation of requests to controllers.</summary>
public static class FoxMvcBuilderExtensions
{
    /// <summary>
    /// Reads and validates the FoxGen requests in the bodies of all actions: the body itself, items of collections and properties of your own
    /// types. If a body cannot be read or a request has errors, the action does not run and the response is 400 with the errors by field, as in
    /// minimal APIs. Warnings do not stop the action. Other errors use <see cref="ApiBehaviorOptions.InvalidModelStateResponseFactory"/>.
    /// The method also adds problem details for exceptions of FoxGen. To use them, the application must call <c>app.UseExceptionHandler()</c>.
    /// </summary>
    /// <param name="builder">The builder that <c>AddControllers()</c> returns.</param>
    /// <returns>The same builder.</returns>
    public static IMvcBuilder AddFoxValidation(this IMvcBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        FoxProblemDetailsServiceCollectionExtensions.AddExceptions(builder.Services);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<MvcOptions>, FoxMvcSetup>());
        return builder;
    }
}
