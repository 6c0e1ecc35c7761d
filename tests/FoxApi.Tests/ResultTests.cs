using System.Security.Cryptography;
using System.Text.Json;
using FoxGen;

namespace FoxApi.Tests;

/// <summary>What comes back: typed fields, raw fields and files.</summary>
public sealed class ResultTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private Gateway Gateway => fixture.Gateway;

    [Fact]
    public async Task The_seed_that_was_used_is_read()
    {
        var asked = await GenerateAsync(Gateway.Fox, new() { Prompt = Samples.Prompt, Seed = 9_007_199_254_740_993 });
        var chosen = await GenerateAsync(Gateway.Fox, new() { Prompt = Samples.Prompt, Seed = -1 });

        Assert.Equal(9_007_199_254_740_993, asked.Seed);
        Assert.InRange(Assert.NotNull(chosen.Seed), 0, int.MaxValue);
    }

    [Fact]
    public async Task A_saved_file_is_the_video_that_was_served()
    {
        using var folder = new TempFolder();
        var result = await GenerateAsync(Gateway.Fox, Samples.Seedance);
        var path = folder["out/rain.mp4"];

        var saved = await result.SaveAsync(path, null, Gateway.Cancellation);

        var bytes = await File.ReadAllBytesAsync(path, Gateway.Cancellation);
        Mp4.AssertStarts(bytes);
        Assert.Equal(await Gateway.FileAsync(result.Url), bytes);
        Assert.Equivalent(new FoxSavedFile(path, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), "video/mp4"), saved);
        Assert.Equal([path], Directory.GetFiles(folder["out"]));
    }

    [Fact]
    public async Task A_result_in_json_is_its_fields_and_the_token_as_text()
    {
        var result = await GenerateAsync(Gateway.Fox, new() { Prompt = Samples.Prompt, Seed = 7 });

        using var json = JsonDocument.Parse(JsonSerializer.Serialize(result, new JsonSerializerOptions(JsonSerializerDefaults.Web)));

        Assert.Equal(7, json.RootElement.GetProperty("seed").GetInt64());
        Assert.False(json.RootElement.TryGetProperty("raw", out _));
        Assert.Equal(result.Task.ToString(), json.RootElement.GetProperty("task").GetString());
        Assert.Equal(result.Url.OriginalString, json.RootElement.GetProperty("url").GetString());
    }

    [Fact]
    public async Task A_snapshot_in_json_says_words_and_nothing_raw()
    {
        var task = await Gateway.Fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(Samples.Seedance, Gateway.Cancellation);

        using var json = JsonDocument.Parse(JsonSerializer.Serialize(await task.GetAsync(Gateway.Cancellation), new JsonSerializerOptions(JsonSerializerDefaults.Web)));

        Assert.Equal(task.Token.ToString(), json.RootElement.GetProperty("token").GetString());
        Assert.Contains(json.RootElement.GetProperty("status").GetString(), Enum.GetNames<FoxTaskStatus>());
        Assert.False(json.RootElement.TryGetProperty("raw", out _));
        Assert.Equal(JsonValueKind.Number, json.RootElement.GetProperty("expectedProgress").ValueKind);
    }

    [Fact]
    public async Task A_field_that_no_spec_knows_is_kept_in_the_raw_result()
    {
        using var http = new HttpClient(new AddedFieldHandler());
        using var fox = Gateway.CreateClient(http);

        var result = await GenerateAsync(fox, Samples.Seedance);

        Assert.Equal(AddedFieldHandler.Value, result.Raw.GetProperty(AddedFieldHandler.Name).GetString());
        Assert.Equal(result.Url.OriginalString, result.Raw.GetProperty("url").GetString());
    }

    [Fact]
    public async Task Results_with_files_can_be_handled_alike()
    {
        IFoxFileResult seeded = await GenerateAsync(Gateway.Fox, Samples.Seedance);
        IFoxFileResult plain = await Gateway.Fox.Videos.Omnihuman15.GenerateAsync(new() { ImageUrl = Samples.Image, AudioUrl = Samples.Audio }, null, Gateway.Cancellation);

        var urls = new[] { seeded, plain }.Select(result => Assert.IsType<FoxFileResult>(result, exactMatch: false).Url).ToList();
        Assert.All(urls, url => Assert.Equal("http", url.Scheme));
        Assert.NotEqual(urls[0], urls[1]);
    }

    [Fact]
    public async Task Several_outputs_are_several_results_and_files()
    {
        using var folder = new TempFolder();
        await using var gateway = await Gateway.StartAsync(resultsPerTask: 3);
        var task = await gateway.Fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(Samples.Seedance, Gateway.Cancellation);

        var results = await task.WaitAllAsync(cancellationToken: Gateway.Cancellation);
        var saved = await task.SaveAllAsync(folder.Path, cancellationToken: Gateway.Cancellation);

        Assert.Equal(3, results.Select(result => result.Url).Distinct().Count());
        Assert.All(results, result => Assert.Equal(("video/mp4", (int?)64), (result.ContentType, result.Width)));
        Assert.Equal(3, saved.Select(file => file.Path).Distinct().Count());
        Assert.All(saved, file => Mp4.AssertStarts(File.ReadAllBytes(file.Path)));
    }

    private static Task<SeededMediaResult> GenerateAsync(FoxApiClient fox, Seedance20ReferenceToVideoRequest request) =>
        fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(request, null, Gateway.Cancellation);
}
