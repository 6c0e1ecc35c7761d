using FoxGen.Specs;
using Microsoft.Extensions.Logging;

namespace FoxGen.Simulator;

/// <summary>The options of a simulator.</summary>
public sealed class FoxSimulatorOptions
{
    /// <summary>
    /// The spec files: the service file and the files of its models, see <see cref="FoxSimulatorSpecs"/>. A <see cref="SpecText"/> has a path that ends
    /// with <c>.fox.yaml</c>, and the content of the file. If this property is <c>null</c>,
    /// <see cref="FoxSimulator.StartAsync{TClient}"/> finds the specs automatically.
    /// </summary>
    public IReadOnlyList<SpecText>? Specs { get; init; }

    /// <summary>The name of the service to simulate; <c>null</c> if the specs contain exactly one.</summary>
    public string? Service { get; init; }

    /// <summary>The accepted API key (default: any key that is not empty).</summary>
    public string? ApiKey { get; init; }

    /// <summary>
    /// The accounts by their API keys, instead of <see cref="ApiKey"/>. Other keys are rejected with 401. <c>null</c> if every accepted key
    /// has unlimited credit.
    /// </summary>
    public IReadOnlyDictionary<string, FoxSimulatedAccount>? Accounts { get; init; }

    /// <summary>The duration of a task in simulated time (not negative; default 45 s).</summary>
    public TimeSpan TaskDuration { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>The number of results of each task (1 to 100); <c>null</c> for the number that the spec defines, or 1 (default: <c>null</c>).</summary>
    public int? ResultsPerTask { get; init; }

    /// <summary>The estimated duration in responses; <c>null</c> for <see cref="TaskDuration"/>, which is exact.</summary>
    public TimeSpan? EstimatedTime { get; init; }

    /// <summary>The speed of simulated time relative to <see cref="TimeProvider"/>, above 0: with 60, a task of 60 s takes 1 s.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>The clock of simulated time. A clock that is advanced manually gives virtual time.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The port on 127.0.0.1; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>Maximum size of a request body in bytes (default 20 MiB). A larger body is rejected with 413.</summary>
    public int MaxBodyBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Maximum size of an upload in bytes (default 100 MiB). A larger upload is rejected with 413.</summary>
    public long MaxUploadBytes { get; init; } = 100 * 1024 * 1024;

    /// <summary>
    /// The secret for signing calls with HMAC (default: calls are not signed). For Standard Webhooks, <c>whsec_</c> and base64. Calls are sent to loopback
    /// addresses only.
    /// </summary>
    public string? CallSecret { get; init; }

    /// <summary>Signs calls with Ed25519: takes the content, returns the signature of 64 bytes (default: calls are not signed).</summary>
    public Func<byte[], byte[]>? SignCall { get; init; }

    /// <summary>Whether <c>GET /</c> returns, without a key, an HTML page with tasks, charges and requests (default: no).</summary>
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
        ArgumentOutOfRangeException.ThrowIfLessThan(ResultsPerTask ?? 1, 1, nameof(ResultsPerTask));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ResultsPerTask ?? 1, 100, nameof(ResultsPerTask));
        if (!double.IsFinite(Speed) || Speed <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(Speed), Speed, "Speed must be a number above 0.");
        }

        if (ApiKey is not null && Accounts is not null)
        {
            throw new ArgumentException("ApiKey and Accounts cannot be combined; add the key to Accounts.", nameof(Accounts));
        }

        foreach (var account in Accounts?.Values ?? [])
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(account.RequestsPerMinute ?? 1, 1, nameof(FoxSimulatedAccount.RequestsPerMinute));
        }

        if (ApiKey is { Length: 0 })
        {
            throw new ArgumentException("ApiKey must not be empty; use null to accept any key.", nameof(ApiKey));
        }
    }
}
