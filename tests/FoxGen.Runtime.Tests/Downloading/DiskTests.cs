using FoxGen.Downloading;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Downloading;

/// <summary>What the disk refuses is said of the disk, with the path.</summary>
public sealed class DiskTests : DownloadFolder
{
    [Fact]
    public async Task A_target_that_is_a_folder_is_a_disk_error()
    {
        Directory.CreateDirectory(Target);

        await IsRefusedAsync(Target, "it is a folder");
    }

    [Fact]
    public async Task A_folder_that_is_a_file_is_a_disk_error()
    {
        var file = Path.Combine(Folder, "file");
        Directory.CreateDirectory(Folder);
        await System.IO.File.WriteAllTextAsync(file, "mine", TestContext.Current.CancellationToken);

        await IsRefusedAsync(Path.Combine(file, "rain.mp4"), file);

        await using var server = new TestServer().Then(File(Whole));
        using var downloader = new FoxDownloader(isLocal: true, Options(), Telemetry);
        IsOfDisk(await Assert.ThrowsAsync<FoxDownloadException>(() => downloader.SaveToFolderAsync(At(server), file, null, TestContext.Current.CancellationToken)), file);
        Assert.Equal("mine", await System.IO.File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_folder_without_rights_is_a_disk_error()
    {
        // Where not even root may create files.
        if (OperatingSystem.IsLinux())
        {
            await IsRefusedAsync("/proc/foxgen/rain.mp4", "/proc/foxgen");
            await IsRefusedAsync("/proc/rain.mp4", "/proc");
        }
    }

    [Fact]
    public async Task A_target_that_becomes_a_folder_meanwhile_is_a_disk_error()
    {
        await using var server = new TestServer().Then(File(Whole));

        var failure = await Assert.ThrowsAsync<FoxDownloadException>(() => SaveAsync(server, new Received { Then = () => Directory.CreateDirectory(Target) }));

        IsOfDisk(failure, Target);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task A_failure_of_the_callers_progress_stays_what_it_is()
    {
        await using var server = new TestServer().Then(File(Whole));

        var failure = await Assert.ThrowsAsync<IOException>(() => SaveAsync(server, new Received { Then = () => throw new IOException("mine") }));

        Assert.Equal("mine", failure.Message);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Devices_are_not_replaced()
    {
        if (OperatingSystem.IsWindows())
        {
            await IsRefusedAsync(@"\\.\NUL", "not a regular file");
            return;
        }

        Directory.CreateDirectory(Folder);
        var link = Path.Combine(Folder, "link.mp4");
        System.IO.File.CreateSymbolicLink(link, "/dev/null");

        await IsRefusedAsync("/dev/null", "not a regular file");
        await IsRefusedAsync(link, "not a regular file");
        Assert.Equal("/dev/null", new FileInfo(link).LinkTarget);
        Assert.Equal([link], Files());
    }

    [Fact]
    [Trait("speed", "slow")]
    public async Task Pipes_are_not_replaced()
    {
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Folder);
            var pipe = Pipes.Make(Folder);

            await IsRefusedAsync(pipe, "not a regular file");

            Assert.Equal([pipe], Files());
        }
    }

    [Fact]
    public async Task An_empty_file_is_replaced()
    {
        Directory.CreateDirectory(Folder);
        var target = Path.Combine(Folder, "empty.mp4");
        await System.IO.File.WriteAllBytesAsync(target, [], TestContext.Current.CancellationToken);
        await using var server = new TestServer().Then(File(Whole));

        Assert.Equal(Whole.Length, (await SaveAsync(server, target: target)).Bytes);
    }

    private static DownloadSource At(TestServer server) => new(new Uri(server.Url, "/a"), Paint.Token);

    private static void IsOfDisk(FoxDownloadException failure, string part)
    {
        Assert.Contains(part, failure.Message, StringComparison.Ordinal);
        Assert.StartsWith("The file cannot be written to '", failure.Message, StringComparison.Ordinal);
        Assert.StartsWith("Check the path", failure.Advice, StringComparison.Ordinal);
        Assert.Equal(Paint.Token, failure.Token);
    }

    private async Task IsRefusedAsync(string target, string part)
    {
        await using var server = new TestServer().Then(File(Whole));
        var before = Files();

        IsOfDisk(await Assert.ThrowsAsync<FoxDownloadException>(() => SaveAsync(server, target: target)), part);

        Assert.Equal(0, server.Connections);
        Assert.Equal(before, Files());
    }
}
