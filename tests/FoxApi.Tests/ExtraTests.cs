#pragma warning disable FOX1001, FOX2001, FOX2009, FOX3003 // The validator is under test here, with requests that the compiler would refuse.

using System.Text;
using FoxGen;

namespace FoxApi.Tests;

/// <summary>Fields and values that the specs do not know yet.</summary>
public sealed class ExtraTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private Gateway Gateway => fixture.Gateway;

    private FoxModel<Seedance20ReferenceToVideoRequest, SeededMediaResult> Model => Gateway.Fox.Videos.Seedance20ReferenceToVideo;

    [Fact]
    public async Task A_key_that_is_also_a_member_replaces_it_and_is_sent_once()
    {
        _ = await Model.SubmitAsync(
            new() { Prompt = Samples.Prompt, Resolution = Resolution.P480, Duration = 4, Extra = new() { ["resolution"] = "1080p" } }, Gateway.Cancellation);

        var submit = Gateway.Submits[^1];
        Assert.Equal("1080p", submit.Json()["resolution"]!.GetValue<string>());
        Assert.Equal(4, submit.Json()["duration"]!.GetValue<int>());
        Assert.Single(Encoding.UTF8.GetString(submit.Body.Span).Split("\"resolution\"").Skip(1));
    }

    [Fact]
    public async Task A_member_that_is_replaced_is_not_checked()
    {
        var request = new Seedance20ReferenceToVideoRequest { Prompt = "", Duration = 99, Extra = new() { ["duration"] = 5, ["prompt"] = Samples.Prompt } };

        Assert.Empty(request.Validate());
        _ = await Model.SubmitAsync(request, Gateway.Cancellation);

        Assert.Equal((5, Samples.Prompt), (Gateway.Submits[^1].Json()["duration"]!.GetValue<int>(), Gateway.Submits[^1].Json()["prompt"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Rules_that_read_a_replaced_field_are_not_checked()
    {
        var bare = new Seedance20ReferenceToVideoRequest { Prompt = "like @Image1", AudioUrls = [Samples.Audio] };
        var request = new Seedance20ReferenceToVideoRequest { Prompt = bare.Prompt, AudioUrls = bare.AudioUrls, Extra = new() { ["image_urls"] = new System.Text.Json.Nodes.JsonArray(Samples.Image) } };

        Assert.Equal(["audio-needs-visual", "image-references"], bare.Validate().Select(problem => problem.RuleId));
        Assert.Empty(request.Validate());
        _ = await Model.SubmitAsync(request, Gateway.Cancellation);
    }

    [Fact]
    public void Fields_that_are_not_replaced_are_checked_as_ever()
    {
        var request = new Seedance20ReferenceToVideoRequest { Prompt = Samples.Prompt, Duration = 99, Extra = new() { ["resolution"] = "8k" } };

        Assert.Equal(("duration", "range"), Assert.Single(request.Validate()) is { } problem ? (problem.Path, problem.RuleId) : default);
    }

    [Theory]
    [InlineData("resolution", "8k")]
    [InlineData("camera_motion", "orbit")]
    public async Task What_the_spec_does_not_know_goes_to_the_service_which_decides(string field, string value)
    {
        var charges = Gateway.Simulator.Ledger.Count;

        var refusal = await Assert.ThrowsAsync<FoxRejectedException>(
            () => Model.SubmitAsync(new() { Prompt = Samples.Prompt, Extra = new() { [field] = value } }, Gateway.Cancellation));

        Assert.Equal(value, Gateway.Submits[^1].Json()[field]!.GetValue<string>());
        Assert.Equal((System.Net.HttpStatusCode)422, refusal.Status);
        Assert.Contains(field, refusal.Message, StringComparison.Ordinal);
        Assert.NotNull(refusal.RequestId);
        Assert.Equal(charges, Gateway.Simulator.Ledger.Count);
    }
}
