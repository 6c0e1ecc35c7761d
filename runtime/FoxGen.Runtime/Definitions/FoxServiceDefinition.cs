namespace FoxGen.CompilerServices;

/// <summary>What the runtime has to know of a service. Made by generated code from the service file.</summary>
public sealed class FoxServiceDefinition
{
    /// <summary>The short name, as in task tokens: <c>foxapi</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Where requests go unless <see cref="FoxClientOptions.BaseUrl"/> says otherwise.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>The environment variable that holds the API key.</summary>
    public required string KeyVariable { get; init; }

    /// <summary>The body field that names the model.</summary>
    public required string ModelField { get; init; }

    /// <summary>How tasks are asked for and how replies read.</summary>
    public required FoxTaskProtocol Tasks { get; init; }

    /// <summary>What the service promises about repeated submits; <c>null</c> when it promises nothing.</summary>
    public FoxIdempotency? Idempotency { get; init; }

    /// <summary>How it takes files; <c>null</c> when it takes none.</summary>
    public FoxUploadProtocol? Uploads { get; init; }

    /// <summary>How to wait when neither the server nor the model says more.</summary>
    public required FoxTiming Timing { get; init; }
}

/// <summary>Where tasks are queried, and where replies hold what. Field paths are dotted: <c>task_info.estimated_time</c>.</summary>
public sealed class FoxTaskProtocol
{
    /// <summary>The path of the task query below the base URL, with <c>{task_id}</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Parameters sent with each task query, not yet escaped.</summary>
    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    /// <summary>Where replies hold the task id.</summary>
    public required string IdField { get; init; }

    /// <summary>Where replies hold the status.</summary>
    public required string StatusField { get; init; }

    /// <summary>Where replies hold the array of results.</summary>
    public required string ResultsField { get; init; }

    /// <summary>Where replies hold the progress in percent.</summary>
    public string? ProgressField { get; init; }

    /// <summary>Where replies name the model actually used.</summary>
    public string? ModelField { get; init; }

    /// <summary>Where replies hold the creation time in Unix seconds.</summary>
    public string? CreatedField { get; init; }

    /// <summary>Where replies estimate the whole run, in seconds.</summary>
    public string? EstimatedSecondsField { get; init; }

    /// <summary>Where replies say whether the task can be cancelled.</summary>
    public string? CanCancelField { get; init; }

    /// <summary>Where replies tell what was used up.</summary>
    public string? UsageField { get; init; }

    /// <summary>Where an error body or a failed task holds the text for people.</summary>
    public required string ErrorMessageField { get; init; }

    /// <summary>Where an error body or a failed task holds the class of error.</summary>
    public string? ErrorTypeField { get; init; }

    /// <summary>Where an error body or a failed task holds the exact error.</summary>
    public string? ErrorCodeField { get; init; }

    /// <summary>What the status words mean. A word that is not among them leaves the wait going on.</summary>
    public required IReadOnlyDictionary<string, FoxTaskStatus> Statuses { get; init; }
}
