using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>Everything one service file says, checked and resolved.</summary>
public sealed record ResolvedService
{
    /// <summary>The short name that model files and task tokens refer to, such as <c>foxapi</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The C# namespace of everything generated.</summary>
    public required string Namespace { get; init; }

    /// <summary>The C# name of the client.</summary>
    public required string ClientName { get; init; }

    /// <summary>What the service is.</summary>
    public required ServiceTexts Texts { get; init; }

    /// <summary>Where requests go unless the caller says otherwise: absolute, https, without a trailing slash.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>The environment variable that holds the API key.</summary>
    public required string KeyVariable { get; init; }

    /// <summary>The body field that names the model.</summary>
    public required string ModelField { get; init; }

    /// <summary>The endpoint families, in file order.</summary>
    public EquatableArray<EndpointFamily> Families { get; init; }

    /// <summary>The shared enums, in file order.</summary>
    public EquatableArray<ResolvedEnum> Vocabularies { get; init; }

    /// <summary>The shapes of results, in file order.</summary>
    public EquatableArray<ResultShape> Results { get; init; }

    /// <summary>How tasks are asked for and how replies read.</summary>
    public required TaskProtocol Tasks { get; init; }

    /// <summary>What it promises about repeated submits; <c>null</c> when it promises nothing.</summary>
    public ServiceIdempotency? Idempotency { get; init; }

    /// <summary>How it takes files; <c>null</c> when it takes none.</summary>
    public ServiceUploads? Uploads { get; init; }

    /// <summary>What it can be asked, in file order.</summary>
    public EquatableArray<ServiceQuery> Queries { get; init; }

    /// <summary>How to wait when neither server nor model says more.</summary>
    public required ModelTiming Timing { get; init; }

    /// <summary>The service file.</summary>
    public required SourceSpan Source { get; init; }
}

/// <summary>What a service is, in words.</summary>
/// <param name="Title">One line.</param>
/// <param name="Description">A paragraph.</param>
/// <param name="DocumentationUrl">The front page of its documentation.</param>
public sealed record ServiceTexts(LocalizedText Title, LocalizedText? Description, string? DocumentationUrl);

/// <summary>One submit endpoint, shared by many models.</summary>
/// <param name="Name">The name that model files use: <c>videos</c>.</param>
/// <param name="ClrName">The C# property of the client: <c>Videos</c>.</param>
/// <param name="Path">The path below the base URL: <c>/v1/videos/generations</c>.</param>
/// <param name="TaskObject">The reply's <c>object</c>.</param>
/// <param name="TaskType">The reply's <c>type</c>.</param>
/// <param name="Description">What its models make.</param>
public sealed record EndpointFamily(
    string Name,
    string ClrName,
    string Path,
    string? TaskObject,
    string? TaskType,
    LocalizedText? Description);

/// <summary>Where tasks are queried, and where replies hold what. Field paths are dotted: <c>task_info.estimated_time</c>.</summary>
public sealed record TaskProtocol
{
    /// <summary>The path of the task query below the base URL, with <c>{task_id}</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Query parameters sent with each task query.</summary>
    public EquatableArray<QueryParameter> Query { get; init; }

    /// <summary>Where replies hold the task id.</summary>
    public required string IdField { get; init; }

    /// <summary>Where replies hold the status.</summary>
    public required string StatusField { get; init; }

    /// <summary>Where replies hold the progress in percent.</summary>
    public string? ProgressField { get; init; }

    /// <summary>Where replies name the model actually used.</summary>
    public string? ModelField { get; init; }

    /// <summary>Where replies hold the creation time in Unix seconds.</summary>
    public string? CreatedField { get; init; }

    /// <summary>Where replies hold the array of results.</summary>
    public required string ResultsField { get; init; }

    /// <summary>Where replies estimate the whole run, in seconds.</summary>
    public string? EstimatedSecondsField { get; init; }

    /// <summary>Where replies say whether the task can be cancelled.</summary>
    public string? CanCancelField { get; init; }

    /// <summary>Where replies tell what was used up.</summary>
    public string? UsageField { get; init; }

    /// <summary>Where a refused request or a failed task holds its message, code and type.</summary>
    public required ErrorFields Error { get; init; }

    /// <summary>What the status words mean, in file order.</summary>
    public EquatableArray<StatusWord> Statuses { get; init; }

    /// <summary>How long result URLs stay valid, in seconds.</summary>
    public int? ResultLifetimeSeconds { get; init; }
}

/// <summary>A query parameter with a fixed value.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value, not yet escaped.</param>
public sealed record QueryParameter(string Name, string Value);

/// <summary>Where an error body holds what; dotted paths.</summary>
/// <param name="Message">The text for people.</param>
/// <param name="Type">The class of error.</param>
/// <param name="Code">The exact error.</param>
public sealed record ErrorFields(string Message, string? Type, string? Code);

/// <summary>A status word and what it means.</summary>
/// <param name="Word">The word on the wire.</param>
/// <param name="Meaning">What it means.</param>
public sealed record StatusWord(string Word, StatusMeaning Meaning);

/// <summary>The states every service's tasks come down to.</summary>
public enum StatusMeaning
{
    /// <summary>Accepted, not started.</summary>
    Pending,

    /// <summary>Being worked on.</summary>
    Running,

    /// <summary>Done, with results.</summary>
    Completed,

    /// <summary>Ended without results.</summary>
    Failed,

    /// <summary>Ended on request.</summary>
    Cancelled,
}

/// <summary>How to wait for a task. All in seconds.</summary>
/// <param name="FirstPollSeconds">From submit to the first query.</param>
/// <param name="PollIntervalSeconds">Between queries.</param>
/// <param name="TimeoutSeconds">How long to wait in all before giving the wait (not the task) up.</param>
/// <param name="TypicalSeconds">How long a task of the model usually takes, when known.</param>
public sealed record ModelTiming(double FirstPollSeconds, double PollIntervalSeconds, double TimeoutSeconds, double? TypicalSeconds);

/// <summary>The shape of one result.</summary>
public sealed record ResultShape
{
    /// <summary>The C# name: <c>SeededFileResult</c>.</summary>
    public required string ClrName { get; init; }

    /// <summary>What it is.</summary>
    public LocalizedText? Description { get; init; }

    /// <summary>Its fields, the file URL included.</summary>
    public EquatableArray<ResolvedProperty> Properties { get; init; }

    /// <summary>The classes of the objects in it.</summary>
    public EquatableArray<ResolvedObject> Objects { get; init; }

    /// <summary>The wire name of the field that holds the URL of the result file; <c>null</c> for results without a file.</summary>
    public string? FileField { get; init; }

    /// <summary>Where the spec defines it.</summary>
    public required SourceSpan Source { get; init; }
}

/// <summary>What a service promises about two submits with the same key.</summary>
/// <param name="Header">The request header that carries the key.</param>
/// <param name="Contract">What it does with a key it has seen.</param>
public sealed record ServiceIdempotency(string Header, IdempotencyContract Contract);

/// <summary>What a service does with a submit whose key it has seen before.</summary>
public enum IdempotencyContract
{
    /// <summary>It promises nothing.</summary>
    None,

    /// <summary>It answers with the same task and charges nothing.</summary>
    Replay,

    /// <summary>It refuses with 409 and charges nothing.</summary>
    Reject,
}
