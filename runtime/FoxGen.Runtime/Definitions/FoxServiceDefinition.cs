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

    /// <summary>The body field that names the model.</summary>
    public required string ModelField { get; init; }

    /// <summary>How to query tasks and read the responses.</summary>
    public required FoxTaskProtocol Tasks { get; init; }

    /// <summary>The guarantee for repeated submits; <c>null</c> if there is none.</summary>
    public FoxIdempotency? Idempotency { get; init; }

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
    /// <summary>The path of the status request below the base URL, with <c>{task_id}</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The query parameters of each status request, not escaped.</summary>
    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    /// <summary>The path of the task id.</summary>
    public required string IdField { get; init; }

    /// <summary>The path of the status.</summary>
    public required string StatusField { get; init; }

    /// <summary>The path of the array of results.</summary>
    public required string ResultsField { get; init; }

    /// <summary>The path of the progress in percent.</summary>
    public string? ProgressField { get; init; }

    /// <summary>The path of the model that was actually used.</summary>
    public string? ModelField { get; init; }

    /// <summary>The path of the creation time in Unix seconds.</summary>
    public string? CreatedField { get; init; }

    /// <summary>The path of the estimated total duration in seconds.</summary>
    public string? EstimatedSecondsField { get; init; }

    /// <summary>The path of the flag that shows whether the task can be cancelled.</summary>
    public string? CanCancelField { get; init; }

    /// <summary>The path of the usage.</summary>
    public string? UsageField { get; init; }

    /// <summary>The path of the error message in an error body or a failed task.</summary>
    public required string ErrorMessageField { get; init; }

    /// <summary>The path of the error class in an error body or a failed task.</summary>
    public string? ErrorTypeField { get; init; }

    /// <summary>The path of the error code in an error body or a failed task.</summary>
    public string? ErrorCodeField { get; init; }

    /// <summary>The meaning of status strings. An unknown status does not end a wait.</summary>
    public required IReadOnlyDictionary<string, FoxTaskStatus> Statuses { get; init; }
}
