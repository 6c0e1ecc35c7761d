using System.Text;
using FoxGen.Journal;

namespace FoxGen.Runtime.Tests.Journal;

public sealed class TornTailTests : JournalTest
{
    private static readonly FoxJournalRecord[] s_records =
        [Sending(1, "Straße 🦊"), Sending(2), Submitted(1), NotStarted(2), Sending(3), OutcomeUnknown(3), Sending(4), Submitted(4), Settled(4), Settled(1)];

    [Fact]
    public async Task A_file_cut_off_at_any_byte_tells_what_its_whole_lines_say()
    {
        var file = await LeaveAsync(s_records);
        var whole = await File.ReadAllBytesAsync(file, Cancel);
        await using var reader = OpenFolder();
        var seen = new HashSet<int>();
        for (var length = 0; length <= whole.Length; length++)
        {
            await File.WriteAllBytesAsync(file, whole[..length], Cancel);

            var told = WholeRecords(whole.AsSpan(0, length));
            seen.Add(told);
            Assert.Equal(Expected(told), await StatesAsync(reader));
            Assert.Equal(0, reader.DamagedLines);
        }

        Assert.Equal(Enumerable.Range(0, s_records.Length + 1), seen.Order());
    }

    [Fact]
    public async Task A_line_cut_off_in_the_middle_of_a_file_costs_only_itself()
    {
        var file = await LeaveAsync(s_records);
        var lines = (await File.ReadAllTextAsync(file, Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await using var reader = OpenFolder();
        for (var damaged = 0; damaged < lines.Length; damaged++)
        {
            var broken = lines.Select((line, index) => index == damaged ? line[..(line.Length / 2)] : line);
            await File.WriteAllTextAsync(file, string.Join('\n', broken) + "\n", Cancel);

            var fold = new JournalReducer();
            foreach (var (record, index) in s_records.Select((record, index) => (record, index)))
            {
                if (index + 1 != damaged)
                {
                    fold.Add(record, isLive: false);
                }
            }

            Assert.Equal(fold.Entries().ToDictionary(entry => entry.Submission, entry => entry.State), await StatesAsync(reader));
            Assert.Equal(1, reader.DamagedLines);
        }
    }

    [Fact]
    public async Task A_task_is_not_lost_when_the_line_of_its_beginning_is_damaged()
    {
        var file = await LeaveAsync(Sending(1), Submitted(1), Sending(2), OutcomeUnknown(2));
        var lines = await File.ReadAllLinesAsync(file, Cancel);
        await File.WriteAllLinesAsync(file, [lines[0], "{", lines[2], "\0\0\0", lines[4]], Cancel);

        await using var reader = OpenFolder();
        var entries = await ReadAsync(reader);

        Assert.Equal(2, reader.DamagedLines);
        Assert.Equal([FoxJournalState.Submitted, FoxJournalState.OutcomeUnknown], entries.Select(entry => entry.State));
        Assert.Equal((TokenOf(1), "studio", "paint"), (entries[0].Token, entries[0].Service, entries[0].Model));
        Assert.Equal(("", ""), (entries[1].Service, entries[1].Model));
    }

    [Fact]
    public async Task Rubbish_of_any_kind_and_length_is_passed_over()
    {
        var file = await LeaveAsync(Sending(1), Submitted(1));
        var lines = await File.ReadAllLinesAsync(file, Cancel);
        string[] rubbish =
        [
            new('x', 64 * 1024),
            new('x', 200_000),
            "[]",
            "7",
            "null",
            """{"foxjournal":"one"}""",
            """{"event":"sending"}""",
            """{"submission":"no id","event":"sending","at":"2026-01-02T03:04:05Z"}""",
            """{"submission":"00000009-0000-0000-0000-000000000001","event":"sending","at":"yesterday"}""",
            """{"submission":"00000009-0000-0000-0000-000000000001","event":"submitted","at":"2026-01-02T03:04:05Z","token":"nonsense"}""",
            """{"submission":"00000009-0000-0000-0000-000000000001","event":"\ud83e","at":"2026-01-02T03:04:05Z"}""",
            new string('[', 500),
            "\u0000\u0000",
        ];
        await File.WriteAllTextAsync(file, string.Join('\n', [lines[0], .. rubbish, "", " ", lines[1], lines[2], new string('y', 100_000)]), Cancel);

        await using var reader = OpenFolder();

        Assert.Equal(FoxJournalState.Submitted, Assert.Single(await ReadAsync(reader)).State);
        Assert.Equal(rubbish.Length + 1, reader.DamagedLines);
    }

    [Fact]
    public async Task An_empty_file_says_nothing()
    {
        await using var reader = OpenFolder();
        await File.WriteAllTextAsync(Path.Combine(Folder, "20260101T000000000Z-1-00000000.foxjournal"), "", Cancel);

        Assert.Empty(await ReadAsync(reader));
        Assert.Equal(0, reader.DamagedLines);
    }

    /// <summary>How many records stand whole in a file, the last one with or without its line feed.</summary>
    private static int WholeRecords(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return Math.Max(0, text.Split('\n').Count(line => line.EndsWith('}')) - 1);
    }

    private static Dictionary<Guid, FoxJournalState> Expected(int records)
    {
        var states = new Dictionary<Guid, FoxJournalState>();
        foreach (var record in s_records[..records])
        {
            states[record.Submission] = record.Event switch
            {
                FoxJournalEvent.Submitted => FoxJournalState.Submitted,
                FoxJournalEvent.NotStarted => FoxJournalState.NotStarted,
                FoxJournalEvent.Settled => FoxJournalState.Settled,
                _ => FoxJournalState.OutcomeUnknown,
            };
        }

        return states;
    }
}
