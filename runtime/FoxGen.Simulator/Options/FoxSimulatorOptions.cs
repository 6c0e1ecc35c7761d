using FoxGen.Specs;
using Microsoft.Extensions.Logging;

namespace FoxGen.Simulator;

/// <summary>What a simulator serves, and how fast.</summary>
public sealed class FoxSimulatorOptions
{
    /// <summary>
    /// The spec files: the service file and the files of its models. <see cref="FoxSimulatorSpecs"/> reads them. May be left <c>null</c>
    /// for <see cref="FoxSimulator.StartAsync{TClient}"/> alone, which then takes those in the client's library.
    /// </summary>
    public IReadOnlyList<SpecText>? Specs { get; init; }

    /// <summary>The name of the service to play; <c>null</c> when the specs hold exactly one.</summary>
    public string? Service { get; init; }

    /// <summary>The only API key that is taken; <c>null</c> to take any that is not empty.</summary>
    public string? ApiKey { get; init; }

    /// <summary>The accounts by their API keys, in place of <see cref="ApiKey"/>; <c>null</c> when every key taken has all the credit there is. Other keys are refused with 401.</summary>
    public IReadOnlyDictionary<string, FoxSimulatedAccount>? Accounts { get; init; }

    /// <summary>How long a task runs in simulated time, from accepted to completed. Not negative; 45 seconds by default.</summary>
    public TimeSpan TaskDuration { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>How many results each task has, 1 to 100; 1 by default.</summary>
    public int ResultsPerTask { get; init; } = 1;

    /// <summary>The run time that replies promise; <c>null</c> to promise <see cref="TaskDuration"/>, which is then exact.</summary>
    public TimeSpan? EstimatedTime { get; init; }

    /// <summary>How much faster than <see cref="TimeProvider"/> simulated time passes: with 60, a task of 60 s takes 1 s. Above 0.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>The clock below simulated time. A clock that is moved by hand gives virtual time.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The port on 127.0.0.1; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>The largest request body taken, in bytes; 20 MiB by default. A larger one is refused with 413.</summary>
    public int MaxBodyBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>The largest upload taken, in bytes; 100 MiB by default. A larger one is refused with 413.</summary>
    public long MaxUploadBytes { get; init; } = 100 * 1024 * 1024;

    /// <summary>Whether <c>GET /</c> answers, without a key, with an HTML page that lists tasks, charges and requests; no by default.</summary>
    public bool StatusPage { get; init; }

    /// <summary>Adds log providers. Without it, nothing is logged.</summary>
    public Action<ILoggingBuilder>? ConfigureLogging { get; init; }

    internal void Validate()
    {
        ArgumentNullException.ThrowIfNull(TimeProvider);
        ArgumentOutOfRangeException.ThrowIfLessThan(TaskDuration, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(EstimatedTime ?? TimeSpan.Zero, TimeSpan.Zero, nameof(EstimatedTime));
        ArgumentOutOfRangeException.ThrowIfNegative(Port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Port, ushort.MaxValue);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxBodyBytes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxUploadBytes);
        ArgumentOutOfRangeException.ThrowIfLessThan(ResultsPerTask, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ResultsPerTask, 100);
        if (!double.IsFinite(Speed) || Speed <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(Speed), Speed, "Speed must be a number above 0.");
        }

        if (ApiKey is not null && Accounts is not null)
        {
            throw new ArgumentException("ApiKey and Accounts exclude each other; put the key among the accounts.", nameof(Accounts));
        }

        foreach (var account in Accounts?.Values ?? [])
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(account.RequestsPerMinute ?? 1, 1, nameof(FoxSimulatedAccount.RequestsPerMinute));
        }

        if (ApiKey is { Length: 0 })
        {
            throw new ArgumentException("ApiKey must not be empty; leave it null to take any key.", nameof(ApiKey));
        }
    }
}
