using FoxGen.CompilerServices;

namespace FoxGen.Testing;

/// <summary>
/// Creates the results, snapshots and tasks that a client would return, for unit tests of code that has them as parameters. No method uses the network.
/// </summary>
public static class FoxTestFactory
{
    /// <summary>Creates a result of a model. Its file can be saved and opened.</summary>
    /// <param name="model">The model: <c>Veo31ReferenceToVideo.Definition</c>.</param>
    /// <param name="json">The result as the service sends it, a JSON object: <c>{"url": "https://files.example/a.mp4"}</c>.</param>
    /// <param name="file">The content of its file; <c>null</c> for the default of <see cref="FoxFakeTransport.File"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="json"/> is not a JSON object.</exception>
    /// <exception cref="FoxProtocolException">A required field is absent or has another type.</exception>
    public static TResult Result<TRequest, TResult>(FoxModelDefinition<TRequest, TResult> model, string json, byte[]? file = null)
        where TRequest : class, IFoxRequest
    {
        var task = CompletedTask(model, json, file);
        return task.TryRead(TaskSnapshot(task.Token, FoxTaskStatus.Completed, results: [json]), out var results)
            ? results[0]
            : throw new InvalidOperationException("A completed snapshot with results could not be read.");
    }

    /// <summary>Creates a completed task with one result.</summary>
    /// <param name="model">The model.</param>
    /// <param name="result">The result as the service sends it, a JSON object.</param>
    /// <param name="file">The content of its file; <c>null</c> for the default of <see cref="FoxFakeTransport.File"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="result"/> is not a JSON object.</exception>
    public static FoxTask<TResult> CompletedTask<TRequest, TResult>(FoxModelDefinition<TRequest, TResult> model, string result, byte[]? file = null)
        where TRequest : class, IFoxRequest => CompletedTask(model, [result], file);

    /// <summary>Creates a completed task with several results.</summary>
    /// <param name="model">The model.</param>
    /// <param name="results">The results as the service sends them, JSON objects, at least one.</param>
    /// <param name="file">The content of each file; <c>null</c> for the default of <see cref="FoxFakeTransport.File"/>.</param>
    /// <exception cref="ArgumentException">A result is not a JSON object, or there is none.</exception>
    public static FoxTask<TResult> CompletedTask<TRequest, TResult>(FoxModelDefinition<TRequest, TResult> model, IReadOnlyList<string> results, byte[]? file = null)
        where TRequest : class, IFoxRequest
    {
        ArgumentNullException.ThrowIfNull(results);
        return Start(model, file is null ? new FoxFakeTransport((_, _) => results) : new FoxFakeTransport((_, _) => results) { File = _ => file });
    }

    /// <summary>Creates a failed task. Waiting for it throws a <see cref="FoxTaskFailedException"/>.</summary>
    /// <param name="model">The model.</param>
    /// <param name="code">The error code from the service.</param>
    /// <param name="message">The error message from the service; <c>null</c> for none.</param>
    public static FoxTask<TResult> FailedTask<TRequest, TResult>(FoxModelDefinition<TRequest, TResult> model, string code, string? message = null)
        where TRequest : class, IFoxRequest => Start(model, new FoxFakeTransport(static (_, _) => []).FailNextTask(code, message));

    /// <summary>Creates a snapshot of a task, for code that shows progress or reads results from snapshots.</summary>
    /// <param name="token">The task.</param>
    /// <param name="status">The status.</param>
    /// <param name="progress">The progress in percent that the service reports; <c>null</c> for none.</param>
    /// <param name="expectedProgress">The progress in percent to show; <c>null</c> for 100 if the task is completed, else for <paramref name="progress"/>.</param>
    /// <param name="estimatedTime">The estimated total duration; <c>null</c> for none.</param>
    /// <param name="results">The results as the service sends them, JSON objects; <c>null</c> for none.</param>
    /// <param name="error">The error; <c>null</c> for none.</param>
    /// <param name="createdAt">The creation time; <c>null</c> for none.</param>
    /// <param name="usage">The usage as the service sends it, JSON; <c>null</c> for none.</param>
    /// <param name="raw">The complete response, a JSON object (default: <c>{}</c>). The other arguments are not read from it.</param>
    /// <exception cref="ArgumentException">A progress is outside 0 to 100, or a string is not JSON.</exception>
    public static FoxTaskSnapshot TaskSnapshot(
        FoxTaskToken token,
        FoxTaskStatus status,
        int? progress = null,
        int? expectedProgress = null,
        TimeSpan? estimatedTime = null,
        IReadOnlyList<string>? results = null,
        FoxTaskError? error = null,
        DateTimeOffset? createdAt = null,
        string? usage = null,
        string raw = "{}")
    {
        ArgumentNullException.ThrowIfNull(token);
        return new FoxTaskSnapshot
        {
            Token = token,
            Status = status,
            StatusWord = status.ToString().ToLowerInvariant(),
            Progress = Percent(progress, nameof(progress)),
            EstimatedTime = estimatedTime,
            Results = results is { Count: > 0 } ? FakeTask.Completed(results).Results : [],
            Error = error,
            CreatedAt = createdAt,
            Usage = usage is null ? null : FakeJson.Parse(usage, "The usage"),
            Raw = FakeJson.ParseObject(raw, "The response"),
        }.Expect(null, Percent(expectedProgress, nameof(expectedProgress)) ?? (status is FoxTaskStatus.Completed ? 100 : progress));
    }

    private static int? Percent(int? value, string name) =>
        value is < 0 or > 100 ? throw new ArgumentOutOfRangeException(name, value, "A progress must be from 0 to 100.") : value;

    private static FoxTask<TResult> Start<TRequest, TResult>(FoxModelDefinition<TRequest, TResult> model, FoxFakeTransport fake)
        where TRequest : class, IFoxRequest
    {
        ArgumentNullException.ThrowIfNull(model);
        var id = fake.Start(model.Id, default);
        return new FactoryClient(model.Service, fake).Model(model).Resume(new FoxTaskToken(model.Service.Name, model.Id, id));
    }

    /// <summary>A client of a fake. It has no resources that must be disposed.</summary>
    private sealed class FactoryClient(FoxServiceDefinition service, IFoxTransport transport) : FoxClient(service, transport, null);
}
