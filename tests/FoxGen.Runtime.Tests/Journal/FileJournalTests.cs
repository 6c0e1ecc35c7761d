using System.Globalization;
using System.Text.Json;
using FoxGen.Journal;

namespace FoxGen.Runtime.Tests.Journal;

public sealed class FileJournalTests : JournalTest
{
    [Fact]
    public async Task Each_submission_is_told_once_with_all_that_is_known_of_it()
    {
        await using var journal = OpenFolder();
        await WriteAsync(
            journal,
            Sending(1, "order 7", "key-1"),
            Sending(2),
            NotStarted(2),
            Sending(3),
            OutcomeUnknown(3),
            Submitted(1),
            Sending(4),
            Sending(5),
            Submitted(5),
            Settled(5));

        var entries = await ReadAsync(journal);

        Assert.Equal([Id(1), Id(2), Id(3), Id(4), Id(5)], entries.Select(entry => entry.Submission));
        Assert.Equal(
            [FoxJournalState.Submitted, FoxJournalState.NotStarted, FoxJournalState.OutcomeUnknown, FoxJournalState.Sending, FoxJournalState.Settled],
            entries.Select(entry => entry.State));
        Assert.Equal([null, "rate-limit", "timeout", null, "delivered"], entries.Select(entry => entry.Detail));
        Assert.Equal([TokenOf(1), null, null, null, TokenOf(5)], entries.Select(entry => entry.Token));
        Assert.Equal(("studio", "paint", "order 7", "key-1", Start.AddSeconds(1)), (entries[0].Service, entries[0].Model, entries[0].Reference, entries[0].IdempotencyKey, entries[0].StartedAt));
        Assert.Equal(0, journal.DamagedLines);
    }

    [Fact]
    public async Task Another_process_reads_the_same_after_the_writer_is_gone()
    {
        await LeaveAsync(Sending(1), Submitted(1), Sending(2, "half sent"));

        await using var journal = OpenFolder();
        var entries = await ReadAsync(journal);

        Assert.Equal([FoxJournalState.Submitted, FoxJournalState.OutcomeUnknown], entries.Select(entry => entry.State));
        Assert.Equal(("half sent", "crash"), (entries[1].Reference, entries[1].Detail));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public async Task The_culture_changes_nothing_in_the_files(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            await using var journal = FoxFileJournal.Open(Folder, new FakeClock());
            await WriteAsync(journal, Sending(1), Submitted(1));
            await journal.SettleAsync(Id(1), cancellationToken: Cancel);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        var file = Assert.Single(JournalFiles());
        Assert.Matches($"^20260102T030405000Z-{Environment.ProcessId}-[0-9a-f]{{8}}\\.foxjournal$", Path.GetFileName(file));
        Assert.Equal(
            $$"""
            {"foxjournal":1,"process":{{Environment.ProcessId}},"startedAt":"2026-01-02T03:04:05+00:00"}
            {"submission":"00000001-0000-0000-0000-000000000001","event":"sending","at":"2026-01-02T03:04:06+00:00","service":"studio","model":"paint"}
            {"submission":"00000001-0000-0000-0000-000000000001","event":"submitted","at":"2026-01-02T03:05:06+00:00","token":"fox1:studio:paint:task-1"}
            {"submission":"00000001-0000-0000-0000-000000000001","event":"settled","at":"2026-01-02T03:04:05+00:00"}

            """.ReplaceLineEndings("\n"),
            await File.ReadAllTextAsync(file, Cancel));
    }

    [Theory]
    [InlineData("雨夜街头 · Straße · 🦊 · عربى")]
    [InlineData("a \"quoted\"\\ line\nand\r\nmore\u2028\0\t")]
    [InlineData("")]
    public async Task A_reference_in_any_script_comes_back_unchanged_and_fills_one_line(string reference)
    {
        var file = await LeaveAsync(Sending(1, reference));

        await using var journal = OpenFolder();

        Assert.Equal(reference, Assert.Single(await ReadAsync(journal)).Reference);
        Assert.Equal(2, (await File.ReadAllBytesAsync(file, Cancel)).Count(b => b == '\n'));
    }

    [Fact]
    public async Task A_reference_with_half_a_character_is_stored_all_the_same()
    {
        await LeaveAsync(Sending(1, "cut \ud83e"), Submitted(1));

        await using var journal = OpenFolder();

        Assert.Equal("cut \ufffd", Assert.Single(await ReadAsync(journal)).Reference);
    }

    [Fact]
    public async Task The_longest_texts_are_kept_and_longer_ones_refused()
    {
        await using var journal = OpenFolder();
        var longest = new string('\u0001', 1000);
        await WriteAsync(journal, Sending(1, longest, new string('k', 255)), Submitted(1), Settled(1) with { Detail = longest });

        Assert.Equal((longest, longest), (await ReadAsync(journal)) is [var entry] ? (entry.Reference, entry.Detail) : default);
        foreach (var record in (FoxJournalRecord[])[
            Sending(2, longest + "x"),
            Sending(2, key: new string('k', 256)),
            Settled(2) with { Detail = longest + "x" },
            Sending(2) with { Service = null },
            Sending(2) with { Model = "" },
            Submitted(2) with { Token = null },
            Sending(2) with { Event = (FoxJournalEvent)77 }])
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await journal.WriteAsync(record, Cancel));
        }

