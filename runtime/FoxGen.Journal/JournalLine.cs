using System.Text.Json;

namespace FoxGen.Journal;

/// <summary>One line of a journal file, read.</summary>
internal readonly struct JournalLine
{
    private JournalLine(JournalLineKind kind, FoxJournalRecord? record = null, int version = 0)
    {
        Kind = kind;
        Record = record;
        Version = version;
    }

    public JournalLineKind Kind { get; }

    /// <summary>The record of a <see cref="JournalLineKind.Record"/>.</summary>
    public FoxJournalRecord? Record { get; }

    /// <summary>The version a <see cref="JournalLineKind.Header"/> gives.</summary>
    public int Version { get; }

    /// <summary>Reads a line; never throws, whatever is in it.</summary>
    public static JournalLine Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Span.Trim(" \t\r"u8).IsEmpty)
        {
            return new JournalLine(JournalLineKind.Blank);
        }

        try
        {
            using var document = JsonDocument.Parse(utf8);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The latter for texts with broken surrogates.
            return new JournalLine(JournalLineKind.Damaged);
        }
    }

    private static JournalLine Read(JsonElement line)
    {
        if (line.ValueKind is not JsonValueKind.Object)
        {
            return new JournalLine(JournalLineKind.Damaged);
        }

        if (line.TryGetProperty(JournalWords.Format, out var format))
        {
            return format.ValueKind is JsonValueKind.Number && format.TryGetInt32(out var version)
                ? new JournalLine(JournalLineKind.Header, version: version)
                : new JournalLine(JournalLineKind.Damaged);
        }

        if (Text(line, JournalWords.Event) is not { } word || !TryGet(line, JournalWords.Submission, out var id) || !id.TryGetGuid(out var submission))
        {
            return new JournalLine(JournalLineKind.Damaged);
        }

        if (JournalWords.EventOf(word) is not { } happened)
        {
            return new JournalLine(JournalLineKind.OfLaterVersion);
        }

        var token = Text(line, JournalWords.Token) is { } text && FoxTaskToken.TryParse(text, out var parsed) ? parsed : null;
        if (!TryGet(line, JournalWords.At, out var time) || !time.TryGetDateTimeOffset(out var at) || (happened is FoxJournalEvent.Submitted && token is null))
        {
            return new JournalLine(JournalLineKind.Damaged);
        }

        return new JournalLine(JournalLineKind.Record, new FoxJournalRecord
        {
            Submission = submission,
            Event = happened,
            At = at,
            Service = Text(line, JournalWords.Service),
            Model = Text(line, JournalWords.Model),
            Reference = Text(line, JournalWords.Reference),
            IdempotencyKey = Text(line, JournalWords.IdempotencyKey),
            Token = token,
            Detail = Text(line, JournalWords.Detail),
        });
    }

    private static string? Text(JsonElement line, string name) => TryGet(line, name, out var value) ? value.GetString() : null;

    /// <summary>A member that is a text.</summary>
    private static bool TryGet(JsonElement line, string name, out JsonElement value) =>
        line.TryGetProperty(name, out value) && value.ValueKind is JsonValueKind.String;
}

/// <summary>What a line of a journal file is.</summary>
internal enum JournalLineKind
{
    /// <summary>Nothing; a writer starts a new line after a write that failed.</summary>
    Blank,

    Header,

    Record,

    /// <summary>A record of something that a later version knows.</summary>
    OfLaterVersion,

    /// <summary>No line this or a later version wrote, or not whole.</summary>
    Damaged,
}
