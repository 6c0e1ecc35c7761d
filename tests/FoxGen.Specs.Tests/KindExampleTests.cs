namespace FoxGen.Specs.Tests;

/// <summary>The worked examples of the reference say what their heading says.</summary>
public sealed class KindExampleTests
{
    private const string Url = "https://a.example/1";

    [Theory]
    [InlineData(1, """{}""", "audio_url required")]
    [InlineData(2, """{"image_urls":null}""", "")]
    [InlineData(7, """{"language_boost":"Chinese,Yue"}""", "")]
    [InlineData(8, """{"output_format":"jpg"}""", "")]
    [InlineData(8, """{"output_format":"gif"}""", "output_format enum")]
    [InlineData(13, """{"duration":-1}""", "")]
    [InlineData(13, """{"duration":0}""", "duration range")]
    [InlineData(16, """{"callback_url":"http://a.example/"}""", "callback_url format")]
    [InlineData(16, """{"audio_url":"data:audio/wav;base64,AAAA","language_code":"deu"}""", "")]
    [InlineData(16, """{"picture":"AAA","language_code":"DE"}""", "picture format, language_code format")]
    [InlineData(17, """{"video_url":"https://a.example/x"}""", "video_url media-format")]
    [InlineData(17, """{"clip_url":"https://www.youtube.com/x"}""", "")]
    [InlineData(17, """{"clip_url":"https://youtube.com.example/x"}""", "clip_url format")]
    [InlineData(18, """{"keep_original_sound":true}""", "keep_original_sound type")]
    [InlineData(19, """{"text":"a <#0.5#> b <#99.99#>","tone_list":["a/b"]}""", "")]
    [InlineData(19, """{"text":"a <#0.5#> b <#100#>","tone_list":["ab"]}""", "tone_list[0] pattern, text pauses-in-range")]
    [InlineData(26, """{"speakers":[{"speaker_id":"a","voice":"x"},{"speaker_id":"b"}]}""", "speakers[1].voice required")]
    [InlineData(27, """{"audio_setting":{"stream":{"channel":3}}}""", "audio_setting.stream.sample_rate required, audio_setting.stream.channel range")]
    [InlineData(28, """{"image_size":"square_hd"}""", "")]
    [InlineData(28, """{"image_size":{"width":1}}""", "image_size.height required")]
    [InlineData(28, """{"image_size":5}""", "image_size type")]
    [InlineData(29, """{"resolution":{"width":1024,"height":1024}}""", "")]
    [InlineData(29, """{"resolution":{"width":256,"height":256}}""", "resolution.width area")]
    [InlineData(29, """{"resolution":{"width":3840,"height":1024}}""", "resolution.width ratio")]
    [InlineData(30, """{"messages":[{"role":"user","content":"x"},{"role":"user","content":[{"type":"text","text":"x"}]}]}""", "")]
    [InlineData(30, """{"messages":[{"role":"user","content":[{"type":"image_url","text":"x"}]}]}""", "messages[0].content[0].url required, messages[0].content[0].text additionalProperties")]
    [InlineData(31, """{"prompt":"x"}""", "image_urls one-kind-of-input")]
    [InlineData(31, """{"messages":[{}],"prompt":"x"}""", "messages conversation-is-whole")]
    [InlineData(37, """{"resolution":"1080p","duration":4}""", "duration duration-when-1")]
    [InlineData(38, """{"num_outputs":5}""", "")]
    [InlineData(38, """{"num_outputs":5,"image_urls":["URL"]}""", "num_outputs num-outputs-when-1")]
    [InlineData(39, """{"enable_prompt_expansion":true}""", "enable_prompt_expansion enable-prompt-expansion-when-1")]
    [InlineData(39, """{"aspect_ratio":"wide","image_urls":["URL"]}""", "aspect_ratio shape-of-new-images-only")]
    [InlineData(40, """{"image_urls":["URL"]}""", "generation_type mode-text")]
    [InlineData(40, """{"generation_type":"first_last","image_urls":["URL"]}""", "generation_type mode-first-last")]
    [InlineData(41, """{"image_urls":["URL","URL"]}""", "generation_type mode-inferred")]
    [InlineData(41, """{"video_url":"URL"}""", "")]
    [InlineData(41, """{"generation_type":"text","video_url":"URL"}""", "generation_type mode-text")]
    [InlineData(42, """{"mask_url":"URL"}""", "")]
    [InlineData(42, """{"mask_url":"URL","background":"auto"}""", "background background-or-mask")]
    [InlineData(45, """{"voice_ids":["a"]}""", "voice_ids voices-need-sound")]
    [InlineData(45, """{"voice_ids":["a"],"generate_audio":true}""", "")]
    [InlineData(48, """{"image_urls":["URL","URL"],"elements":[{"video_url":"URL"},{"image_url":"URL"},{"image_url":"URL"}]}""", "elements few-beside-a-video")]
    [InlineData(48, """{"image_urls":["URL","URL"],"elements":[{"image_url":"URL"},{"image_url":"URL"},{"image_url":"URL"}]}""", "")]
    [InlineData(49, """{"multi_prompt":[{"prompt":"a","duration":2},{"prompt":"b","duration":3}]}""", "")]
    [InlineData(49, """{"multi_prompt":[{"prompt":"a","duration":2}]}""", "multi_prompt shots-fill-the-video")]
    [InlineData(51, """{"audio_setting":{"format":"wav","bitrate":64000}}""", "audio_setting.bitrate bitrate-when-1")]
    [InlineData(53, """{"tail_url":"URL"}""", "image_url allowed-combinations")]
    [InlineData(53, """{"image_url":"URL","tail_url":"URL"}""", "")]
    [InlineData(54, """{"prompt":"@Image2","image_urls":["URL"]}""", "prompt image-references")]
    [InlineData(55, """{"prompt":"@hero and @villain","references":[{"url":"URL","ref_name":"hero"}]}""", "prompt known-references")]
    [InlineData(55, """{"script":"anna: Hi, tom: there\ntom: Hi","speakers":["anna"]}""", "script known-speakers")]
    [InlineData(55, """{"script":"anna: Hi","speakers":["anna"]}""", "")]
    public void Bodies_are_taken_or_refused(int kind, string body, string broken)
    {
        // The last variant is the one that differs.
        var model = SpecSet.Compile([LanguageReference.Service, LanguageReference.Kind(kind)]).Models[^1];

        var violations = RequestChecker.Check(model.Request, RuleJson.Parse(body.Replace("URL", Url)));

        Assert.Equal(broken, string.Join(", ", violations.Select(violation => $"{violation.Path} {violation.RuleId}")));
    }
}