        Assert.Single(await ReadAsync(journal));
    }

    [Fact]
    public async Task Only_this_user_can_read_what_it_creates()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Unix only.");
            return;
        }

        await using var journal = OpenFolder();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Folder));
        var files = Directory.GetFiles(Folder);
        Assert.Equal(2, files.Length);
        foreach (var file in files)
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public async Task A_journal_that_stored_nothing_leaves_nothing()
    {
        await using (OpenFolder())
        {
            Assert.Single(JournalFiles());
        }

        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Fact]
    public async Task A_disposed_journal_stores_nothing_more_but_can_be_read()
    {
        var journal = OpenFolder();
        await WriteAsync(journal, Sending(1));
        await journal.DisposeAsync();
        await journal.DisposeAsync();

        var failure = await Assert.ThrowsAsync<IOException>(async () => await journal.WriteAsync(Submitted(1), Cancel));

        Assert.Contains("closed", failure.Message, StringComparison.Ordinal);
        Assert.Equal(FoxJournalState.OutcomeUnknown, Assert.Single(await ReadAsync(journal)).State);
    }

    [Fact]
    public async Task Records_under_way_are_stored_before_a_journal_is_closed()
    {
        var journal = OpenFolder();
        var writes = Enumerable.Range(0, 100).Select(number => journal.WriteAsync(Sending(number), Cancel).AsTask()).ToList();
        await journal.DisposeAsync();
        await Task.WhenAll(writes);

        Assert.Equal(100, (await ReadAsync(journal)).Count);
    }

    [Fact]
    public async Task A_cancelled_write_ends_at_once_and_the_next_one_is_stored()
    {
        await using var journal = OpenFolder();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await journal.WriteAsync(Sending(1), new CancellationToken(canceled: true)));
        await WriteAsync(journal, Sending(2));

        Assert.Equal(Id(2), Assert.Single(await ReadAsync(journal)).Submission);
    }

    [Fact]
    public void A_folder_that_cannot_be_is_told_when_it_is_opened()
    {
        Directory.CreateDirectory(Folder);
        var file = Path.Combine(Folder, "file");
        File.WriteAllText(file, "");

        Assert.Throws<IOException>(() => FoxFileJournal.Open(file));
        Assert.Throws<ArgumentException>(() => FoxFileJournal.Open(""));
    }

    [Fact]
    public async Task Every_line_is_JSON_without_anything_private()
    {
        var file = await LeaveAsync(Sending(1, "order 7", "key-1"), Submitted(1), Settled(1));
        var lines = await File.ReadAllLinesAsync(file, Cancel);

        Assert.Equal(4, lines.Length);
        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
        Assert.DoesNotContain(lines, line => line.Contains(Environment.MachineName, StringComparison.OrdinalIgnoreCase));
    }
}
