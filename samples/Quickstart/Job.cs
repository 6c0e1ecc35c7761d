using FoxGen;

namespace Quickstart;

/// <summary>A request for one model, from submit to saved file.</summary>
internal sealed class Job
{
    private readonly Func<string, IProgress<FoxTaskSnapshot>, CancellationToken, Task<Outcome>> _run;

    private Job(string model, Func<string, IProgress<FoxTaskSnapshot>, CancellationToken, Task<Outcome>> run) => (Model, _run) = (model, run);

    /// <summary>The model id.</summary>
    public string Model { get; }

    /// <summary>Ties a request to its model.</summary>
    public static Job Create<TRequest, TResult>(FoxModel<TRequest, TResult> model, TRequest request)
        where TRequest : class, IFoxRequest
        where TResult : IFoxFileResult =>
        new(model.Id, async (folder, progress, cancellationToken) =>
        {
            var polls = 0;
            var task = await model.SubmitAsync(request, cancellationToken);
            var result = await task.WaitAsync(
                snapshot =>
                {
                    polls = snapshot.Polls;
                    progress.Report(snapshot);
                },
                cancellationToken);
            var file = await result.SaveAsync(Path.Combine(folder, model.Id + ".mp4"), cancellationToken);
            return new Outcome(model.Id, task.Id, polls, file, null);
        });

    /// <summary>Submits, waits and saves. A failure is also an outcome.</summary>
    public async Task<Outcome> RunAsync(string folder, IProgress<FoxTaskSnapshot> progress, CancellationToken cancellationToken)
    {
        try
        {
            return await _run(folder, progress, cancellationToken);
        }
        catch (Exception e) when (e is FoxException or OperationCanceledException or IOException or UnauthorizedAccessException)
        {
            return new Outcome(Model, (e as FoxException)?.Token?.TaskId, 0, null, e);
        }
    }
}

/// <summary>How a job ended: with a file or with an error.</summary>
/// <param name="Model">The model id.</param>
/// <param name="TaskId">The task id, once there was one.</param>
/// <param name="Polls">How often the task was asked for.</param>
/// <param name="File">The saved file.</param>
/// <param name="Failure">The failure; <c>null</c> after success.</param>
internal sealed record Outcome(string Model, string? TaskId, int Polls, FoxSavedFile? File, Exception? Failure)
{
    /// <summary>The description of the failure.</summary>
    public string? Error { get; init; }

    /// <summary>One word for a job without a file.</summary>
    public string Verdict => Failure is OperationCanceledException ? "STOPPED" : "FAILED";
}
