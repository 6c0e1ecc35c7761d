using System.Text;
using System.Text.Json.Nodes;

namespace FoxGen.Services.Tests;

/// <summary>The transcripts of ElevenLabs, tried with a plain HTTP client.</summary>
public sealed class TranscriptStandInTests
{
    private const string Whole = "The \"fox\", (laughter) 狐狸 🦊.";

    [Fact]
    public async Task A_file_becomes_text_and_words()
    {
        await using var form = await TranscriptForm.StartAsync();

        var answer = await form.PostAsync("");

        Assert.Equal((200, Whole, "eng"), (answer.Status, answer.At("text"), answer.At("language_code")));
        Assert.Equal(["The", " ", "\"fox\",", " ", "(laughter)", " ", "狐狸", " ", "🦊."], Words(answer.Json).Select(word => (string?)word["text"]));
        Assert.Equal("""{"text":"The","start":0.26,"end":0.36,"type":"word","logprob":-0.124}""", Words(answer.Json)[0].ToJsonString());
        Assert.Equal(["audio_event", "spacing", "word"], Words(answer.Json).Select(word => (string?)word["type"]).Distinct().Order());
        Assert.Equal(form.Service.Charges, [answer.At("transcription_id")]);
        Assert.Equal(form.Service.LastBody, answer.Bytes);
        Assert.Contains("狐狸", Encoding.UTF8.GetString(answer.Bytes), StringComparison.Ordinal);
        Assert.Equal("2.02", answer.At("audio_duration_secs"));
        Assert.Null(answer.Json["additional_formats"]);
        Assert.Null(answer.Json["entities"]);
    }

    [Theory]
    [InlineData("cloud_storage_url=https://example.com/fox.mp3")]
    [InlineData("source_url=https://www.youtube.com/watch?v=1")]
    public async Task A_URL_takes_the_place_of_a_file(string field)
    {
        await using var form = await TranscriptForm.StartAsync();

        var answer = await form.PostAsync(TranscriptForm.Only("model_id=scribe_v1;" + field));

        Assert.Equal((200, Whole), (answer.Status, answer.At("text")));
        Assert.Single(form.Service.Charges);
    }

    [Theory]
    [InlineData("tag_audio_events=false", "The \"fox\", 狐狸 🦊.")]
    [InlineData("no_verbatim=true", "The \"fox\", 狐狸 🦊.")]
    [InlineData("tag_audio_events=false;tag_audio_events=YES", Whole)]
    [InlineData("tag_audio_events=", Whole)]
    [InlineData("temperature=1.5;seed=2147483647;num_speakers=32;file_format=other;language_code=en;webhook_metadata={\"id\": 1}", Whole)]
    [InlineData("diarize=True;diarization_threshold=0.22;detect_speaker_roles=1;use_speaker_library=off", Whole)]
    [InlineData("temperature=0;seed=0;num_speakers=1", Whole)]
    public async Task Fields_are_read_as_the_framework_reads_them(string fields, string text)
    {
        await using var form = await TranscriptForm.StartAsync();

        var answer = await form.PostAsync(fields);

        Assert.Equal((200, text), (answer.Status, answer.At("text")));
    }

    [Fact]
    public async Task Speakers_times_and_characters_are_given_on_request()
    {
        await using var form = await TranscriptForm.StartAsync();

        var plain = await form.PostAsync("timestamps_granularity=none");
        var speakers = await form.PostAsync("diarize=true");
        var roles = await form.PostAsync("diarize=true;detect_speaker_roles=true");
        var characters = await form.PostAsync("timestamps_granularity=character");

        Assert.All(Words(plain.Json), word => Assert.Equal((null, null, null), (word["start"], word["end"], word["speaker_id"])));
        Assert.Equal(["speaker_0", "speaker_1"], Words(speakers.Json).Select(word => (string?)word["speaker_id"]).Distinct());
        Assert.Equal(["agent", "customer"], Words(roles.Json).Select(word => (string?)word["speaker_id"]).Distinct());
        Assert.Equal(["狐", "狸"], Words(characters.Json)[6]["characters"]!.AsArray().Select(character => (string?)character!["text"]));
        Assert.Equal(1.2, (double)Words(characters.Json)[6]["characters"]![0]!["start"]!);
    }

