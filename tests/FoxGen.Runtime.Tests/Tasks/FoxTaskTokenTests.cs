using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Tasks;

/// <summary>Tokens survive storing and refuse everything that could lead elsewhere.</summary>
public sealed class FoxTaskTokenTests
{
    [Fact]
    public void A_token_is_read_back_equal()
    {
        var token = FoxTaskToken.Parse(Paint.Token.ToString());

        Assert.Equal("fox1:paint:brush-1.5:task-unified-1760000000-ab12cd34", token.ToString());
        Assert.Equal(Paint.Token, token);
        Assert.Equal(Paint.Token.GetHashCode(), token.GetHashCode());
        Assert.Equal(("paint", "brush-1.5", Replies.Id), (token.Service, token.Model, token.TaskId));
        Assert.NotEqual(token, new FoxTaskToken("paint", "brush-1.5", "other"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("fox1")]
    [InlineData("fox1:a:b")]
    [InlineData("fox1:a:b:c:d")]
    [InlineData("fox2:a:b:c")]
    [InlineData("FOX1:a:b:c")]
    [InlineData("fox1::b:c")]
    [InlineData("fox1:a:b:")]
    [InlineData("fox1:a:b:..")]
    [InlineData("fox1:a:b:.")]
    [InlineData("fox1:a:b:../../admin")]
    [InlineData("fox1:a:b:c?x=1")]
    [InlineData("fox1:a:b:c%2e")]
    [InlineData("fox1:a:b:c#d")]
    [InlineData("fox1:a:b:c\n")]
    [InlineData(" fox1:a:b:c")]
    [InlineData("fox1:a:b:ключ")]
    [InlineData("fox1:evil.example@a:b:c")]
    [InlineData("fox1:a:b:%41")]
    [InlineData("fox1:a:b:a%2fb")]
    [InlineData("fox1:a:b:%0A")]
    [InlineData("fox1:a:b:%2E%2E")]
    [InlineData("fox1:a:b:%FF")]
    public void What_is_no_token_is_refused(string? text)
    {
        Assert.False(FoxTaskToken.TryParse(text, out var token));
        Assert.Null(token);
        if (text is not null)
        {
            Assert.Throws<FormatException>(() => FoxTaskToken.Parse(text));
        }
    }

    [Fact]
    public void Parts_have_at_most_512_characters()
    {
        Assert.True(FoxTaskToken.TryParse("fox1:a:b:" + new string('x', 512), out _));
        Assert.False(FoxTaskToken.TryParse("fox1:a:b:" + new string('x', 513), out _));
        Assert.Throws<ArgumentException>(() => new FoxTaskToken("a", "b", new string('x', 513)));
    }

    [Theory]
    [InlineData("12345678901234567890", "12345678901234567890")]
    [InlineData("a/b:c=d", "a%2Fb%3Ac%3Dd")]
    [InlineData("projects/p/operations/9", "projects%2Fp%2Foperations%2F9")]
    [InlineData("../../admin", "..%2F..%2Fadmin")]
    [InlineData("c?x=1#d", "c%3Fx%3D1%23d")]
    [InlineData("задача 7", "%D0%B7%D0%B0%D0%B4%D0%B0%D1%87%D0%B0%207")]
    [InlineData("🦊", "%F0%9F%A6%8A")]
    public async Task An_id_of_any_characters_survives_and_stays_one_segment_of_the_path(string id, string encoded)
    {
        await using var server = new TestServer().ThenReply(200, Replies.Running(3).Replace(Replies.Id, id, StringComparison.Ordinal));
        using var client = PaintClient.Of(server);
        var token = FoxTaskToken.Parse(new FoxTaskToken("paint", "brush-1.5", id).ToString());

        await client.Resume(token).GetAsync(TestContext.Current.CancellationToken);

        Assert.Equal(id, token.TaskId);
        Assert.Equal("fox1:paint:brush-1.5:" + encoded, token.ToString());
        Assert.Equal($"GET /v1/tasks/{encoded}?sync_upstream=true HTTP/1.1", server.Requests.Single().RequestLine);
    }

    [Fact]
    public void A_token_of_another_service_or_model_is_not_resumed()
    {
        using var client = new PaintClient(Paint.Key);

        var service = Assert.Throws<FoxTaskTokenException>(() => client.Resume(new FoxTaskToken("other", "brush-1.5", "t")));
        var typed = Assert.Throws<FoxTaskTokenException>(() => client.Brush.Resume(new FoxTaskToken("other", "brush-1.5", "t")));
        var model = Assert.Throws<FoxTaskTokenException>(() => client.Brush.Resume(new FoxTaskToken("paint", "brush-2", "t")));

        Assert.StartsWith("The token belongs to the service 'other'; this client uses 'paint'.", service.Message, StringComparison.Ordinal);
        Assert.StartsWith("The token belongs to the service 'other'; this client uses 'paint'.", typed.Message, StringComparison.Ordinal);
        Assert.StartsWith("The token belongs to the model 'brush-2', not to 'brush-1.5'.", model.Message, StringComparison.Ordinal);
    }
}
