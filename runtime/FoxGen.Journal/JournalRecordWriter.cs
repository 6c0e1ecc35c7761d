using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FoxGen.Journal;

/// <summary>Makes lines of a journal file: one JSON object and a line feed each.</summary>
internal static class JournalRecordWriter
{
    // The file is no HTML; references in any language stay readable for people who look into it.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The first line of a file.</summary>
    public static byte[] Header(int process, DateTimeOffset startedAt) => Line(writer =>
    {
        writer.WriteNumber(JournalWords.Format, JournalWords.Version);
        writer.WriteNumber(JournalWords.Process, process);
        writer.WriteString(JournalWords.StartedAt, startedAt);
    });

    /// <summary>The line of a record.</summary>
    public static byte[] Record(FoxJournalRecord record) => Line(writer =>
    {
        writer.WriteString(JournalWords.Submission, record.Submission);
        writer.WriteString(JournalWords.Event, JournalWords.Of(record.Event));
        writer.WriteString(JournalWords.At, record.At);
        Write(writer, JournalWords.Service, record.Service);
        Write(writer, JournalWords.Model, record.Model);
        Write(writer, JournalWords.Reference, record.Reference);
        Write(writer, JournalWords.IdempotencyKey, record.IdempotencyKey);
        Write(writer, JournalWords.Token, record.Token?.ToString());
        Write(writer, JournalWords.Detail, record.Detail);
    });

    private static void Write(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static byte[] Line(Action<Utf8JsonWriter> members)
    {
        var line = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(line, s_options))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        line.Write("\n"u8);
        return line.WrittenSpan.ToArray();
    }
}
