using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Submitting;

/// <summary>What was validated is what is sent, whatever happens to the request meanwhile.</summary>
public sealed class RequestSnapshotTests
{
    [Fact]
    public async Task A_list_that_changes_during_an_upload_changes_nothing()
    {
        await using var server = new TestServer();
        var images = new List<FoxMedia> { "https://pics.example/a.png", FoxMedia.FromBytes("hello"u8.ToArray()), "https://pics.example/b.png" };
        var service = new FileService(server)
        {
            OnUpload = _ =>
            {
                images.Clear();
                images.AddRange(Enumerable.Repeat<FoxMedia>("not a url", 12));
                return Task.FromResult(false);
            },
        };
        using var client = new FileClient(server);

        await client.SubmitAsync(images);

        Assert.Equal(12, images.Count);
        Assert.Equal(["https://pics.example/a.png", new Uri(server.Url, "/up/1.png").AbsoluteUri, "https://pics.example/b.png"], service.Submitted.Single());
    }

    [Fact]
    public async Task Each_local_image_gets_its_own_url_in_its_own_place()
    {
        await using var server = new TestServer();
        var service = new FileService(server);
        using var client = new FileClient(server);
        var twice = FoxMedia.FromBytes("hello"u8.ToArray());

        await client.SubmitAsync([twice, "https://pics.example/a.png", twice]);

        var sent = service.Submitted.Single();
        Assert.Equal(sent[0], sent[2]);
        Assert.Equal("https://pics.example/a.png", sent[1]);
        Assert.Equal(1, service.Uploads);
    }
}
