using System.Diagnostics;

namespace FoxApi.Tests;

/// <summary>One run of the sample as a program of its own, in an empty folder, with its output redirected.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Lines">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error.</param>
internal sealed record QuickstartRun(int ExitCode, IReadOnlyList<string> Lines, string Errors)
{
    private static readonly string s_program = Repository.Program("samples/Quickstart");

    /// <summary>Runs it to its end.</summary>
    /// <param name="folder">Where it runs, and writes to.</param>
    /// <param name="gateway">The paid service; <c>null</c> to run without a key.</param>
    /// <param name="input">What is typed; <c>null</c> for a closed input.</param>
    /// <param name="arguments">The command line.</param>
    public static async Task<QuickstartRun> StartAsync(TempFolder folder, Gateway? gateway = null, string? input = null, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [s_program, .. arguments])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A variable that is set to nothing is no key.
        start.Environment["FOXAPI_API_KEY"] = " ";
        start.Environment.Remove("FOXAPI_BASE_URL");
        if (gateway is not null)
        {
            start.Environment["FOXAPI_API_KEY"] = Gateway.Key;
            start.Environment["FOXAPI_BASE_URL"] = gateway.Simulator.BaseUrl.AbsoluteUri;
        }

        using var process = Process.Start(start)!;
        try
        {
            if (input is not null)
            {
                await process.StandardInput.WriteLineAsync(input);
            }

            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(Gateway.Cancellation);
            var errors = process.StandardError.ReadToEndAsync(Gateway.Cancellation);
            await process.WaitForExitAsync(Gateway.Cancellation);
            return new QuickstartRun(process.ExitCode, (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
