using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace FoxGen.AspNetCore.Controllers;

/// <summary>
/// Binds parameters that are requests or collections of requests from the body, also without <c>[ApiController]</c>. A request is never bound
/// from fields of a form.
/// </summary>
internal sealed class FoxBodyMetadata : IBindingMetadataProvider
{
    /// <summary>Whether a parameter of the type is a request or a collection of requests.</summary>
    public static bool IsRequest(Type type) => typeof(IFoxRequest).IsAssignableFrom(type) || typeof(IEnumerable<IFoxRequest>).IsAssignableFrom(type);

    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        // Not for properties: MVC would read the body for each of them, and nothing for the object around them.
        if (context.Key.MetadataKind is not ModelMetadataKind.Property && IsRequest(context.Key.ModelType))
        {
            context.BindingMetadata.BindingSource ??= BindingSource.Body;
        }
    }
}
