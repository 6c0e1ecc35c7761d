using System.Text.Json;

namespace FoxGen.Faults.Tests;

/// <summary>A simulator of one of the worker's services, and what it says about jobs: each job is the prompt of its request.</summary>
internal static class Gateway
{
    /// <summary>Starts one.</summary>
    public static Task<FoxSimulator> StartAsync(string service, TimeSpan duration, double speed = 1) => FoxSimulator.StartAsync(
        new FoxSimulatorOptions
        {
            Specs = FoxSimulatorSpecs.FromAssembly(typeof(FoxGen.Crash.Plain.PlainClient).Assembly),
            Service = service,
            TaskDuration = duration,
            Speed = speed,
        },
        TestContext.Current.CancellationToken);

    /// <summary>How often each job was charged. The ledger knows bodies by their hashes; a job has one body.</summary>
    public static Dictionary<string, int> ChargesPerBody(FoxSimulator simulator) =>
        simulator.Ledger.Charges.GroupBy(charge => charge.BodySha256).ToDictionary(group => group.Key, group => group.Count());

    /// <summary>The hash under which the ledger knows the job of a model.</summary>
    public static string BodyOf(string model, string job) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { model, prompt = job })));
}
