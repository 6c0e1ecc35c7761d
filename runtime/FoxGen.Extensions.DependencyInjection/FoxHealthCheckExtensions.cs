using FoxGen;
using FoxGen.CompilerServices;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds health checks of services.</summary>
public static class FoxHealthCheckExtensions
{
    /// <summary>
    /// Adds a check that asks the service for something that costs nothing. What it reports are stable words such as
    /// <c>authentication</c>, never keys or texts of the service.
    /// </summary>
    /// <typeparam name="TClient">A client that was added by <see cref="FoxServiceCollectionExtensions.AddFoxClient{TClient}(IServiceCollection, Action{FoxClientSettings})"/>.</typeparam>
    /// <param name="builder">The health checks.</param>
    /// <param name="ask">Asks: <c>(fox, cancellationToken) => fox.GetCreditsAsync(cancellationToken)</c>.</param>
    /// <param name="name">The name of the check; that of the service when <c>null</c>.</param>
    /// <param name="failureStatus">What a failure means; <see cref="HealthStatus.Unhealthy"/> when <c>null</c>.</param>
    /// <param name="tags">Tags to select checks by.</param>
    /// <param name="timeout">How long it may take; 10 seconds when <c>null</c>.</param>
    /// <param name="serviceKey">The key of the registration, for a client that has one.</param>
    public static IHealthChecksBuilder AddFoxClient<TClient>(
        this IHealthChecksBuilder builder,
        Func<TClient, CancellationToken, Task> ask,
        string? name = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null,
        string? serviceKey = null)
        where TClient : FoxClient, IFoxClient<TClient>
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(ask);
        return builder.Add(new HealthCheckRegistration(
            name ?? TClient.Description.Name,
            provider => new FoxHealthCheck<TClient>(serviceKey is null ? provider.GetRequiredService<TClient>() : provider.GetRequiredKeyedService<TClient>(serviceKey), ask),
            failureStatus,
            tags,
            timeout ?? TimeSpan.FromSeconds(10)));
    }

    private sealed class FoxHealthCheck<TClient>(TClient client, Func<TClient, CancellationToken, Task> ask) : IHealthCheck
        where TClient : FoxClient
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await ask(client, cancellationToken).ConfigureAwait(false);
                return HealthCheckResult.Healthy();
            }
            catch (FoxException failure)
            {
                var data = new Dictionary<string, object> { ["code"] = failure.Code };
                return new HealthCheckResult(context.Registration.FailureStatus, $"{client.Service.Name}: {failure.Code}. {failure.Advice}", data: data);
            }
        }
    }
}
