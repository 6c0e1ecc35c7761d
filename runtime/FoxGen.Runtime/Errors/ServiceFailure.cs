using System.Net;

namespace FoxGen.Errors;

/// <summary>What a response without success says of its failure. The key is removed from its texts.</summary>
internal sealed class ServiceFailure
{
    /// <summary>There was no response.</summary>
    public static ServiceFailure None { get; } = new();

    public HttpStatusCode? Status { get; init; }

    public string? RequestId { get; init; }

    public string? ErrorType { get; init; }

    public string? ErrorCode { get; init; }

    /// <summary>The words of the service.</summary>
    public string? Message { get; init; }

    /// <summary>The start of the response.</summary>
    public string? Body { get; init; }
}
