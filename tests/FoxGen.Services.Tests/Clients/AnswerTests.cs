using FoxGen.Services.Tests.StandIns;
using Samples.ElevenLabs;
using Samples.OpenAI;

namespace FoxGen.Services.Tests.Clients;

/// <summary>The services that answer with the result, against stand-ins that were written from the documents of the vendors.</summary>
public sealed class AnswerTests
{
    public static TheoryData<string> All => new(AnswerCase.Names);

    public static TheoryData<string> Saved => new(AnswerCase.Names.Where(name => name != "events"));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Saved))]
    public async Task A_request_is_submitted_and_saved(string name)
    {
        foreach (var delivery in (Delivery[])[new(), new() { HasLength = true }, new() { SegmentBytes = 11 }])
        {
            await using var trial = await AnswerCase.StartAsync(name);
            trial.Service.Delivery = delivery;

            var files = await trial.RunAsync();

            await AssertSavedAsync(name, trial, files);
        }
    }

    [Theory]
    [MemberData(nameof(Saved))]
    public async Task A_request_is_saved_without_a_folder_for_replies(string name)
    {
        await using var trial = await AnswerCase.StartAsync(name, keeps: false);

        await AssertSavedAsync(name, trial, await trial.RunAsync());
    }

    [Theory]
    [InlineData("image")]
    [InlineData("chat")]
    [InlineData("speech")]
    [InlineData("transcript")]
    public async Task Another_client_resumes_from_the_folder(string name)
    {
        await using var trial = await AnswerCase.StartAsync(name);
        var text = (await trial.SubmitAsync(Stop))!.Token.ToString();
        trial.Client.Dispose();
        using var other = trial.CreateClient();

        var files = await other.Resume(FoxTaskToken.Parse(text)).SaveAllAsync(trial.Folder.Path, Stop);

        await AssertSavedAsync(name, trial, files);
    }

    [Theory]
    [MemberData(nameof(Saved))]
    public async Task With_another_folder_a_client_says_that_the_reply_is_not_there(string name)
    {
        await using var trial = await AnswerCase.StartAsync(name);
        using var empty = new TempFolder();
        var token = (await trial.SubmitAsync(Stop))!.Token;
        using var other = AnswerCase.Create(name, trial.Service.Key, new() { BaseUrl = trial.Options.BaseUrl, ReplyFolder = empty.Path });

        var failure = await Assert.ThrowsAsync<FoxTaskNotFoundException>(() => other.Resume(token).WaitRawAsync(null, Stop));

        Assert.Equal(token, failure.Token);
        Assert.Single(trial.Service.Calls);
    }

    [Fact]
    public async Task Results_are_typed_and_can_be_read()
    {
        await using var images = await AnswerCase.StartAsync("image");
        var pictures = await ((OpenAIClient)images.Client).Images.GptImage1.GenerateAllAsync(new() { Prompt = "a fox", N = 3 }, Stop);
        Assert.Equal(3, pictures.Count);
        foreach (var (index, picture) in pictures.Index())
        {
            await using var stream = await picture.OpenReadAsync(Stop);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy, Stop);
            Assert.Equal(OpenAIStandIn.Picture(images.Service.Charges[0], index), copy.ToArray());
        }

        var saved = await pictures[1].SaveAsync(Path.Combine(images.Folder.Path, "fox.png"), null, Stop);
        Assert.Equal(OpenAIStandIn.Picture(images.Service.Charges[0], 1), await File.ReadAllBytesAsync(saved.Path, Stop));

        await using var chat = await AnswerCase.StartAsync("chat");
        var completion = await ((OpenAIClient)chat.Client).Chat.Gpt41Mini.GenerateAsync(
            new() { Messages = [new() { Role = Gpt41MessagesItemRole.Developer, Content = "Be short." }, new() { Role = Gpt41MessagesItemRole.User, Content = "狐狸?" }] }, Stop);
        Assert.Equal("A fox — 狐狸 \"runs\"\n🦊.", Assert.Single(completion.Choices!).Message!.Content);
        Assert.Equal("stop", completion.Choices![0].FinishReason);
        Assert.Equal(29, completion.Usage!.TotalTokens);
    }

    [Fact]
    public async Task A_transcript_has_words_and_speakers()
    {
        await using var trial = await AnswerCase.StartAsync("transcript");

        var transcript = await ((ElevenLabsClient)trial.Client).Transcription.ScribeV1.GenerateAsync(new() { SourceUrl = "https://files.example.com/fox.mp3", Diarize = true }, Stop);

        Assert.Equal("The \"fox\", (laughter) 狐狸 🦊.", transcript.Text);
        Assert.Equal(["word", "spacing", "audio_event"], transcript.Words!.Select(word => word.Type).Distinct());
        Assert.Equal(2, transcript.Words!.Select(word => word.SpeakerId).Distinct().Count());
        Assert.Equal((0.26, 0.36), (transcript.Words![0].Start, transcript.Words![0].End));
        Assert.Empty(((ElevenLabsStandIn)trial.Service).UnknownParts);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_folder_that_cannot_be_written_costs_nothing(string name)
    {
        await using var trial = await AnswerCase.StartAsync(name);
        var file = Path.Combine(trial.Folder.Path, "file");
        await File.WriteAllTextAsync(file, "", Stop);
        using var client = AnswerCase.Create(name, trial.Service.Key, new() { BaseUrl = trial.Options.BaseUrl, ReplyFolder = Path.Combine(file, "replies") });

        await Assert.ThrowsAnyAsync<Exception>(() => AnswerCase.SubmitAsync(name, client, [], Stop));

        Assert.Empty(trial.Service.Calls);
    }

    [Fact]
    public async Task Many_requests_at_once_keep_their_replies_apart()
    {
        await using var trial = await AnswerCase.StartAsync("image");
        using var nested = new TempFolder();
        using var client = (OpenAIClient)AnswerCase.Create("image", trial.Service.Key, new() { BaseUrl = trial.Options.BaseUrl, ReplyFolder = Path.Combine(nested.Path, "a", "b") });

        var pictures = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => client.Images.GptImage1.GenerateAsync(new() { Prompt = "a fox" }, Stop)));

        var contents = await Task.WhenAll(pictures.Select(async picture =>
        {
            await using var stream = await picture.OpenReadAsync(Stop);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy, Stop);
            return Convert.ToHexString(copy.ToArray());
        }));
        Assert.Equal(trial.Service.Charges.Select(id => Convert.ToHexString(OpenAIStandIn.Picture(id, 0))).Order(), contents.Order());
    }

    [Fact]
    public async Task Requests_are_as_documented()
    {
        await using var speech = await AnswerCase.StartAsync("speech");
        await speech.RunAsync();
        var call = Assert.Single(speech.Service.Calls);
        Assert.Equal($"/v1/text-to-speech/{ElevenLabsStandIn.Voice}?output_format=mp3_44100_128", call.PathAndQuery);
        Assert.Equal(["model_id", "text"], call.Json!.Select(member => member.Key).Order());
        Assert.Null(call.Header("Authorization"));

        await using var transcript = await AnswerCase.StartAsync("transcript");
        await transcript.RunAsync();
        var standIn = (ElevenLabsStandIn)transcript.Service;
        Assert.Equal(["diarize", "file", "keyterms", "keyterms", "model_id", "num_speakers"], standIn.LastParts.Select(part => part.Name).Order());
        Assert.Equal(ElevenLabsStandIn.Audio(2_000), standIn.LastParts.Single(part => part.Name == "file").Bytes);
        Assert.Empty(standIn.UnknownParts);

        await using var image = await AnswerCase.StartAsync("image");
        await image.RunAsync();
        Assert.Equal(["model", "n", "prompt", "size"], Assert.Single(image.Service.Calls).Json!.Select(member => member.Key).Order());

        await using var chat = await AnswerCase.StartAsync("chat");
        await chat.RunAsync();
        Assert.Equal(["messages", "model"], Assert.Single(chat.Service.Calls).Json!.Select(member => member.Key).Order());

        await using var events = await AnswerCase.StartAsync("events");
        await events.RunAsync();
        Assert.True((bool)Assert.Single(events.Service.Calls).Json!["stream"]!);
        Assert.NotEmpty(events.Chunks);
    }

    [Theory]
    [InlineData(TextToSpeechOutputFormat.Mp3_22050_32, ".mp3")]
    [InlineData(TextToSpeechOutputFormat.Pcm16000, null)]
    [InlineData(TextToSpeechOutputFormat.Opus48000_128, ".opus")]
    [InlineData(TextToSpeechOutputFormat.Ulaw8000, null)]
    public async Task Each_format_is_saved_as_it_came(TextToSpeechOutputFormat format, string? extension)
    {
        await using var trial = await AnswerCase.StartAsync("speech");

        var speech = await ((ElevenLabsClient)trial.Client).Speech.ElevenMultilingualV2.GenerateAsync(
            new() { VoiceId = ElevenLabsStandIn.Voice, Text = "The fox runs.", OutputFormat = format }, Stop);
        var file = await speech.SaveToFolderAsync(trial.Folder.Path, null, Stop);

        Assert.Equal(trial.Service.LastBody, await File.ReadAllBytesAsync(file.Path, Stop));
        if (extension is not null)
        {
            Assert.Equal(extension, Path.GetExtension(file.Path));
        }
    }

    private static async Task AssertSavedAsync(string name, AnswerCase trial, IReadOnlyList<FoxSavedFile> files)
    {
        var id = Assert.Single(trial.Service.Charges);
        Assert.Single(trial.Service.Calls);
        Assert.Equal(name is "image" ? 2 : 1, files.Count);
        foreach (var (index, file) in files.Index())
        {
            var content = await File.ReadAllBytesAsync(file.Path, Stop);
            switch (name)
            {
                case "image":
                    Assert.Equal(OpenAIStandIn.Picture(id, index), content);
                    Assert.EndsWith(".png", file.Path);
                    break;
                case "speech":
                    Assert.Equal(ElevenLabsStandIn.Audio(4_000), content);
                    Assert.EndsWith(".mp3", file.Path);
                    break;
                default:
                    Assert.Contains("fox", System.Text.Encoding.UTF8.GetString(content), StringComparison.Ordinal);
                    break;
            }
        }
    }
}
