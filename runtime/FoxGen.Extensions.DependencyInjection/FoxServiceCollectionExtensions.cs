using FoxGen;
using FoxGen.CompilerServices;
using FoxGen.Configuration;
using FoxGen.Http;
using FoxGen.Telemetry;
using FoxGen.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds generated clients to the services of an application.</summary>
public static class FoxServiceCollectionExtensions
{
    /// <summary>
    /// Adds a client as a singleton over an <see cref="HttpClient"/> of the factory. Its settings are validated when the application
    /// starts; errors name the setting.
    /// </summary>
    /// <typeparam name="TClient">The generated client.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section with the settings, see <see cref="FoxClientSettings"/>. An unknown key is an error.</param>
    /// <returns>The builder of the HTTP client, to add handlers. A handler that repeats requests cannot cause a second charge.</returns>
    public static IHttpClientBuilder AddFoxClient<TClient>(this IServiceCollection services, IConfiguration configuration)
        where TClient : FoxClient, IFoxClient<TClient>
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Add<TClient>(services, null, configuration, null);
    }

    /// <summary>Adds a client with settings from code, or with the defaults and the API key from the environment.</summary>
    /// <inheritdoc cref="AddFoxClient{TClient}(IServiceCollection, IConfiguration)"/>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the settings that differ from the defaults.</param>
    public static IHttpClientBuilder AddFoxClient<TClient>(this IServiceCollection services, Action<FoxClientSettings>? configure = null)
        where TClient : FoxClient, IFoxClient<TClient> => Add<TClient>(services, null, null, configure);

    /// <summary>Adds a client under a key, for several accounts: <c>[FromKeyedServices("studio")] FoxApiClient fox</c>.</summary>
    /// <inheritdoc cref="AddFoxClient{TClient}(IServiceCollection, IConfiguration)"/>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key of the registration, not the API key.</param>
    /// <param name="configuration">The section with the settings.</param>
    public static IHttpClientBuilder AddKeyedFoxClient<TClient>(this IServiceCollection services, string serviceKey, IConfiguration configuration)
        where TClient : FoxClient, IFoxClient<TClient>
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceKey);
        ArgumentNullException.ThrowIfNull(configuration);
        return Add<TClient>(services, serviceKey, configuration, null);
    }

    /// <summary>Adds a keyed client with settings from code.</summary>
    /// <inheritdoc cref="AddKeyedFoxClient{TClient}(IServiceCollection, string, IConfiguration)"/>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key of the registration, not the API key.</param>
    /// <param name="configure">Sets the settings that differ from the defaults.</param>
    public static IHttpClientBuilder AddKeyedFoxClient<TClient>(this IServiceCollection services, string serviceKey, Action<FoxClientSettings>? configure = null)
        where TClient : FoxClient, IFoxClient<TClient>
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceKey);
        return Add<TClient>(services, serviceKey, null, configure);
    }

    private static IHttpClientBuilder Add<TClient>(IServiceCollection services, string? serviceKey, IConfiguration? configuration, Action<FoxClientSettings>? configure)
        where TClient : FoxClient, IFoxClient<TClient>
    {
        ArgumentNullException.ThrowIfNull(services);
        var name = serviceKey is null ? typeof(TClient).FullName! : $"{typeof(TClient).FullName}:{serviceKey}";
        var options = services.AddOptions<FoxClientSettings>(name);
        if (configuration is not null)
        {
            options.Bind(configuration, static binder => binder.ErrorOnUnknownConfiguration = true);
        }

        if (configure is not null)
        {
            options.Configure(configure);
        }

        var path = (configuration as IConfigurationSection)?.Path ?? "";
        services.AddSingleton<IValidateOptions<FoxClientSettings>>(provider => new SettingsValidator(name, path, TClient.Description, provider));
        options.ValidateOnStart();
        if (serviceKey is null)
        {
            services.AddSingleton(provider => Create<TClient>(provider, name));
        }
        else
        {
            services.AddKeyedSingleton(serviceKey, (provider, _) => Create<TClient>(provider, name));
        }

        return services.AddHttpClient(name)
            .ConfigureHttpClient(static (provider, http) => TakeTimeout<TClient>(provider, http))
            .ConfigurePrimaryHttpMessageHandler(provider => CreatePrimary(provider.GetRequiredService<IOptionsMonitor<FoxClientSettings>>().Get(name), TClient.Description))

            // Handlers that repeat are set for all clients by hosts such as Aspire's. They would cut a paid request off; added to this client by name, they stay.
            .ConfigureAdditionalHttpMessageHandlers(static (handlers, provider) => RemoveResilience(handlers, provider, TClient.Description.Name))

            // The client lives as long as the application; its connections are renewed by the handler itself.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }

    private static FoxSubmitGuard CreatePrimary(FoxClientSettings settings, FoxServiceDefinition service) =>
        FoxHttp.CreatePrimary(FoxEndpoint.IsLoopback(settings.BaseUrl ?? service.BaseUrl), settings.ReuseSubmitConnections);

    private static void RemoveResilience(IList<DelegatingHandler> handlers, IServiceProvider provider, string service)
    {
        foreach (var handler in handlers.Where(handler => handler.GetType().FullName!.StartsWith("Microsoft.Extensions.Http.Resilience.", StringComparison.Ordinal)).ToList())
        {
            handlers.Remove(handler);
            provider.GetService<ILoggerFactory>()?.CreateLogger(FoxTelemetry.SourceName).ResilienceHandlerRemoved(service);
        }
    }

    private static TClient Create<TClient>(IServiceProvider provider, string name)
        where TClient : FoxClient, IFoxClient<TClient>
    {
        var settings = provider.GetRequiredService<IOptionsMonitor<FoxClientSettings>>().Get(name);
        var options = SettingsMapping.ToOptions(settings, TClient.Description, provider);
        return provider.GetService<IFoxTransport>() is { } fake
            ? TClient.Create(fake, options)
            : TClient.Create(provider.GetRequiredService<IHttpClientFactory>().CreateClient(name), SettingsMapping.FindKey(settings, TClient.Description)!, options);
    }

    // A timeout that is meant for quick calls would leave paid requests with an unknown outcome. The client has deadlines of its own.
    private static void TakeTimeout<TClient>(IServiceProvider provider, HttpClient http)
        where TClient : FoxClient, IFoxClient<TClient>
    {
        var usual = TimeSpan.FromSeconds(100);
        if (http.Timeout != usual && http.Timeout != Timeout.InfiniteTimeSpan)
        {
            provider.GetService<ILoggerFactory>()?.CreateLogger(FoxTelemetry.SourceName).HttpTimeoutIgnored(http.Timeout.TotalSeconds, TClient.Description.Name);
        }

        http.Timeout = Timeout.InfiniteTimeSpan;
    }
}
