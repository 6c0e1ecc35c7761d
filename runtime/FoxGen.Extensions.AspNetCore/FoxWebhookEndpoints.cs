using System.Buffers;
using FoxGen.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FoxGen.AspNetCore;

/// <summary>Receives calls of services (webhooks).</summary>
public static class FoxWebhookEndpoints
{
    /// <summary>
    /// Maps an endpoint for the calls of a service. It verifies the raw bytes of a call before anything is parsed, and responds with the HTTP status of
    /// <see cref="FoxWebhook.HandleAsync"/> and an empty body. The endpoint allows anonymous requests: the signature authenticates the service.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path, as in <see cref="FoxSubmitOptions.CallbackUrl"/>.</param>
    /// <param name="webhook">Handles the calls.</param>
    public static IEndpointConventionBuilder MapFoxWebhook(this IEndpointRouteBuilder endpoints, string pattern, FoxWebhook webhook)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(webhook);
        return endpoints.MapMethods(pattern, [HttpMethods.Post], async context => context.Response.StatusCode = await HandleAsync(context, webhook).ConfigureAwait(false))
            .AllowAnonymous()
            .ExcludeFromDescription();
    }

    /// <summary>Maps an endpoint for the calls of a service, with the deliveries that <see cref="AddFoxDeliveries"/> has registered.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path, as in <see cref="FoxSubmitOptions.CallbackUrl"/>.</param>
    /// <param name="options">The secrets or keys.</param>
    /// <exception cref="ArgumentException">See <see cref="FoxWebhook(FoxDeliveries, FoxWebhookOptions)"/>.</exception>
    public static IEndpointConventionBuilder MapFoxWebhook(this IEndpointRouteBuilder endpoints, string pattern, FoxWebhookOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return endpoints.MapFoxWebhook(pattern, new FoxWebhook(endpoints.ServiceProvider.GetRequiredService<FoxDeliveries>(), options));
    }

    /// <summary>Registers deliveries, and polls in the background for missing calls, see <see cref="FoxDeliveries.RunAsync"/>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="create">Creates the deliveries.</param>
    public static IServiceCollection AddFoxDeliveries(this IServiceCollection services, Func<IServiceProvider, FoxDeliveries> create)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(create);
        return services.AddSingleton(create).AddSingleton<IHostedService, DeliveryHost>();
    }

    private static async Task<int> HandleAsync(HttpContext context, FoxWebhook webhook)
    {
        // Forged calls without a recent signature do not have their bodies read.
        IEnumerable<string?> Header(string name) => context.Request.Headers[name];
        if (webhook.Reject(Header) is { } status)
        {
            return status;
        }

        if (context.Request.ContentLength > webhook.MaxBodyBytes)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = webhook.MaxBodyBytes;
        }

        var body = await ReadAsync(context.Request, webhook.MaxBodyBytes, context.RequestAborted).ConfigureAwait(false);
        return body is null ? StatusCodes.Status413PayloadTooLarge : await webhook.HandleAsync(Header, body, context.RequestAborted).ConfigureAwait(false);
    }

    private static async Task<byte[]?> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var read = await request.BodyReader.ReadAsync(cancellationToken).ConfigureAwait(false);
                if (read.Buffer.Length > most)
                {
                    return null;
                }

                if (read.IsCompleted)
                {
                    var body = read.Buffer.ToArray();
                    request.BodyReader.AdvanceTo(read.Buffer.End);
                    return body;
                }

                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            }
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }

    private sealed class DeliveryHost(FoxDeliveries deliveries) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => deliveries.RunAsync(stoppingToken);
    }
}
