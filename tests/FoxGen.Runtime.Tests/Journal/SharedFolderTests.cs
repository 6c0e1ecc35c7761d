using FoxGen.Journal;

namespace FoxGen.Runtime.Tests.Journal;

public sealed class SharedFolderTests : JournalTest
{
    [Fact]
    public async Task Two_journals_in_one_folder_write_files_of_their_own_and_read_both()
    {
        await using var one = OpenFolder();
        await using var two = OpenFolder();
        await Task.WhenAll(
            Task.Run(() => WriteAsync(one, [.. Enumerable.Range(0, 100).SelectMany(number => new[] { Sending(number * 2), Submitted(number * 2) })]), Cancel),
            Task.Run(() => WriteAsync(two, [.. Enumerable.Range(0, 100).SelectMany(number => new[] { Sending((number * 2) + 1), Submitted((number * 2) + 1) })]), Cancel));

        Assert.Equal(2, JournalFiles().Length);
        var entries = await ReadAsync(one);
        Assert.Equal(Enumerable.Range(0, 200).Select(Id), entries.Select(entry => entry.Submission));
        Assert.Equal(Enumerable.Range(0, 200).Select(TokenOf), entries.Select(entry => entry.Token));
        Assert.Equivalent(entries, await ReadAsync(two), strict: true);
    }

    [Fact]
    public async Task What_a_living_journal_is_sending_is_unknown_once_it_is_closed()
    {
        await using var reader = OpenFolder();
        var writer = OpenFolder();
        await writer.WriteAsync(Sending(1), Cancel);
        Assert.Equal(FoxJournalState.Sending, Assert.Single(await ReadAsync(reader)).State);

        await writer.DisposeAsync();

        var entry = Assert.Single(await ReadAsync(reader));
        Assert.Equal((FoxJournalState.OutcomeUnknown, "crash"), (entry.State, entry.Detail));
    }

    [Fact]
    public async Task Many_readers_at_once_do_not_take_each_other_for_a_writer()
    {
        await LeaveAsync(Sending(1));
        await using var reader = OpenFolder();

        var states = await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => Task.Run(() => StatesAsync(reader), Cancel)));

        Assert.All(states, found => Assert.Equal(FoxJournalState.OutcomeUnknown, Assert.Single(found).Value));
    }

    [Fact]
    public async Task A_submission_settled_by_another_process_is_settled_whichever_file_is_older()
    {
        await using var older = OpenFolder();
        await LeaveAsync(Sending(1), Submitted(1));
        await older.SettleAsync(Id(1), "by the older", Cancel);
        await LeaveAsync(Sending(2), Submitted(2));
        await LeaveAsync(Settled(2));

        var entries = await ReadAsync(older);

        Assert.Equal([FoxJournalState.Settled, FoxJournalState.Settled], entries.Select(entry => entry.State));
        Assert.Equal(["by the older", "delivered"], entries.Select(entry => entry.Detail));
        Assert.Equal([TokenOf(1), TokenOf(2)], entries.Select(entry => entry.Token));
    }

    [Fact]
    public async Task A_file_of_a_later_format_version_is_named_and_nothing_is_guessed()
    {
        var file = await LeaveAsync(Sending(1), Submitted(1));
        var text = await File.ReadAllTextAsync(file, Cancel);
        await File.WriteAllTextAsync(file, text.Replace("\"foxjournal\":1", "\"foxjournal\":2", StringComparison.Ordinal), Cancel);
        await using var journal = OpenFolder();

        var failure = await Assert.ThrowsAsync<IOException>(() => ReadAsync(journal));

        Assert.Contains(Path.GetFileName(file), failure.Message, StringComparison.Ordinal);
        Assert.Contains("version 2", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Update FoxGen", failure.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<IOException>(() => journal.PruneAsync(Cancel));
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task Events_and_fields_of_a_later_version_are_passed_over()
    {
        var file = await LeaveAsync(Sending(1), Submitted(1));
        var text = await File.ReadAllTextAsync(file, Cancel);
        text = text.Replace("\"event\"", "\"mood\":{\"x\":[1]},\"event\"", StringComparison.Ordinal).Replace("\"process\"", "\"shift\":3,\"process\"", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text + $$"""{"submission":"{{Id(1)}}","event":"paused","at":"2027-01-01T00:00:00Z"}""" + "\n", Cancel);
        await using var journal = OpenFolder();

        var entry = Assert.Single(await ReadAsync(journal));

        Assert.Equal((FoxJournalState.Submitted, TokenOf(1)), (entry.State, entry.Token));
        Assert.Equal(0, journal.DamagedLines);
    }
}
