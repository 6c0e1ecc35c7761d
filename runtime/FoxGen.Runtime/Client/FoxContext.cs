using FoxGen.CompilerServices;
using FoxGen.Configuration;
using FoxGen.Downloading;
using FoxGen.Gateway;
using FoxGen.Polling;
using FoxGen.Telemetry;

namespace FoxGen.Client;

/// <summary>What the models and tasks of one client share.</summary>
internal sealed class FoxContext
{
    public required FoxServiceDefinition Service { get; init; }

    public required IFoxGateway Gateway { get; init; }

    public required FoxDownloader Downloader { get; init; }

    public required FoxClientOptions Options { get; init; }

    public required ClientTelemetry Telemetry { get; init; }

    /// <summary>The key, which a service may repeat in what it says; <c>null</c> over a fake.</summary>
    public ApiKeyCredential? Key { get; init; }

    /// <summary>Tells all waits of the client when to ask.</summary>
    public required PollScheduler Polls { get; init; }

    /// <summary>No wait is longer, so that sums with its end stay below the longest time span.</summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromDays(36_500);

    public TimeProvider Time => Options.TimeProvider;

    /// <summary>How long to wait for a task in all; <c>null</c> for no end.</summary>
    public TimeSpan? WaitDeadline(FoxTiming timing)
    {
        var budget = Options.WaitTimeout ?? timing.Timeout;
        return budget == Timeout.InfiniteTimeSpan || budget > s_longestWait ? null : budget;
    }

    /// <summary>Refuses a token of another service: the id would name nothing, or another's task, here.</summary>
    public void CheckService(FoxTaskToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (token.Service != Service.Name)
        {
            throw new FoxTaskTokenException($"The token belongs to the service '{token.Service}'; this client uses '{Service.Name}'.", nameof(token));
        }
    }
}
