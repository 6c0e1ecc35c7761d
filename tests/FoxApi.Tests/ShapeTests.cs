using System.Text.Json;
using FoxGen;
using FoxGen.CompilerServices;

namespace FoxApi.Tests;

/// <summary>The shapes of results that the documentation shows, read from replies as it shows them.</summary>
public sealed class ShapeTests
{
    [Fact]
    public void A_transcript_has_its_words()
    {
        var result = TranscriptResult.Read(Of("""
            {"text": "hi there", "language_code": "en", "language_probability": 0.99, "speakers": 1,
             "words": [{"text": "hi", "start": 0.0, "end": 0.4, "type": "word"}, {"text": " ", "start": 0.4, "end": 0.5, "type": "spacing", "x": 1}, 7]}
            """));

        Assert.Equal(("hi there", "en", (double?)0.99), (result.Text, result.LanguageCode, result.LanguageProbability));
        Assert.Equal([("hi", (double?)0, (double?)0.4, "word"), (" ", 0.4, 0.5, "spacing")], result.Words!.Select(word => (word.Text, word.Start, word.End, word.Type)));
        Assert.Equal(1, result.Words![1].Raw.GetProperty("x").GetInt32());
        Assert.Equal(1, result.Raw.GetProperty("speakers").GetInt32());
        Assert.DoesNotContain("hi", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_without_its_text_is_named_by_its_place()
    {
        var failure = Assert.Throws<FoxProtocolException>(() => TranscriptResult.Read(Of("""{"text": "a b", "words": [{"text": "a"}, {"start": 1}]}""")));

        Assert.Contains("'words[1].text'", failure.Message, StringComparison.Ordinal);
        Assert.NotNull(failure.Token);
    }

    [Fact]
    public void Voices_characters_and_profiles_are_ids()
    {
        Assert.Equal(("voice_abc", null), (VoiceResult.Read(Of("""{"voice_id": "voice_abc"}""")).VoiceId, VoiceResult.Read(Of("""{"voice_id": "v"}""")).SampleUrl));
        Assert.Equal(new Uri("https://cdn.example/a.mp3"), VoiceResult.Read(Of("""{"voice_id": "v", "url": "https://cdn.example/a.mp3", "content_type": "audio/mpeg"}""")).SampleUrl);
        Assert.Equal("Ada", CharacterResult.Read(Of("""{"character_id": "c", "name": "Ada"}""")).Name);
        Assert.Equal("p", ProfileResult.Read(Of("""{"result_type": "profile", "profile_id": "p"}""")).ProfileId);
    }

    [Fact]
    public void A_chat_completion_is_kept_as_json()
    {
        var result = ChatResult.Read(Of("""{"id": "c1", "object": "chat.completion", "model": "gpt-5.5", "choices": [{"message": {"content": "hello"}}], "usage": {"total_tokens": 3}}"""));

        Assert.Equal("hello", result.Choices!.Value[0].GetProperty("message").GetProperty("content").GetString());
        Assert.Equal(3, result.Usage!.Value.GetProperty("total_tokens").GetInt32());
    }

    [Fact]
    public void Facts_of_a_file_are_there_when_the_service_tells_them()
    {
        var told = MediaResult.Read(Of("""{"url": "https://cdn.example/a.mp4", "content_type": "video/mp4", "file_size": 5000000000, "width": 1280, "height": 720, "duration": 5.04, "file_name": "../../a.mp4"}"""));
        var silent = MediaResult.Read(Of("""{"url": "https://cdn.example/a.mp4", "width": "wide"}"""));

        Assert.Equal(("video/mp4", (long?)5_000_000_000, (int?)1280, (int?)720, (double?)5.04), (told.ContentType, told.FileSize, told.Width, told.Height, told.Duration));
        Assert.Equal((null, null), (silent.ContentType, silent.Width));
    }

    private static FoxResultSource Of(string json) => new()
    {
        Item = JsonElement.Parse(json),
        Task = new FoxTaskToken("foxapi", "model", "task-1"),
    };
}
