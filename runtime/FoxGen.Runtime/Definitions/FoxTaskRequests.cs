namespace FoxGen.CompilerServices;

/// <summary>The second request, for the result of a completed task.</summary>
public sealed class FoxResultRequest
{
    /// <summary>The path below the base URL, with fields of the status response in braces; <c>null</c> if the status response contains the URL.</summary>
    public string? Path { get; init; }

    /// <summary>The path of the URL in the status response.</summary>
    public string? UrlField { get; init; }
}

/// <summary>The request that cancels a task.</summary>
public sealed class FoxCancelRequest
{
    /// <summary>The HTTP method.</summary>
    public FoxCancelMethod Method { get; init; }

    /// <summary>The path below the base URL, with <c>{task_id}</c>; <c>null</c> if the status response contains the URL.</summary>
    public string? Path { get; init; }

    /// <summary>The path of the URL in the status response.</summary>
    public string? UrlField { get; init; }
}

/// <summary>The HTTP methods of cancellations.</summary>
public enum FoxCancelMethod
{
    /// <summary>POST.</summary>
    Post,

    /// <summary>PUT.</summary>
    Put,

    /// <summary>DELETE.</summary>
    Delete,

    /// <summary>PATCH.</summary>
    Patch,
}

/// <summary>The units of times in responses.</summary>
public enum FoxTimeUnit
{
    /// <summary>Unix seconds.</summary>
    Seconds,

    /// <summary>Unix milliseconds.</summary>
    Milliseconds,

    /// <summary>A string in the format of ISO 8601.</summary>
    Iso8601,
}
