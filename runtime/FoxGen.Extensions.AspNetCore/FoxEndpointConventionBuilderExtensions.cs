using FoxGen.AspNetCore;
using Microsoft.AspNetCore.Http;

// Where endpoints are mapped; nothing else needs a using directive.
namespace Microsoft.AspNetCore.Builder;

/// <summary>Adds validation of requests to endpoints.</summary>
public static class FoxEndpointConventionBuilderExtensions
{
    /// <summary>
    /// Runs <c>Validate()</c> on every FoxGen request in the body of the endpoint, or of every endpoint of the group: the body itself, items of
    /// collections and properties of your own types. If a request has errors, the endpoint does not run and the response is 400 with the errors
    /// by field. Warnings do not stop the endpoint. For controllers, use <c>AddControllers().AddFoxValidation()</c>.
    /// </summary>
    /// <param name="builder">The endpoint or the group.</param>
    /// <returns>The same builder.</returns>
    public static TBuilder WithFoxValidation<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.AddEndpointFilter(new FoxValidationFilter());
}
