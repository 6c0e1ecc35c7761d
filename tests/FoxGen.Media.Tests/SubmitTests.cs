using System.Text.Json.Nodes;
using FoxApi;
using FoxGen.Simulator;

namespace FoxGen.Media.Tests;

/// <summary>Limits of playing times when a request is submitted: nothing is uploaded or charged unless all hold.</summary>
public sealed class SubmitTests : IAsyncLifetime
{
    private FoxSimulator _simulator = null!;
    private FoxApiClient _fox = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _simulator = await FoxSimulator.StartAsync(new() { Specs = FoxSimulatorSpecs.FromAssembly(typeof(FoxApiClient).Assembly) }, Cancellation);
        _fox = new FoxApiClient("key", new FoxClientOptions { BaseUrl = _simulator.BaseUrl });
    }

    public async ValueTask DisposeAsync()
    {
        _fox.Dispose();
        await _simulator.DisposeAsync();
    }

    [Theory]
    [InlineData("clip.mp4", null, null)]
    [InlineData("clip.mp4", "image", null)]
    [InlineData("middle.mp4", null, "VideoUrl must last at most 10 s, but lasts 12.5 s.")]
    [InlineData("middle.mp4", "image", "VideoUrl must last at most 10 s, but lasts 12.5 s.")]
    [InlineData("middle.mp4", "video", null)]
    [InlineData("long.mp4", "video", "VideoUrl must last at most 30 s, but lasts 34 s.")]
    [InlineData("long.mp4", null, "VideoUrl must last at most 10 s, but lasts 34 s.")]
    public async Task Limits_depend_on_other_fields(string name, string? orientation, string? problem)
    {
        KlingMotionControlCharacterOrientation? value = orientation switch
        {
            "image" => KlingMotionControlCharacterOrientation.Image,
            "video" => KlingMotionControlCharacterOrientation.Video,
            _ => null,
        };

        await SubmitAsync(Request(name) with { CharacterOrientation = value }, problem);
    }

    [Fact]
    public async Task A_field_that_extra_replaces_is_unknown() =>
        await SubmitAsync(Request("middle.mp4") with { Extra = new JsonObject { ["character_orientation"] = "video" } }, null);

    [Fact]
    public async Task A_video_whose_length_is_unknown_is_sent_with_a_warning()
    {
        var task = await _fox.Videos.KlingV26MotionControl.SubmitAsync(Request("clip.mp4") with { VideoUrl = Unknown() }, Cancellation);

        Assert.Equal(
            ["VideoUrl must last at most 10 s. The file 'empty.mp4' was not checked: its playing time in seconds is unknown."],
            task.Warnings.Select(warning => warning.ToString()));
        Assert.Equal(1, _simulator.Ledger.Count);
    }

    [Fact]
    public async Task The_warning_stops_the_submit_where_warnings_are_errors()
    {
        using var strict = new FoxApiClient("key", new FoxClientOptions { BaseUrl = _simulator.BaseUrl, TreatWarningsAsErrors = true });

        await Assert.ThrowsAsync<FoxValidationException>(() => strict.Videos.KlingV26MotionControl.SubmitAsync(Request("clip.mp4") with { VideoUrl = Unknown() }, Cancellation));
        Assert.Empty(_simulator.Uploads);
        Assert.Equal(0, _simulator.Ledger.Count);
    }

    private async Task SubmitAsync(KlingV26MotionControlRequest request, string? problem)
    {
        if (problem is null)
        {
            Assert.Empty((await _fox.Videos.KlingV26MotionControl.SubmitAsync(request, Cancellation)).Warnings);
            Assert.Equal(1, _simulator.Ledger.Count);
            return;
        }

        var failure = await Assert.ThrowsAsync<FoxValidationException>(() => _fox.Videos.KlingV26MotionControl.SubmitAsync(request, Cancellation));
        Assert.Equal([problem], failure.Problems.Select(one => one.ToString()));
        Assert.Empty(_simulator.Uploads);
        Assert.Equal(0, _simulator.Ledger.Count);
    }

    private static KlingV26MotionControlRequest Request(string video) => new() { ImageUrl = MediaFile.Media("picture.png"), VideoUrl = MediaFile.Media(video) };

    // The header of a movie, and nothing behind it.
    private static FoxMedia Unknown() => FoxMedia.FromBytes(File.ReadAllBytes(MediaFile.PathOf("clip.mp4")).AsMemory(0, 32), "empty.mp4");
}
