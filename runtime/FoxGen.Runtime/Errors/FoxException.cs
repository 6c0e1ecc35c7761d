using System.Globalization;
using System.Net;
using System.Text;
using FoxGen.Errors;
using FoxGen.Texts;

namespace FoxGen;

/// <summary>
/// Base class of all failures of a service. <see cref="Message"/> and <see cref="Exception.ToString"/> contain no API keys, request bodies, URLs
/// or text of the service, so they can be logged. The text of the service is in <see cref="ServiceMessage"/> and <see cref="Body"/>, and can
/// quote the prompt.
/// </summary>
public abstract class FoxException : Exception
{
    private readonly string? _body;
    private readonly string? _serviceMessage;

    private protected FoxException(string code, string advice, string message, Exception? innerException)
        : base(message, InvalidHttp.WithoutQuotes(innerException))
    {
        Code = code;
        Advice = advice;
    }

    /// <summary>A stable code for the kind of failure, such as <c>rate-limit</c>.</summary>
    public string Code { get; }

    /// <summary>One line with the recommended action.</summary>
    public string Advice { get; init; }

    /// <summary>The status of the response; <c>null</c> if there was none, or if the failure is not about a response.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>The request id from the service, for its support; <c>null</c> if it sent none.</summary>
    public string? RequestId { get; init; }

    /// <summary>The error class from the service, as it was sent; <c>null</c> if it sent none.</summary>
    public string? ErrorType { get; init; }

    /// <summary>
    /// The error code from the service, as it was sent; <c>null</c> if it sent none. The message contains it only if it has the form of a code:
    /// a number, or words joined by <c>_</c>, <c>.</c> or capital letters, at most 64 characters.
    /// </summary>
    public string? ErrorCode { get; init; }

    /// <summary>
    /// The error message from the service, at most 4,096 characters, without control characters; <c>null</c> if it sent none. It can quote the
    /// prompt, so do not log it.
    /// </summary>
    public string? ServiceMessage
    {
        get => _serviceMessage;
        init => _serviceMessage = value is null ? null : ErrorText.Bounded(value, ErrorText.BodyLength);
    }

    /// <summary>
    /// The start of the response as text, at most 4,096 characters, without control characters; also of a response that was incomplete. It can
    /// quote the prompt, so do not log it.
    /// </summary>
    public string? Body
    {
        get => _body;
        init => _body = value is null ? null : ErrorText.Bounded(value, ErrorText.BodyLength);
    }

    /// <summary>The task; always set once the task id is known.</summary>
    public FoxTaskToken? Token { get; init; }

    /// <summary>Returns the message with the status, the error code, the request id and the task, if they are known.</summary>
    public override string Message
    {
        get
        {
            var facts = new StringBuilder();
            Append(facts, "HTTP ", Status is { } status ? ((int)status).ToString(CultureInfo.InvariantCulture) : null);
            Append(facts, "error code ", ServiceIdentifiers.IsCode(ErrorCode) ? ErrorCode : null);
            Append(facts, "request id ", RequestId);
            Append(facts, "task ", Token?.ToString());
            return facts.Length == 0 ? base.Message : $"{base.Message} ({facts})";
        }
    }

    /// <summary>What is known from the response, at once.</summary>
    internal ServiceFailure Response
    {
        init
        {
            Status = value.Status;
            RequestId = value.RequestId;
            ErrorType = value.ErrorType;
            ErrorCode = value.ErrorCode;
            ServiceMessage = value.Message;
            Body = value.Body;
        }
    }

    private static void Append(StringBuilder facts, string name, string? value)
    {
        if (value is not null)
        {
            facts.Append(facts.Length == 0 ? "" : ", ").Append(name).Append(value);
        }
    }
}