    [Fact]
    public async Task Additional_formats_are_one_part_with_an_array()
    {
        await using var form = await TranscriptForm.StartAsync();

        var answer = await form.PostAsync("""additional_formats=[{"format": "srt", "max_characters_per_line": 42}, {"format": "pdf", "include_speakers": false}]""");

        Assert.Equal(["srt", "pdf"], answer.Json["additional_formats"]!.AsArray().Select(format => (string?)format!["requested_format"]));
        Assert.Equal($"1\n00:00:00,260 --> 00:00:02,020\n{Whole}\n", answer.At("additional_formats.0.content"));
        Assert.Equal("false", answer.Json["additional_formats"]![0]!["is_base64_encoded"]!.ToJsonString());
        Assert.Equal("%PDF-1.7\n"u8.ToArray(), Convert.FromBase64String(answer.At("additional_formats.1.content")));
    }

    [Theory]
    [InlineData("", 2, true)]
    [InlineData("", 1, false)]
    [InlineData("multichannel_output_style=combined", 2, false)]
    public async Task Channels_have_transcripts_unless_there_is_one_or_they_are_combined(string style, int channels, bool isSeparate)
    {
        await using var form = await TranscriptForm.StartAsync();
        form.Service.Channels = channels;

        var answer = await form.PostAsync("use_multi_channel=true;" + style);

        Assert.Equal(isSeparate, answer.Json["text"] is null);
        Assert.Equal(isSeparate ? "狐狸 🦊." : "", answer.At("transcripts.1.text"));
        Assert.Equal(isSeparate ? "1" : "", answer.At("transcripts.1.channel_index"));
        Assert.Equal(isSeparate ? "speaker_1" : "", answer.At("transcripts.1.words.0.speaker_id"));
        Assert.Equal(channels is 2 && !isSeparate ? "1" : "", answer.At("words.8.channel_index"));
        Assert.Equal(form.Service.Charges, [answer.At("transcription_id")]);
    }

    [Fact]
    public async Task Entities_are_listed_unless_they_are_redacted()
    {
        await using var form = await TranscriptForm.StartAsync();

        var listed = await form.PostAsync("entity_detection=pii;entity_detection=phi");
        var redacted = await form.PostAsync("entity_detection=all;entity_redaction=pii;entity_redaction_mode=redacted");

        Assert.Empty(listed.Json["entities"]!.AsArray());
        Assert.Equal((200, null), (redacted.Status, redacted.Json["entities"]));
    }

    [Fact]
    public async Task Silence_has_no_words()
    {
        await using var form = await TranscriptForm.StartAsync();
        form.Service.Spoken = [];

        var answer = await form.PostAsync("""additional_formats=[{"format": "txt"}]""");

        Assert.Equal((200, ""), (answer.Status, answer.At("text")));
        Assert.Empty(Words(answer.Json));
    }

    [Fact]
    public async Task A_webhook_is_accepted_and_charged()
    {
        await using var form = await TranscriptForm.StartAsync();

        var answer = await form.PostAsync("webhook=true;webhook_id=1");

        Assert.Equal(202, answer.Status);
        Assert.Equal(form.Service.Charges, [answer.At("transcription_id")]);
        Assert.Equal("", answer.At("text"));
    }

    [Fact]
    public async Task All_parts_are_recorded_and_unknown_ones_are_ignored()
    {
        await using var form = await TranscriptForm.StartAsync();

        var answer = await form.PostAsync("keyterms=Fox Gen;keyterms=狐狸;prompt=x");

        Assert.Equal(200, answer.Status);
        Assert.Equal(["file", "model_id", "keyterms", "keyterms", "prompt"], form.Service.LastParts.Select(part => part.Name));
        Assert.Equal(["scribe_v2", "Fox Gen", "狐狸", "x"], form.Service.LastParts.Skip(1).Select(part => part.Text));
        Assert.Equal(("fox.mp3", "ID3 and more"), (form.Service.LastParts[0].FileName, form.Service.LastParts[0].Text));
        Assert.Equal(["prompt"], form.Service.UnknownParts);

        Assert.Equal(400, (await form.PostAsync(TranscriptForm.Only("model_id=other"))).Status);
        Assert.Equal("other", Assert.Single(form.Service.LastParts).Text);
    }

    private static JsonNode[] Words(JsonNode transcript) => [.. transcript["words"]!.AsArray().Select(word => word!)];
}
