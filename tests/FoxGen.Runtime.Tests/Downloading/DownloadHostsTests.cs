using System.Net;
using FoxGen.Downloading;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Downloading;

/// <summary>Result URLs cannot lead into the caller's network.</summary>
public sealed class DownloadHostsTests
{
    [Theory]
    [InlineData("http://cdn.example/a")]
    [InlineData("http://127.0.0.1/a")]
    [InlineData("ftp://cdn.example/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://127.0.0.1/a")]
    [InlineData("https://2130706433/a")]
    [InlineData("https://localhost/a")]
    [InlineData("https://api.localhost/a")]
    [InlineData("https://printer.local/a")]
    [InlineData("https://metadata.google.internal/a")]
    [InlineData("https://10.1.2.3/a")]
    [InlineData("https://172.16.0.1/a")]
    [InlineData("https://192.168.1.1/a")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://100.64.0.1/a")]
    [InlineData("https://0.0.0.0/a")]
    [InlineData("https://[::1]/a")]
    [InlineData("https://[fd00::1]/a")]
    [InlineData("https://[fe80::1]/a")]
    [InlineData("https://[::ffff:10.0.0.1]/a")]
    [InlineData("https://[64:ff9b::a00:1]/a")]
    [InlineData("https://[2002:a00:1::1]/a")]
    [InlineData("https://127.0.0.1./a")]
    [InlineData("https://0x7f.1/a")]
    [InlineData("https://１２７.0.0.1/a")]
    [InlineData("https://LOCALHOST./a")]
    [InlineData("https://printer.LOCAL./a")]
    [InlineData("https://intranet/a")]
    [InlineData("https://wiki.corp/a")]
    [InlineData("https://router.home.arpa/a")]
    public void Private_and_plain_addresses_are_refused(string url) =>
        Assert.Throws<DownloadFailedException>(() => new DownloadUrlPolicy(isLocal: false).Check(new Uri(url)));

    [Theory]
    [InlineData("https://cdn.example/a")]
    [InlineData("https://93.184.216.34/a")]
    [InlineData("https://172.32.0.1/a")]
    [InlineData("https://local.example/a")]
    [InlineData("https://notlocal.example./a")]
    [InlineData("https://[2002:808:808::1]/a")]
    [InlineData("https://[2606:2800:220:1::1]/a")]
    public void Public_addresses_over_https_are_taken(string url) =>
        new DownloadUrlPolicy(isLocal: false).Check(new Uri(url));

    [Fact]
    public void A_service_on_this_machine_may_point_at_it()
    {
        var hosts = new DownloadUrlPolicy(isLocal: true);

        hosts.Check(new Uri("http://127.0.0.1:5000/a"));
        hosts.Check(new Uri("https://10.0.0.1/a"));
        Assert.Throws<DownloadFailedException>(() => hosts.Check(new Uri("http://10.0.0.1/a")));
    }

    [Theory]
    [InlineData("10.0.0.1", true)]
    [InlineData("224.0.0.1", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("198.18.0.1", true)]
    [InlineData("::127.0.0.1", true)]
    [InlineData("::", true)]
    [InlineData("ff02::1", true)]
    [InlineData("2002:0a00:0001::1", true)]
    [InlineData("2002:c0a8:0101:1::1", true)]
    [InlineData("2002:808:808::1", false)]
    [InlineData("2002:808:808::5efe:10.0.0.1", true)]
    [InlineData("2001:0:808:808::f5ff:fffe", true)]
    [InlineData("2001:0:808:808::f7f7:f7f7", false)]
    [InlineData("2001:0:a00:1::f7f7:f7f7", true)]
    [InlineData("::ffff:0:10.0.0.1", true)]
    [InlineData("::ffff:0:8.8.8.8", false)]
    [InlineData("::ffff:10.0.0.1", true)]
    [InlineData("::8.8.8.8", false)]
    [InlineData("64:ff9b::192.168.0.1", true)]
    [InlineData("64:ff9b::8.8.8.8", false)]
    [InlineData("64:ff9b:1::10.0.0.1", true)]
    [InlineData("64:ff9b:1:fffe::8.8.8.8", false)]
    [InlineData("64:ff9b:1:a00:0:100::", true)]
    [InlineData("2606:2800:220:1::5efe:192.168.1.1", true)]
    [InlineData("8.8.8.8", false)]
    [InlineData("2001:4860:4860::8888", false)]
    public void Addresses_that_names_lead_to_are_told_apart(string address, bool isPrivate) =>
        Assert.Equal(isPrivate, DownloadUrlPolicy.IsPrivate(IPAddress.Parse(address)));

    [Fact]
    public async Task A_refusal_of_the_host_carries_the_task_and_no_signature()
    {
        using var downloader = new FoxDownloader(isLocal: false, new FoxClientOptions(), DownloadFolder.Telemetry);
        var target = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("n"), "a.mp4");

        var failure = await Assert.ThrowsAsync<FoxDownloadException>(
            () => downloader.SaveAsync(new DownloadSource(new Uri("https://10.0.0.1/a?signature=s3cret"), Paint.Token), target, null, TestContext.Current.CancellationToken));

        Assert.Equal(Paint.Token, failure.Token);
        Assert.DoesNotContain("s3cret", failure.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(target));
        Directory.Delete(Path.GetDirectoryName(target)!, recursive: true);
    }
}
