using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.DependencyInjection;

namespace FoxGen.AspNetCore.Tests;

/// <summary>How an application maps its endpoints.</summary>
public enum Style
{
    /// <summary>Minimal APIs.</summary>
    Minimal,

    /// <summary>A controller with <c>[ApiController]</c>.</summary>
    ApiController,

    /// <summary>A controller without it.</summary>
    PlainController,
}

/// <summary>Starts the application of one style. All styles map the same endpoints.</summary>
internal static class StyledApp
{
    public static Task<App> StartAsync(Style style, string environment = "Production", Action<IServiceCollection>? add = null) => style switch
    {
        Style.Minimal => App.StartAsync(MinimalEndpoints.Map, environment, add),
        Style.ApiController => StartAsync(typeof(ApiVideosController), environment, add),
        Style.PlainController => StartAsync(typeof(PlainVideosController), environment, add),
    };

    /// <summary>Starts an application with the controller, which needs no other registration than the one line of the documentation.</summary>
    public static Task<App> StartAsync(Type controller, string environment = "Production", Action<IServiceCollection>? add = null) => App.StartAsync(
        app => app.MapControllers(),
        environment,
        services =>
        {
            services.AddControllers().ConfigureApplicationPartManager(parts =>
            {
                parts.ApplicationParts.Clear();
                parts.FeatureProviders.Clear();
                parts.ApplicationParts.Add(new OneController(controller));
                parts.FeatureProviders.Add(new ControllerFeatureProvider());
            }).AddFoxValidation();
            add?.Invoke(services);
        },
        hasProblemDetails: false);

    private sealed class OneController(Type type) : ApplicationPart, IApplicationPartTypeProvider
    {
        public override string Name => type.Name;

        public IEnumerable<TypeInfo> Types => [type.GetTypeInfo()];
    }
}
