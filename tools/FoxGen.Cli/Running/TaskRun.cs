using System.Text.Json;
using FoxGen.Cli.Hosting;

namespace FoxGen.Cli.Running;

/// <summary>Waits for a task, saves its results, and never lets its token get lost.</summary>
internal sealed class TaskRun(CliHost host, string folder, bool isSimulated)
{
    private FoxTaskToken? _token;

    /// <summary>Submits and finishes a task; returns the exit code.</summary>
    public async Task<int> SubmitAsync(FoxModel<SpecRequest, FoxResult> model, SpecRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var task = await model.SubmitAsync(request, cancellationToken);
            _token = task.Token;
            host.Out.WriteLine($"Task {task.Token}");
            if (!isSimulated)
            {
                host.Out.WriteLine($"If this command stops, run: {Command(task.Token)}");
            }

            host.Out.Flush();
            return await FinishAsync(task, cancellationToken);
        }
        catch (FoxSubmitCanceledException canceled)
        {
            _token = canceled.Token;
            return Stopped(isSimulated ? SimulatedRun.Stopped : canceled.OutcomeUnknown is { } unknown ? $"{canceled.Message} {unknown.Advice}" : canceled.Message);
        }
        catch (OperationCanceledException) when (_token is null)
        {
            return Stopped("Nothing was sent.");
        }
        catch (FoxValidationException invalid)
        {
            // Users of the command line know the wire names of fields.
            throw new CliException($"The request was not sent: {string.Join(" ", invalid.Problems.Select(problem => problem.WireMessage))} {invalid.Advice}");
        }
        catch (FoxException failure) when (isSimulated)
        {
            throw new CliException(SimulatedRun.Describe(failure));
        }
    }

    /// <summary>Waits for a task, saves its results; returns the exit code.</summary>
    public async Task<int> FinishAsync(FoxTask<FoxResult> task, CancellationToken cancellationToken)
    {
        _token = task.Token;
        try
        {
            var results = await TaskProgress.ShowAsync(host, task.Token.Model, progress => task.WaitAllAsync(progress, cancellationToken));
            foreach (var result in results)
            {
                await SaveAsync(result, cancellationToken);
            }

            return ExitCode.Good;
        }
        catch (OperationCanceledException)
        {
            return Stopped(isSimulated ? SimulatedRun.Stopped : "The wait was stopped; the task continues and is billed.");
        }
        catch (Exception failure) when (failure is FoxException and not (FoxTaskFailedException or FoxTaskNotFoundException) or IOException or UnauthorizedAccessException)
        {
            // The task is paid: whatever went wrong here, its results may still be had.
            Resumable();
            throw;
        }
    }

    private async Task SaveAsync(FoxResult result, CancellationToken cancellationToken)
    {
        if (result is not IFoxFileResult file)
        {
            host.Out.WriteLine(JsonSerializer.Serialize(result.Raw, JsonOutput.Compact));
            return;
        }

        var saved = await file.SaveToFolderAsync(folder, cancellationToken: cancellationToken);
        host.Out.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{host.AnsiStyle.Good("Saved")} {host.Shown(saved.Path)} ({saved.Bytes} bytes)"));
    }

    private int Stopped(string message)
    {
        host.Error.WriteLine($"foxgen: {message}");
        Resumable();
        return ExitCode.Interrupted;
    }

    private void Resumable()
    {
        if (_token is not null && !isSimulated)
        {
            host.Error.WriteLine($"Task {_token}");
            host.Error.WriteLine($"To resume, run: {Command(_token)}");
        }
    }

    private static string Command(FoxTaskToken token) => $"foxgen resume {token}";
}
