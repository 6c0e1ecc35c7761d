using FoxGen.AspNetCore;
using Microsoft.AspNetCore.Http;

// Where endpoints are mapped; nothing else needs a using directive.
namespace Microsoft.AspNetCore.Builder;

/// <summary>Adds validation of requests to endpoints.</summary>
public static class FoxEndpointConventionBuilderExtensions
{
    /// <summary>
    /// Runs <c>Validate()</c> on every request of FoxGen among the arguments of the endpoint, or of every endpoint of the group.
    /// When one breaks a rule, the endpoint does not run: the answer is 400 with the errors by field. Warnings let it run.
    /// </summary>
    /// <param name="builder">The endpoint or the group.</param>
    /// <returns>The same builder.</returns>
    public static TBuilder WithFoxValidation<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.AddEndpointFilter(new FoxValidationFilter());
}
