using System.Diagnostics;
using System.Runtime.InteropServices;

namespace FoxGen.Cli.Tests.Support;

/// <summary>The command as a process of its own, as users have it.</summary>
internal sealed class CliProcess : IDisposable
{
    private const int Interrupt = 2;

    private readonly Process _process;

    private CliProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Take(Out, line);
        process.ErrorDataReceived += (_, line) => Take(Error, line);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
    }

    public WatchedWriter Out { get; } = new();

    public WatchedWriter Error { get; } = new();

    public static CliProcess Start(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "foxgen.dll"), .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("FOXAPI_API_KEY");

        // Whoever runs tests in the background of a shell hands on that Ctrl+C is ignored; a user at a terminal does not.
        _ = Signal(Interrupt, 0);
        return new CliProcess(Process.Start(start)!);
    }

    /// <summary>Ctrl+C.</summary>
    public void PressCtrlC() => Assert.Equal(0, Kill(_process.Id, Interrupt));

    /// <summary>Waits for its end; returns the exit code.</summary>
    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static void Take(WatchedWriter writer, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
        {
            writer.WriteLine(text);
        }
    }

    // The action 0 is the usual one.
    [DllImport("libc", EntryPoint = "signal")]
    private static extern nint Signal(int signal, nint action);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
