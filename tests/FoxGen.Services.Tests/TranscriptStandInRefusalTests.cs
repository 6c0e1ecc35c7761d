using FoxGen.Services.Tests.StandIns;

namespace FoxGen.Services.Tests;

/// <summary>What the transcripts of ElevenLabs refuse, and what goes wrong with them.</summary>
public sealed class TranscriptStandInRefusalTests
{
    private const string File = "model_id=scribe_v2;cloud_storage_url=https://example.com/fox.mp3;";

    [Theory]
    [InlineData("cloud_storage_url=https://example.com/a", "model_id", "missing")]
    [InlineData("model_id=", "model_id", "missing")]
    [InlineData("model_id=scribe_v2;file=text", "file", "value_error")]
    [InlineData(File + "diarize=maybe", "diarize", "bool_parsing")]
    [InlineData(File + "tag_audio_events=null", "tag_audio_events", "bool_parsing")]
    [InlineData(File + "temperature=1,5", "temperature", "float_parsing")]
    [InlineData(File + "temperature=2.1", "temperature", "less_than_equal")]
    [InlineData(File + "temperature=NaN", "temperature", "greater_than_equal")]
    [InlineData(File + "seed=-1", "seed", "greater_than_equal")]
    [InlineData(File + "seed=2147483648", "seed", "less_than_equal")]
    [InlineData(File + "seed=1.5", "seed", "int_parsing")]
    [InlineData(File + "seed=1.0", "seed", "int_parsing")]
    [InlineData(File + "num_speakers=0", "num_speakers", "greater_than_equal")]
    [InlineData(File + "num_speakers=33", "num_speakers", "less_than_equal")]
    [InlineData(File + "diarization_threshold=0.5", "diarization_threshold", "less_than_equal")]
    [InlineData(File + "timestamps_granularity=Word", "timestamps_granularity", "literal_error")]
    [InlineData(File + "file_format=mp3", "file_format", "literal_error")]
    [InlineData(File + "multichannel_output_style=both", "multichannel_output_style", "literal_error")]
    public async Task The_framework_refuses_with_a_list(string fields, string name, string type)
    {
        await using var form = await TranscriptForm.StartAsync();

        var answer = await form.PostAsync(TranscriptForm.Only(fields));

        Assert.Equal((422, "body", name, type), (answer.Status, answer.At("detail.0.loc.0"), answer.At("detail.0.loc.1"), answer.At("detail.0.type")));
        Assert.Equal("", answer.At("detail.1.type"));
        Assert.Empty(form.Service.Charges);
    }

    [Fact]
    public async Task The_list_has_all_errors_with_what_was_sent()
    {
        await using var form = await TranscriptForm.StartAsync();

        var answer = await form.PostAsync("seed=x;temperature=3");
        var logs = await form.PostAsync(TranscriptForm.Of(), "?enable_logging=maybe");

        Assert.Equal(("x", "3"), (answer.At("detail.1.input"), answer.At("detail.0.input")));
        Assert.Equal("Input should be less than or equal to 2", answer.At("detail.0.msg"));
        Assert.Equal((422, "query"), (logs.Status, logs.At("detail.0.loc.0")));
    }

    [Fact]
    public async Task A_file_in_place_of_text_is_refused()
    {
        await using var form = await TranscriptForm.StartAsync();
        var content = TranscriptForm.Of();
        foreach (var name in new[] { "language_code", "diarize", "seed", "temperature", "keyterms", "file_format" })
        {
            content.Add(new StringContent("1"), name, "name.txt");
        }

        var answer = await form.PostAsync(content);

        Assert.Equal(422, answer.Status);
        Assert.Equal(
            ["bool_type", "float_type", "int_type", "literal_error", "string_type", "string_type"],
            answer.Json["detail"]!.AsArray().Select(error => (string?)error!["type"]).Order());
    }

