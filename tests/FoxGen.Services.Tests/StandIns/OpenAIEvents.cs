using System.Text;
using System.Text.Json;

namespace FoxGen.Services.Tests.StandIns;

/// <summary>The chunks of a chat, as documented.</summary>
internal static class OpenAIEvents
{
    public static object Usage { get; } = new
    {
        prompt_tokens = 19,
        completion_tokens = 10,
        total_tokens = 29,
        prompt_tokens_details = new { cached_tokens = 0, audio_tokens = 0 },
        completion_tokens_details = new { reasoning_tokens = 0, audio_tokens = 0, accepted_prediction_tokens = 0, rejected_prediction_tokens = 0 },
    };

    public static IReadOnlyList<string> Of(string id, IReadOnlyList<string> words, bool hasUsage) =>
    [
        Chunk(id, new { role = "assistant", content = "", refusal = (string?)null }, null, hasUsage),
        .. words.Select(word => Chunk(id, new { content = word }, null, hasUsage)),
        Chunk(id, new { }, "stop", hasUsage),
        .. hasUsage ? (string[])[Json(new { id, @object = "chat.completion.chunk", created = 1741569952, model = "gpt-4.1-mini-2025-04-14", choices = Array.Empty<object>(), usage = Usage })] : [],
    ];

    private static string Chunk(string id, object delta, string? reason, bool hasUsage)
    {
        var chunk = new Dictionary<string, object?>
        {
            ["id"] = id,
            ["object"] = "chat.completion.chunk",
            ["created"] = 1741569952,
            ["model"] = "gpt-4.1-mini-2025-04-14",
            ["system_fingerprint"] = "fp_44709d6fcb",
            ["choices"] = new[] { new { index = 0, delta, logprobs = (object?)null, finish_reason = reason } },
        };
        if (hasUsage)
        {
            chunk["usage"] = null;
        }

        return Json(chunk);
    }

    private static string Json(object value) => JsonSerializer.Serialize(value);
}

/// <summary>How events become text (https://html.spec.whatwg.org/multipage/server-sent-events.html).</summary>
internal sealed record EventStyle
{
    public string LineEnd { get; init; } = "\n";

    /// <summary>Whether comments stand between events, as proxies and gateways send them to keep the connection open.</summary>
    public bool HasComments { get; init; }

    /// <summary>Whether a space follows the colon. It is optional.</summary>
    public bool HasSpace { get; init; } = true;

    /// <summary>Whether events have the other fields of the format.</summary>
    public bool HasOtherFields { get; init; }

    /// <summary>Whether the data of each event is on two lines.</summary>
    public bool HasTwoLines { get; init; }

    /// <summary>Whether events have <c>"error": null</c>, as gateways send it.</summary>
    public bool HasNoError { get; init; }

    /// <summary>Whether the first bytes are a byte order mark, which the format allows.</summary>
    public bool HasMark { get; init; }

    /// <summary>An error that replaces the event at this index and all after it.</summary>
    public (int At, object Error)? Fails { get; init; }

    /// <summary>Whether <c>data: [DONE]</c> ends the events.</summary>
    public bool HasDone { get; init; } = true;

    public byte[] Write(IReadOnlyList<string> events)
    {
        var text = new StringBuilder(HasMark ? "\uFEFF" : "");
        foreach (var (index, data) in events.Index())
        {
            if (HasComments)
            {
                text.Append(": keep-alive").Append(LineEnd).Append(LineEnd).Append(':').Append(LineEnd);
            }

            if (Fails is { } fault && fault.At == index)
            {
                text.Append(HasOtherFields ? "event: error" + LineEnd : "");
                Data(text, JsonSerializer.Serialize(new { error = fault.Error }));
                break;
            }

            if (HasOtherFields)
            {
                text.Append("id: ").Append(index).Append(LineEnd).Append("retry: 3000").Append(LineEnd).Append("unknown").Append(LineEnd);
            }

            Data(text, HasNoError ? "{\"error\":null," + data[1..] : data);
        }

        if (HasDone)
        {
            Data(text, "[DONE]");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private void Data(StringBuilder text, string data)
    {
        var name = HasSpace ? "data: " : "data:";
        if (HasTwoLines && data.StartsWith('{'))
        {
            text.Append(name).Append('{').Append(LineEnd);
            data = data[1..];
        }

        text.Append(name).Append(data).Append(LineEnd).Append(LineEnd);
    }
}
