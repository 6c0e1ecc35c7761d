using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;

namespace FoxGen.AspNetCore.Controllers;

/// <summary>Configures MVC to read and validate requests like minimal APIs.</summary>
internal sealed class FoxMvcSetup(IOptions<JsonOptions> json) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        options.InputFormatters.Insert(0, new FoxInputFormatter(json));
        options.Filters.Add(new FoxActionFilter(json));
        options.ModelMetadataDetailsProviders.Add(new FoxBodyMetadata());

        // Requests have their own rules. MVC would apply others to their members, and walk through their free objects.
        options.ModelMetadataDetailsProviders.Add(new SuppressChildValidationMetadataProvider(typeof(IFoxRequest)));
    }
}