    [Theory]
    [InlineData("model_id=scribe_v3;cloud_storage_url=https://example.com/a", "invalid_model_id")]
    [InlineData("model_id=scribe_v2", "invalid_parameters")]
    [InlineData(File + "source_url=https://example.com/b", "invalid_parameters")]
    [InlineData("model_id=scribe_v2;cloud_storage_url=http://example.com/a", "invalid_parameters")]
    [InlineData("model_id=scribe_v2;source_url=fox.mp3", "invalid_parameters")]
    [InlineData(File + "language_code=english", "invalid_parameters")]
    [InlineData(File + "diarization_threshold=0.2", "invalid_parameters")]
    [InlineData(File + "diarization_threshold=0.2;diarize=true;num_speakers=2", "invalid_parameters")]
    [InlineData(File + "use_multi_channel=true;diarize=true", "invalid_parameters")]
    [InlineData(File + "use_multi_channel=true;num_speakers=2", "invalid_parameters")]
    [InlineData(File + "detect_speaker_roles=true", "invalid_parameters")]
    [InlineData(File + "use_multi_channel=true;multichannel_output_style=combined;timestamps_granularity=none", "invalid_parameters")]
    [InlineData(File + "use_multi_channel=true;multichannel_output_style=combined;entity_detection=pii", "invalid_parameters")]
    [InlineData(File + "webhook_id=1", "invalid_parameters")]
    [InlineData(File + "model_id=scribe_v1;no_verbatim=true", "invalid_parameters")]
    [InlineData(File + "model_id=scribe_v1;keyterms=fox", "invalid_parameters")]
    [InlineData(File + "entity_detection=[\"pii\"]", "invalid_parameters")]
    [InlineData(File + "entity_detection=pii;entity_redaction=phi", "invalid_parameters")]
    [InlineData(File + "entity_redaction_mode=stars", "invalid_parameters")]
    [InlineData(File + "keyterms=[\"fox\", \"狐狸\"]", "invalid_keyword")]
    [InlineData(File + "keyterms=fox;keyterms=12345678901234567890123456789012345678901234567890", "invalid_keyword_length")]
    [InlineData(File + "keyterms=one two three four five six", "invalid_keyword_length")]
    [InlineData(File + "keyterms=", "invalid_keyword_length")]
    [InlineData(File + "additional_formats={\"format\": \"srt\"}", "invalid_additional_format_options")]
    [InlineData(File + "additional_formats=[{\"format\": \"srt\"}];additional_formats={\"format\": \"txt\"}", "invalid_additional_format_options")]
    [InlineData(File + "additional_formats=[{\"format\": \"vtt\"}]", "invalid_additional_format_options")]
    [InlineData(File + "additional_formats=[{\"format\": \"srt\", \"include_speakers\": \"yes\"}]", "invalid_additional_format_options")]
    [InlineData(File + "additional_formats=srt", "invalid_additional_format_options")]
    public async Task The_service_refuses(string fields, string status)
    {
        await using var form = await TranscriptForm.StartAsync();

        var answer = await form.PostAsync(TranscriptForm.Only(fields));

        Assert.Equal((400, status), (answer.Status, answer.At("detail.status")));
        Assert.NotEmpty(answer.At("detail.message"));
        Assert.Empty(form.Service.Charges);
    }

    [Fact]
    public async Task Files_channels_formats_and_keyterms_have_limits()
    {
        await using var form = await TranscriptForm.StartAsync();

        Assert.Equal("empty_file", (await form.PostAsync(TranscriptForm.Of(file: []))).At("detail.status"));
        Assert.Equal("invalid_parameters", (await form.PostAsync(string.Join(";", Enumerable.Range(0, 1_001).Select(term => $"keyterms={term}")))).At("detail.status"));
        Assert.Equal("invalid_parameters", (await form.PostAsync("cloud_storage_url=https://example.com/a")).At("detail.status"));
        form.Service.Channels = 6;
        Assert.Equal("invalid_parameters", (await form.PostAsync("use_multi_channel=true")).At("detail.status"));
        Assert.Equal("invalid_additional_format_options", (await form.PostAsync(Formats(11))).At("detail.status"));
        Assert.Empty(form.Service.Charges);
        Assert.Equal(200, (await form.PostAsync(Formats(10))).Status);
        Assert.Equal(200, (await form.PostAsync(string.Join(";", Enumerable.Range(0, 1_000).Select(term => $"keyterms={term}")))).Status);
    }

    [Theory]
    [InlineData("Both", "unsupported_model", "model_id", "invalid_model_id")]
    [InlineData("Current", "unsupported_model", "model_id", "")]
    [InlineData("Legacy", "", "", "invalid_model_id")]
    public async Task A_code_can_differ_from_the_legacy_status(string style, string code, string param, string status)
    {
        await using var form = await TranscriptForm.StartAsync();
        form.Service.Errors = Enum.Parse<ElevenLabsErrors>(style);

        var answer = await form.PostAsync("", "whisper-1");

        Assert.Equal((code, param, status), (answer.At("detail.code"), answer.At("detail.param"), answer.At("detail.status")));
        Assert.StartsWith("'whisper-1' is not a valid model_id.", answer.At("detail.message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", """{"model_id": "scribe_v2", "cloud_storage_url": "https://example.com/a"}""")]
    [InlineData("application/x-www-form-urlencoded", "model_id=scribe_v2&cloud_storage_url=https://example.com/a")]
    public async Task Only_forms_with_parts_are_read(string type, string body)
    {
        await using var form = await TranscriptForm.StartAsync();

        var answer = await form.RawAsync(type, body);

        Assert.Equal((422, "missing", "model_id"), (answer.Status, answer.At("detail.0.type"), answer.At("detail.0.loc.1")));
        Assert.Empty(form.Service.LastParts);
    }

    [Fact]
    public async Task The_key_is_checked()
    {
        await using var form = await TranscriptForm.StartAsync();
        using var bearer = new Caller(form.Service, ("Authorization", $"Bearer {form.Service.Key}"));

        var answer = await bearer.PostAsync(TranscriptForm.Path, TranscriptForm.Of());

        Assert.Equal((401, "invalid_api_key"), (answer.Status, answer.At("detail.status")));
        Assert.Empty(form.Service.Charges);
    }

    private static string Formats(int count) => $"additional_formats=[{string.Join(",", Enumerable.Repeat("{\"format\": \"txt\"}", count))}]";
}
