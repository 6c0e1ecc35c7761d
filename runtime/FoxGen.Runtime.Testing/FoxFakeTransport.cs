using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Gateway;

namespace FoxGen.Testing;

/// <summary>
/// A fake of any service for unit tests: it accepts every request, and its tasks complete at their first query with the given results. It records the
/// submits. Pass it to the constructor of a client. Thread-safe.
/// </summary>
public sealed class FoxFakeTransport : IServiceTransport
{
    private readonly object _sync = new();
    private readonly Func<string, JsonElement, IReadOnlyList<string>>? _answer;
    private readonly List<FoxFakeSubmit> _submits = [];
    private readonly Dictionary<string, FakeTask> _tasks = [];
    private readonly Queue<FoxTaskError> _failures = new();
    private readonly Queue<Exception> _refusals = new();
    private readonly FakeTask? _always;

    /// <summary>Creates a fake whose tasks all have the same results.</summary>
    /// <param name="result">The first result, a JSON object with the fields of the service: <c>{"url": "https://files.example/a.mp4"}</c>.</param>
    /// <param name="others">The other results, JSON objects.</param>
    /// <exception cref="ArgumentException">A result is not a JSON object.</exception>
    public FoxFakeTransport(string result, params string[] others)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(others);
        _always = FakeTask.Completed([result, .. others]);
    }

    /// <summary>Creates a fake whose results depend on the request.</summary>
    /// <param name="results">
    /// Returns the results of a task: at least one JSON object. The arguments are the model id and the body of the submit. If the delegate throws, the submit
    /// throws the exception. If a result is not a JSON object, the submit throws an <see cref="ArgumentException"/>.
    /// </param>
    public FoxFakeTransport(Func<string, JsonElement, IReadOnlyList<string>> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        _answer = results;
    }

    /// <summary>
    /// Returns the content of the file at a URL, for downloads (default: the first 24 bytes of an MP4 file, for every URL). The client checks the content
    /// as in a real download: it rejects text in place of a video. If the file does not exist, throw an <see cref="HttpRequestException"/>.
    /// </summary>
    public Func<Uri, byte[]> File { get; init; } = static _ => [0, 0, 0, 24, .. "ftypmp42"u8, 0, 0, 0, 0, .. "mp42isom"u8];

    /// <summary>Returns the response to a free query, such as for the balance: JSON for a path below the base URL. <c>null</c> (default) if no query is expected.</summary>
    public Func<string, string>? Query { get; init; }

    /// <summary>The accepted submits, in the order of arrival; a copy.</summary>
    public IReadOnlyList<FoxFakeSubmit> Submits
    {
        get
        {
            lock (_sync)
            {
                return [.. _submits];
            }
        }
    }

    /// <summary>Makes the task of the next submit fail. Several calls apply to several submits.</summary>
    /// <param name="code">The error code from the service.</param>
    /// <param name="message">The error message from the service; <c>null</c> for none.</param>
    /// <returns>This fake.</returns>
    public FoxFakeTransport FailNextTask(string code, string? message = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        lock (_sync)
        {
            _failures.Enqueue(new FoxTaskError(code, null, message));
        }

        return this;
    }

    /// <summary>Rejects the next submit, which is not recorded. Several calls apply to several submits.</summary>
    /// <param name="exception">The exception that the submit throws, such as a <see cref="FoxQuotaException"/>.</param>
    /// <returns>This fake.</returns>
    public FoxFakeTransport RejectNextSubmit(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        lock (_sync)
        {
            _refusals.Enqueue(exception);
        }

        return this;
    }

    Task<JsonElement> IFoxTransport.SubmitAsync(string model, JsonElement body, CancellationToken cancellationToken) => throw Unbound();

    Task<JsonElement> IFoxTransport.QueryAsync(FoxTaskToken task, CancellationToken cancellationToken) => throw Unbound();

    Task<Stream> IFoxTransport.OpenFileAsync(Uri url, CancellationToken cancellationToken) => Task.FromResult<Stream>(new MemoryStream(File(url), writable: false));

    Task<JsonElement> IFoxTransport.ReadAsync(string path, IReadOnlyList<KeyValuePair<string, string?>> options, CancellationToken cancellationToken) =>
        Query is null
            ? throw new NotSupportedException($"The fake has no response to the query {path}. Set {nameof(FoxFakeTransport)}.{nameof(Query)}.")
            : Task.FromResult(FakeJson.Parse(Query(path), $"The response of {nameof(FoxFakeTransport)}.{nameof(Query)} to {path}"));

    IFoxTransport IServiceTransport.For(FoxServiceDefinition service) => new Bound(this, service);

    /// <summary>Adds a task.</summary>
    /// <returns>The task id.</returns>
    internal string Start(string model, JsonElement body)
    {
        FoxTaskError? failure;
        lock (_sync)
        {
            if (_refusals.TryDequeue(out var refusal))
            {
                throw refusal;
            }

            _failures.TryDequeue(out failure);
        }

        // Outside of the lock: the test's own code may submit something itself.
        var task = failure is not null ? new FakeTask([], failure) : _always ?? FakeTask.Completed(_answer!(model, body));
        lock (_sync)
        {
            var id = FormattableString.Invariant($"task-{_tasks.Count + 1}");
            _tasks.Add(id, task);
            _submits.Add(new FoxFakeSubmit(model, body));
            return id;
        }
    }

    private FakeTask Find(FoxTaskToken token)
    {
        lock (_sync)
        {
            return _tasks.GetValueOrDefault(token.TaskId)
                ?? _always
                ?? throw new FoxTaskNotFoundException($"The fake has no task '{token.TaskId}'. Submit a request first, or create the fake with fixed results.") { Token = token };
        }
    }

    private static InvalidOperationException Unbound() =>
        new($"{nameof(FoxFakeTransport)} needs the field names of the service. Pass it directly to the constructor of a client. Do not wrap it in another transport.");

    /// <summary>The fake with the field names of one service.</summary>
    private sealed class Bound(FoxFakeTransport fake, FoxServiceDefinition service) : IPlacedTransport
    {
        private readonly FakeReplies _replies = new(service.Tasks);

        public Task<JsonElement> SubmitAsync(string model, JsonElement body, CancellationToken cancellationToken) =>
            Task.FromResult(_replies.Submitted(fake.Start(model, body), model));

        public JsonElement Answer(string model, JsonElement body, string place)
        {
            var id = fake.Start(model, body);
            return _replies.Ended(fake.Find(new FoxTaskToken(service.Name, model, id)), new FoxTaskToken(service.Name, model, id), place);
        }

        public Task<JsonElement> QueryAsync(FoxTaskToken task, CancellationToken cancellationToken) => QueryAsync(task, service.Tasks.ResultsField ?? "", cancellationToken);

        public Task<JsonElement> QueryAsync(FoxTaskToken task, string place, CancellationToken cancellationToken) => Task.FromResult(_replies.Ended(fake.Find(task), task, place));
    }
}
