using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Configuration;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Protocols;

/// <summary>URLs that get the key are built from the base URL; what a service tells cannot lead to another host.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("https://api.paint.example/v1/t/1?x=2", "/v1/t/1?x=2")]
    [InlineData("https://API.paint.example:443/v1/t/1#part", "/v1/t/1")]
    [InlineData("/v1/t/1", "/v1/t/1")]
    [InlineData("https://proxy.example/paint/v1/t/1", "/v1/t/1")]
    [InlineData("http://api.paint.example/v1/t/1", null)]
    [InlineData("https://api.paint.example.evil.example/v1/t/1", null)]
    [InlineData("https://api.paint.example:444/v1/t/1", null)]
    [InlineData("https://api.paint.example@evil.example/v1/t/1", null)]
    [InlineData("https://user:word@api.paint.example/v1/t/1", null)]
    [InlineData("//evil.example/v1/t/1", null)]
    [InlineData("/\\evil.example/v1", "/\\evil.example/v1")]
    [InlineData("https://evil.example\\@api.paint.example/", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Only_the_path_of_a_URL_on_the_own_host_is_kept(string? url, string? expected)
    {
        var endpoint = new FoxEndpoint(Paint.Service, new Uri("https://proxy.example/paint"));

        var address = endpoint.Address(url);

        if (expected is null)
        {
            Assert.Null(address);
            return;
        }

        // However it is spelled, the request goes to the base URL.
        var uri = endpoint.Task(new FoxTaskToken("paint", "brush-1.5", "t1", address), Paint.Model)!;
        Assert.Equal("proxy.example", uri.Host);
        Assert.StartsWith("/paint/", uri.AbsolutePath, StringComparison.Ordinal);
        if (!expected.Contains('\\', StringComparison.Ordinal))
        {
            Assert.Equal(expected, address);
        }
    }

    [Fact]
    public void A_token_keeps_the_address()
    {
        var token = new FoxTaskToken("paint", "brush-1.5", "t1", "/v1/t/1?x=2");

        var text = token.ToString();

        Assert.Equal("fox1:paint:brush-1.5:t1:%2Fv1%2Ft%2F1%3Fx%3D2", text);
        Assert.Equal(token, FoxTaskToken.Parse(text));
        Assert.Equal("/v1/t/1?x=2", FoxTaskToken.Parse(text).Address);
        Assert.NotEqual(token, new FoxTaskToken("paint", "brush-1.5", "t1"));
        Assert.Null(FoxTaskToken.Parse("fox1:paint:brush-1.5:t1").Address);
        Assert.Equal(token, JsonSerializer.Deserialize<FoxTaskToken>(JsonSerializer.Serialize(token)));
    }

    [Theory]
    [InlineData("fox1:paint:brush:t1:")]
    [InlineData("fox1:paint:brush:t1:v1")]
    [InlineData("fox1:paint:brush:t1:%2Fv1:more")]
    [InlineData("fox1:paint:brush:t1:/v1")]
    [InlineData("fox1:paint:brush:t1:%2Fv%0A1")]
    public void Other_fifth_parts_are_refused(string text) => Assert.False(FoxTaskToken.TryParse(text, out _));

    [Theory]
    [InlineData("/v1/tasks/{task_id}", "a/b?c", "/v1/tasks/a%2Fb%3Fc")]
    [InlineData("/v1/{+task_id}", "models/x/operations/y z", "/v1/models/x/operations/y%20z")]
    [InlineData("/v1/query?task_id={task_id}&kind=video", "a&b=c", "/v1/query?task_id=a%26b%3Dc&kind=video")]
    [InlineData("/v1/models/{model}/tasks/{task_id}", "7", "/v1/models/brush-1.5/tasks/7")]
    public void A_task_id_stands_where_the_path_says(string path, string id, string expected)
    {
        var endpoint = Endpoint(path);

        Assert.Equal(expected, endpoint.Task(new FoxTaskToken("paint", "brush-1.5", id), null)!.PathAndQuery);
    }

    [Theory]
    [InlineData("../../admin")]
    [InlineData("models/../../admin")]
    public void A_task_id_cannot_change_the_path(string id) => Assert.Null(Endpoint("/v1/{+task_id}").Task(new FoxTaskToken("paint", "brush-1.5", id), null));

    [Fact]
    public void A_model_id_cannot_change_the_path()
    {
        var model = new FoxModelDefinition<PaintRequest, PaintResult> { Id = "owner/name", Service = Paint.Service, SubmitPath = "/{+model}", ReadResult = static source => new PaintResult(source) };
        using var client = new PaintClient(Paint.Key);

        var known = client.Model(model);

        Assert.Equal("owner/other", known.WithId("owner/other").Id);
        Assert.Contains("cannot be part of a URL", Assert.Throws<ArgumentException>(() => known.WithId("owner/../../admin")).Message, StringComparison.Ordinal);
    }

    private static FoxEndpoint Endpoint(string path) => new(
        new FoxServiceDefinition
        {
            Name = "paint",
            BaseUrl = new Uri("https://api.paint.example"),
            KeyVariable = "K",
            ModelField = "",
            Tasks = new FoxTaskProtocol { Path = path, IdField = "id", Error = new FoxErrorFields() },
            Timing = Paint.Service.Timing,
        },
        new Uri("https://api.paint.example"));
}
