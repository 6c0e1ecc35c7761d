using FoxGen;
using FoxGen.CompilerServices;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds health checks of services.</summary>
public static class FoxHealthCheckExtensions
{
    /// <summary>
    /// Adds a check that sends a free query to the service. It reports stable codes such as <c>authentication</c>, never keys or messages
    /// of the service.
    /// </summary>
    /// <typeparam name="TClient">
    /// A client that was added by
    /// <see cref="FoxServiceCollectionExtensions.AddFoxClient{TClient}(IServiceCollection, Action{FoxClientSettings})"/>.
    /// </typeparam>
    /// <param name="builder">The health checks.</param>
    /// <param name="ask">The query: <c>(fox, cancellationToken) => fox.GetCreditsAsync(cancellationToken)</c>.</param>
    /// <param name="name">The name of the check (default: the name of the service).</param>
    /// <param name="failureStatus">The status of a failure (default: <see cref="HealthStatus.Unhealthy"/>).</param>
    /// <param name="tags">Tags to select checks by.</param>
    /// <param name="timeout">Maximum duration of the check (default 10 s).</param>
    /// <param name="serviceKey">The key of the registration, for a keyed client.</param>
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
