using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace FoxGen;

/// <summary>One record as one line of JSON.</summary>
internal static class JournalLine
{
    /// <summary>The version of the format, in the first line of each file.</summary>
    public const int Version = 1;

    private const int LongestText = 1_000;

    /// <summary>The first line of a file.</summary>
    public static byte[] Header { get; } = [.. "{\"foxjournal\":"u8, (byte)('0' + Version), .. "}\n"u8];

    /// <summary>Writes a record with its line end.</summary>
    public static ReadOnlyMemory<byte> Write(FoxJournalRecord record)
    {
        var output = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("submission"u8, record.Submission);
            json.WriteString("event"u8, Word(record.Event));
            json.WriteString("at"u8, record.At.ToUniversalTime());
            Text(json, "service"u8, record.Service);
            Text(json, "model"u8, record.Model);
            Text(json, "reference"u8, record.Reference);
            Text(json, "idempotencyKey"u8, record.IdempotencyKey);
            Text(json, "token"u8, record.Token?.ToString());
            Text(json, "detail"u8, record.Detail);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
        return output.WrittenMemory;
    }

    /// <summary>The version that a first line tells; <c>null</c> when it is no first line.</summary>
    public static int? ReadHeader(ReadOnlyMemory<byte> line) =>
        Parse(line) is { } json && json.TryGetProperty("foxjournal", out var version) && version.ValueKind is JsonValueKind.Number && version.TryGetInt32(out var number) ? number : null;

    /// <summary>Reads a record; <c>null</c> when the line is damaged, or tells something that this version does not know.</summary>
    public static FoxJournalRecord? Read(ReadOnlyMemory<byte> line)
    {
        if (Parse(line) is not { } json
            || Text(json, "submission") is not { } id || !Guid.TryParseExact(id, "D", out var submission)
            || Event(Text(json, "event")) is not { } what
            || Text(json, "at") is not { } time || !DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
        {
            return null;
        }

        return new FoxJournalRecord
        {
            Submission = submission,
            Event = what,
            At = at,
            Service = Text(json, "service"),
            Model = Text(json, "model"),
            Reference = Text(json, "reference"),
            IdempotencyKey = Text(json, "idempotencyKey"),
            Token = Text(json, "token") is { } token && FoxTaskToken.TryParse(token, out var parsed) ? parsed : null,
            Detail = Text(json, "detail"),
        };
    }

    private static JsonElement? Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind is JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Text(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, ErrorText.Bounded(value, LongestText));
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? JsonFields.Text(value) : null;

    private static string Word(FoxJournalEvent what) => what switch
    {
        FoxJournalEvent.Sending => "sending",
        FoxJournalEvent.Submitted => "submitted",
        FoxJournalEvent.NotStarted => "not-started",
        FoxJournalEvent.OutcomeUnknown => "outcome-unknown",
        _ => "settled",
    };

    private static FoxJournalEvent? Event(string? word) => word switch
    {
        "sending" => FoxJournalEvent.Sending,
        "submitted" => FoxJournalEvent.Submitted,
        "not-started" => FoxJournalEvent.NotStarted,
        "outcome-unknown" => FoxJournalEvent.OutcomeUnknown,
        "settled" => FoxJournalEvent.Settled,
        _ => null,
    };
}
