using FoxGen.CompilerServices;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Submitting;

/// <summary>A body that is larger than its model takes is not sent.</summary>
public sealed class BodySizeTests
{
    private static readonly FoxModelDefinition<PaintRequest, PaintResult> s_small = new()
    {
        Id = Paint.Model.Id,
        Service = Paint.Service,
        SubmitPath = Paint.Model.SubmitPath,
        MaxBodyBytes = 60,
        Timing = Paint.Model.Timing,
        ReadResult = Paint.Model.ReadResult,
    };

    [Fact]
    public async Task A_body_that_is_one_byte_too_large_is_refused_before_anything_is_sent()
    {
        await using var server = new TestServer().ThenReply(200, Replies.Submitted);
        using var client = PaintClient.Of(server);

        var failure = await Assert.ThrowsAsync<FoxValidationException>(
            () => client.Model(s_small).SubmitAsync(RequestOf(61), TestContext.Current.CancellationToken));

        var problem = Assert.Single(failure.Problems);
        Assert.Equal(("", "body-size", FoxSeverity.Error), (problem.Path, problem.RuleId, problem.Severity));
        Assert.Equal("The body, which has 61 bytes, must be at most 60 bytes as JSON.", problem.Message);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_body_of_just_the_size_is_sent()
    {
        await using var server = new TestServer().ThenReply(200, Replies.Submitted);
        using var client = PaintClient.Of(server);

        _ = await client.Model(s_small).SubmitAsync(RequestOf(60), TestContext.Current.CancellationToken);

        Assert.Equal(60, Assert.Single(server.Requests).Body.Length);
    }

    private static PaintRequest RequestOf(int bytes) =>
        new() { Prompt = new string('a', bytes - """{"model":"brush-1.5","prompt":""}""".Length) };
}
