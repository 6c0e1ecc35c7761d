namespace FoxGen.CompilerServices;

/// <summary>The definition of a service for the runtime. Created by generated code from the service file.</summary>
public sealed class FoxServiceDefinition
{
    /// <summary>The short name, which is part of task tokens: <c>foxapi</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The base URL of requests, unless <see cref="FoxClientOptions.BaseUrl"/> replaces it.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>The environment variable with the API key.</summary>
    public required string KeyVariable { get; init; }

    /// <summary>How requests carry the API key.</summary>
    public FoxKeyHeader Auth { get; init; } = FoxKeyHeader.Bearer;

    /// <summary>The constant headers of all requests to the service. Downloads do not have them.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The body field that names the model; empty if the body does not name it.</summary>
    public required string ModelField { get; init; }

    /// <summary>How the service rejects requests, if that differs from the error of a failed task; <c>null</c> if it does not.</summary>
    public FoxRefusalProtocol? Refusal { get; init; }

    /// <summary>Maximum size of a response in bytes (default 64 MB).</summary>
    public long MaxReplyBytes { get; init; } = 64_000_000;

    /// <summary>How to query tasks and read the responses. Empty if the service responds with results only.</summary>
    public FoxTaskProtocol Tasks { get; init; } = new();

    /// <summary>The guarantee for repeated submits; <c>null</c> if there is none.</summary>
    public FoxIdempotency? Idempotency { get; init; }

    /// <summary>How the service calls a URL when a task ends; <c>null</c> if it does not.</summary>
    public FoxCallbackProtocol? Callback { get; init; }

    /// <summary>How to upload files; <c>null</c> if the service does not accept files.</summary>
    public FoxUploadProtocol? Uploads { get; init; }

    /// <summary>Reads the playing time and the frame size of local files; <c>null</c> if the project does not use the package FoxGen.Media.</summary>
    public IFoxMediaReader? MediaReader { get; init; }

    /// <summary>The timing of waits if neither the server nor the model specifies it.</summary>
    public required FoxTiming Timing { get; init; }
}

/// <summary>The endpoint of status requests, and the paths of fields in responses. Paths are dotted: <c>task_info.estimated_time</c>.</summary>
public sealed class FoxTaskProtocol
{
    /// <summary>The path of the status request below the base URL, with <c>{task_id}</c>; <c>null</c> if there is none for all models.</summary>
    public string? Path { get; init; }

    /// <summary>The path of the URL of the status request in the response to a submit; <c>null</c> if there is none.</summary>
    public string? UrlField { get; init; }

    /// <summary>The second request, for the result of a completed task; <c>null</c> if the status response contains it.</summary>
    public FoxResultRequest? Result { get; init; }

    /// <summary>The request that cancels a task; <c>null</c> if there is none.</summary>
    public FoxCancelRequest? Cancel { get; init; }

    /// <summary>The query parameters of each status request, not escaped.</summary>
    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    /// <summary>The path of the task id; empty if the service responds with results only.</summary>
    public string IdField { get; init; } = "";

    /// <summary>The path of the status; <c>null</c> if there is only <see cref="DoneField"/>.</summary>
    public string? StatusField { get; init; }

    /// <summary>The path of the flag that shows whether the task has ended: failed with an error message, else completed.</summary>
    public string? DoneField { get; init; }

    /// <summary>The path of the results; <c>null</c> if each model defines its own.</summary>
    public string? ResultsField { get; init; }

    /// <summary>The path of the progress.</summary>
    public string? ProgressField { get; init; }

    /// <summary>The value of the progress that means 100 percent.</summary>
    public double ProgressMaximum { get; init; } = 100;

    /// <summary>The path of the model that was actually used.</summary>
    public string? ModelField { get; init; }

    /// <summary>The path of the creation time.</summary>
    public string? CreatedField { get; init; }

    /// <summary>The unit of the creation time.</summary>
    public FoxTimeUnit CreatedUnit { get; init; }

    /// <summary>The path of the estimated total duration in seconds.</summary>
    public string? EstimatedSecondsField { get; init; }

    /// <summary>The path of the flag that shows whether the task can be cancelled.</summary>
    public string? CanCancelField { get; init; }

    /// <summary>The path of the usage.</summary>
    public string? UsageField { get; init; }

    /// <summary>The error fields of a failed task, and of a rejected request without its own.</summary>
    public FoxErrorFields Error { get; init; } = new();

    /// <summary>The meaning of status strings. An unknown status does not end a wait.</summary>
    public IReadOnlyDictionary<string, FoxTaskStatus> Statuses { get; init; } = new Dictionary<string, FoxTaskStatus>();
}
