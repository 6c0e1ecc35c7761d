using System.Diagnostics;

namespace FoxGen.Runtime.Tests.Journal;

/// <summary>Another process that writes to a journal, and what it said it had stored.</summary>
internal sealed class JournalWriterProcess : IDisposable
{
    private readonly Process _process;

    private JournalWriterProcess(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>The lines it said, whole ones only.</summary>
    public List<string> Said { get; } = [];

    public static JournalWriterProcess Start(string what, string folder)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "FoxGen.JournalWriter.dll"), what, folder },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new JournalWriterProcess(Process.Start(start) ?? throw new InvalidOperationException("No process was started."));
    }

    /// <summary>Reads until it has said a number of lines.</summary>
    public async Task ReadAsync(int lines, CancellationToken cancellationToken)
    {
        while (Said.Count < lines)
        {
            Said.Add(await _process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException("The process ended."));
        }
    }

    /// <summary>Kills it, on Unix as kill -9 does, and reads what it had said before.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancellationToken);
        var rest = await _process.StandardOutput.ReadToEndAsync(cancellationToken);
        Said.AddRange(rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Lets it end by itself.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        await _process.StandardInput.WriteLineAsync();
        await _process.StandardInput.FlushAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
