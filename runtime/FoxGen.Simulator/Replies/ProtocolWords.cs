namespace FoxGen.Simulator.Replies;

/// <summary>
/// The words that service files do not carry. They follow the protocol of FoxAPI, which shares them with many gateways; where
/// they stand in a reply comes from the service file.
/// </summary>
internal static class ProtocolWords
{
    /// <summary>The class of a failed task's error.</summary>
    public const string TaskError = "task_error";

    /// <summary>What task ids start with.</summary>
    public const string TaskIdPrefix = "task-unified";

    /// <summary>The usual class of error of an HTTP status.</summary>
    public static string ErrorType(int status) => status switch
    {
        401 => "authentication_error",
        402 => "insufficient_quota",
        404 => "not_found",
        413 => "file_too_large_error",
        429 => "rate_limit_error",
        503 => "service_unavailable_error",
        >= 500 => "server_error",
        _ => "invalid_request_error",
    };
}
