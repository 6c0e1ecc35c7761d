using System.Net;
using System.Text;
using FoxGen.Errors;

namespace FoxGen;

/// <summary>
/// Base class of all failures of a service. Messages contain no API keys, request bodies or URL queries, so they can be logged.
/// <see cref="Body"/> is the response of the service and can contain anything.
/// </summary>
public abstract class FoxException : Exception
{
    private readonly string? _body;

    private protected FoxException(string code, string advice, string message, Exception? innerException)
        : base(message, innerException)
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

    /// <summary>The start of the response as text, at most 4,096 characters, without control characters.</summary>
    public string? Body
    {
        get => _body;
        init => _body = value is null ? null : ErrorText.Bounded(value, ErrorText.BodyLength);
    }

    /// <summary>The task; always set once the task id is known.</summary>
    public FoxTaskToken? Token { get; init; }

    /// <summary>Returns the message with the status, the request id and the task, if they are known.</summary>
    public override string Message
    {
        get
        {
            var facts = new StringBuilder();
            Append(facts, "HTTP ", Status is { } status ? ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
            Append(facts, "request id ", RequestId);
            Append(facts, "task ", Token?.ToString());
            return facts.Length == 0 ? base.Message : $"{base.Message} ({facts})";
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
