using FoxGen.Journal;

namespace FoxGen.Runtime.Tests.Journal;

public sealed class DiskFailureTests : JournalTest
{
    private TestDisk _disk = null!;

    [Fact]
    public async Task A_record_for_which_there_is_no_room_is_refused_wherever_the_disk_ends()
    {
        await using var journal = Open();
        var line = JournalRecordWriter.Record(Sending(0)).Length;
        for (var free = 0; free < line; free++)
        {
            _disk.Free = free;
            var failure = await Assert.ThrowsAsync<IOException>(async () => await journal.WriteAsync(Sending(1000 + free), Cancel));
            Assert.Contains("No space left", failure.Message, StringComparison.Ordinal);

            _disk.Free = long.MaxValue;
            await journal.WriteAsync(Sending(free), Cancel);
        }

        Assert.Equal(Enumerable.Range(0, line).Select(Id), (await ReadAsync(journal)).Select(entry => entry.Submission));
        Assert.Equal(0, journal.DamagedLines);
    }

    [Fact]
    public async Task Records_after_one_that_is_left_torn_are_on_lines_of_their_own()
    {
        await using var journal = Open();
        await journal.WriteAsync(Sending(1), Cancel);
        _disk.Free = 40;
        _disk.FailsToCut = true;
        await Assert.ThrowsAsync<IOException>(async () => await journal.WriteAsync(Submitted(1), Cancel));
        await Assert.ThrowsAsync<IOException>(async () => await journal.WriteAsync(Submitted(1), Cancel));
        _disk.Free = long.MaxValue;
        await WriteAsync(journal, Sending(2), Submitted(2));

        Assert.Equal([FoxJournalState.Sending, FoxJournalState.Submitted], (await ReadAsync(journal)).Select(entry => entry.State));
        Assert.Equal(2, journal.DamagedLines);
    }

    [Fact]
    public async Task What_could_not_be_flushed_is_not_believed_afterwards()
    {
        await using var journal = Open();
        await journal.WriteAsync(Sending(1), Cancel);
        _disk.FailsToFlush = true;
        await Assert.ThrowsAsync<IOException>(async () => await journal.WriteAsync(Sending(2), Cancel));
        _disk.FailsToFlush = false;
        await journal.WriteAsync(Submitted(1), Cancel);

        Assert.Equal(FoxJournalState.Submitted, Assert.Single(await ReadAsync(journal)).State);
    }

    [Fact]
    public async Task All_records_of_a_group_share_its_failure_and_the_next_group_does_not()
    {
        await using var journal = Open();
        _disk.Gate.Reset();
        _disk.FailsToFlush = true;
        var writes = Enumerable.Range(0, 50).Select(number => journal.WriteAsync(Sending(number), Cancel).AsTask()).ToList();
        _disk.Gate.Set();
        var failures = new HashSet<Exception>();
        foreach (var write in writes)
        {
            failures.Add(await Assert.ThrowsAsync<IOException>(() => write));
        }

        _disk.FailsToFlush = false;
        await journal.WriteAsync(Sending(99), Cancel);

        Assert.Equal(50, failures.Count);
        Assert.Equal(Id(99), Assert.Single(await ReadAsync(journal)).Submission);
    }

    [Fact]
    public async Task After_the_folder_was_removed_one_group_fails_and_the_next_is_in_a_new_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There a folder in use cannot be removed.");
        await using var journal = OpenFolder();
        await journal.WriteAsync(Sending(1), Cancel);
        Directory.Delete(Folder, recursive: true);

        await Assert.ThrowsAsync<IOException>(async () => await journal.WriteAsync(Sending(2), Cancel));
        await WriteAsync(journal, Sending(3), Submitted(3));

        Assert.Equal([Id(3)], (await ReadAsync(journal)).Select(entry => entry.Submission));
        Assert.Equal((1, 1), (JournalFiles().Length, LockFiles().Length));
    }

    [Fact]
    public async Task As_long_as_the_folder_cannot_be_made_again_every_record_fails()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There a folder in use cannot be removed.");
        await using var journal = OpenFolder();
        Directory.Delete(Folder, recursive: true);
        await File.WriteAllTextAsync(Folder, "in the way", Cancel);

        await Assert.ThrowsAsync<IOException>(async () => await journal.WriteAsync(Sending(1), Cancel));
        await Assert.ThrowsAsync<IOException>(async () => await journal.WriteAsync(Sending(1), Cancel));
        File.Delete(Folder);
        await journal.WriteAsync(Sending(1), Cancel);

        Assert.Single(await ReadAsync(journal));
    }

    [Fact]
    public async Task A_writer_whose_lock_was_removed_takes_a_new_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There a lock in use cannot be removed.");
        await using var journal = OpenFolder();
        await journal.WriteAsync(Sending(1), Cancel);
        File.Delete(Assert.Single(LockFiles()));

        await Assert.ThrowsAsync<IOException>(async () => await journal.WriteAsync(Submitted(1), Cancel));
        await journal.WriteAsync(Submitted(1), Cancel);

        Assert.Equal(FoxJournalState.Submitted, Assert.Single(await ReadAsync(journal)).State);
        Assert.Equal(2, JournalFiles().Length);
    }

    [Fact]
    public void A_disk_that_is_full_from_the_start_is_told_when_the_journal_is_opened()
    {
        Assert.Throws<IOException>(() => FoxFileJournal.Open(Folder, null, file => new TestDisk(file) { Free = 10 }));
        Assert.Empty(Directory.GetFiles(Folder));
    }

    private FoxFileJournal Open() => FoxFileJournal.Open(Folder, null, file => _disk = new TestDisk(file), Timeout.InfiniteTimeSpan);
}
