using System.Net;
using System.Text;
using FoxGen.Errors;

namespace FoxGen;

/// <summary>
/// Everything that goes wrong with a service, one tree. Messages hold no API keys, request bodies or URL queries, so they
/// may be logged; <see cref="Body"/> is what the service sent and may hold anything.
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

    /// <summary>What happened as one stable word, such as <c>rate-limit</c>.</summary>
    public string Code { get; }

    /// <summary>One line on what to do.</summary>
    public string Advice { get; init; }

    /// <summary>The status of the reply; <c>null</c> when there was none, or it is not about one.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>The id the service gave the request, for its support; <c>null</c> when it sent none.</summary>
    public string? RequestId { get; init; }

    /// <summary>The start of the reply as text, at most 4,096 characters, control characters replaced.</summary>
    public string? Body
    {
        get => _body;
        init => _body = value is null ? null : ErrorText.Bounded(value, ErrorText.BodyLength);
    }

    /// <summary>The task it is about; always set once the task's id is known.</summary>
    public FoxTaskToken? Token { get; init; }

    /// <summary>What happened, with the status, the request id and the task where they are known.</summary>
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
