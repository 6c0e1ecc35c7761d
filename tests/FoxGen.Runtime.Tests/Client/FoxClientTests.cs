using FoxGen.CompilerServices;
using FoxGen.Configuration;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Client;

/// <summary>What a client refuses when it is made.</summary>
public sealed class FoxClientTests
{
    [Theory]
    [InlineData("")]
    [InlineData("brush\n1")]
    public void An_own_model_whose_id_no_token_can_have_is_refused_before_anything_is_billed(string id)
    {
        var model = new FoxModelDefinition<PaintRequest, PaintResult> { Id = id, Service = Paint.Service, SubmitPath = "/v1/x", ReadResult = static source => new PaintResult(source) };

        var failure = Assert.Throws<ArgumentException>(() => new PaintClient(Paint.Key, new FoxClientOptions { Models = [model] }));

        Assert.Contains("cannot be part of a task token", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("sk-with space")]
    [InlineData("sk-line\n")]
    [InlineData("sk-line\r\nX-Evil: 1")]
    [InlineData("sk-ключ")]
    public void A_key_that_cannot_stand_in_a_header_is_refused_without_being_told(string key)
    {
        var failure = Assert.Throws<ArgumentException>(() => new PaintClient(key));

        Assert.StartsWith("The API key", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://api.paint.example", "https")]
    [InlineData("http://10.0.0.1", "https")]
    [InlineData("ftp://api.paint.example", "https or http")]
    [InlineData("/v1", "absolute")]
    [InlineData("https://user:pw@api.paint.example", "user name")]
    [InlineData("https://api.paint.example/?key=1", "query")]
    [InlineData("https://api.paint.example/#x", "fragment")]
    public void A_base_url_that_would_leak_the_key_is_refused(string url, string why)
    {
        var options = new FoxClientOptions { BaseUrl = new Uri(url, UriKind.RelativeOrAbsolute) };

        var failure = Assert.Throws<ArgumentException>(() => new PaintClient(Paint.Key, options));

        Assert.Contains(why, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api.paint.example")]
    [InlineData("http://localhost:8080/prefix")]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://[::1]:8080")]
    public void Https_and_this_machine_are_taken(string url)
    {
        using var client = new PaintClient(Paint.Key, new FoxClientOptions { BaseUrl = new Uri(url) });

        Assert.Equal(new Uri(url), client.BaseUrl);
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused()
    {
        FoxClientOptions[] bad =
        [
            new() { SubmitTimeout = TimeSpan.Zero },
            new() { SubmitTimeout = TimeSpan.FromDays(2) },
            new() { RequestTimeout = TimeSpan.FromSeconds(-1) },
            new() { RequestTimeout = Timeout.InfiniteTimeSpan },
            new() { WaitTimeout = TimeSpan.Zero },
            new() { MaxSubmitAttempts = 0 },
            new() { MaxSubmitAttempts = 21 },
            new() { TimeProvider = null! },
        ];

        Assert.All(bad, options => Assert.Throws<ArgumentException>(() => new PaintClient(Paint.Key, options)));
    }

    [Fact]
    public void A_missing_key_variable_is_named()
    {
        var failure = Assert.Throws<InvalidOperationException>(PaintClient.FromEnvironment);

        Assert.Contains("PAINT_TEST_KEY_THAT_NOBODY_SETS", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_prints_the_key()
    {
        using var client = new PaintClient(Paint.Key);

        Assert.Equal("PaintClient (paint at https://api.paint.example/)", client.ToString());
        Assert.Equal("paint:brush-1.5", client.Brush.ToString());
        Assert.Equal(Paint.Token.ToString(), client.Resume(Paint.Token).ToString());
        Assert.Equal("***", new ApiKeyCredential(Paint.Key).ToString());
    }

    [Fact]
    public void A_model_whose_id_cannot_be_in_a_token_is_refused_before_anything_is_paid()
    {
        using var client = new PaintClient(Paint.Key);
        var odd = new FoxModelDefinition<PaintRequest, PaintResult>
        {
            Id = "brush\u202E4k",
            Service = Paint.Service,
            SubmitPath = "/v1/x",
            Timing = Paint.Model.Timing,
            ReadResult = Paint.Model.ReadResult,
        };

        var failure = Assert.Throws<ArgumentException>(() => client.Model(odd));

        Assert.Contains("brush\uFFFD4k", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_tells_every_problem_without_sending()
    {
        using var client = new PaintClient(Paint.Key);

        var problems = client.Brush.Validate(new PaintRequest { Prompt = "", Duration = 99 });

        Assert.Equal(["length", "range", "long-needs-image"], problems.Select(problem => problem.RuleId));
    }
}
