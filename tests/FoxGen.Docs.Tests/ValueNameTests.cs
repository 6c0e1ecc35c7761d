using FoxGen.Specs;

namespace FoxGen.Docs.Tests;

/// <summary>The table of C# names of values is written from what the compiler of specs makes of these values.</summary>
public sealed class ValueNameTests
{
    private const string Page = "docs/value-names.md";

    // Values as services document them.
    private static readonly (string Kind, string Values)[] s_values =
    [
        ("ratios", "1:1 16:9 9:16 4:3 3:4 21:9 9:21 3:2 2:3 5:4 4:5 2:1 1:2 1:11 11:1 19.5:9 9:19.5 1.85:1 2.39:1 2.35:1"),
        ("sizes", "256x256 512x512 1024x1024 1024x768 768x1024 1280x720 720x1280 1792x1024 1024X1792 832*480 1920×1080 2048x2048"),
        ("resolutions", "240p 360p 480p 540p 720p 768P 1080p 1080i 1440p 2160p 0.5K 1K 1k 2K 4k 8K hd fhd uhd HD720"),
        ("shapes", "square square_hd portrait landscape portrait_4_3 portrait_16_9 landscape_4_3 landscape_16_9 landscape-3-2 ratio_1_1 vertical_9_16 horizontal:16:9 wide adaptive auto"),
        ("durations and rates", "5s 8s 10s 0.5s 250ms 1.5min 30m 2h 24fps 23.976fps 30fps 60fps 8khz 16kHz 44.1khz 48000hz 16bit 128kbps 320kbps 2x 1.5x 4x 10mb"),
        ("numbers", "0 1 2 10 24 -1 -10 0.5 1.0 -0.25 +1 44100 22050 1e3"),
        ("versions", "v1 v2.1 v1.5 V3 2.0 3.1.2 v2.1-master kling-v2.1 kling-v1-6 veo-3.1-fast wan2.2-t2v gpt-4o-mini gpt-4.1 claude-3-5-sonnet gemini-2.5-pro stable-diffusion-3.5 flux-1.1-pro sdxl-1.0 turbo_v2.5 r1"),
        ("languages", "en zh ja ko fr de pt es en-US en-GB en_US zh-CN zh-TW zh-Hans zh_Hant pt-BR es-419 yue fil auto-detect"),
        ("codecs", "h264 h.264 h265 H.265 hevc av1 vp8 vp9 prores_422 pcm_s16le pcm-16 aac opus flac ulaw a-law mp3"),
        ("dates", "2023-06-01 2024-05-13 2024-08-01 2025-01 2024-12-31"),
        ("file formats", "png jpg jpeg webp gif bmp tiff svg mp4 mov webm mkv avi wav ogg m4a 3gp 7z mp3_44100_128 pcm_16000 json srt vtt"),
        ("words", "std pro true-color high_quality HighQuality ALL_CAPS snake_case kebab-case camelCase white space dot.word 3d 2d 4-panel 1st image/png text/plain none"),
    ];

    /// <summary>Write it anew: <c>FOXGEN_UPDATE=1 dotnet test --project tests/FoxGen.Docs.Tests</c>.</summary>
    [Fact]
    public void The_table_is_up_to_date()
    {
        var text = Pages.Of(Page).Text.ReplaceLineEndings("\n");
        var start = text.IndexOf("\n| value |", StringComparison.Ordinal) + 1;
        var table = $"| value | in C# |\n|---|---|\n{string.Concat(Lines().Select(one => $"| `{one.Value}` | `{one.Name}` |\n"))}";
        if (Settings.UpdatesPages)
        {
            Pages.Replace(Page, text[start..], table);
            return;
        }

        Assert.Equal(table, text[start..]);
    }

    [Fact]
    public void There_are_two_hundred_and_no_name_begins_with_N_and_a_digit()
    {
        Assert.True(Lines().Count >= 200, $"{Lines().Count} values.");
        Assert.DoesNotContain(Lines(), one => one.Name.Length > 1 && one.Name[0] == 'N' && char.IsDigit(one.Name[1]));
    }

    // Every value in a property of its own, because values that are alike have one name.
    private static List<(string Value, string Name)> Lines()
    {
        var values = s_values.SelectMany(group => group.Values.Split(' ')).Distinct(StringComparer.Ordinal).ToList();
        var yaml = $"""
            service: foxapi
            family: videos
            result: MediaResult
            title: Names
            variants: {"{"} names-1: {"{}"} {"}"}
            properties:
            {string.Join("\n", values.Select((value, i) => $"  f{i}: {{ type: string, enum: ['{value}'], description: A value. }}"))}
            """;
        var set = SpecSet.Compile([new("foxapi.service.fox.yaml", File.ReadAllText(Repository.Path("specs/foxapi.service.fox.yaml"))), new("names.fox.yaml", yaml)]);
        // Some names are poor, which the table shows as well.
        Assert.True(set.Diagnostics.All(problem => problem.Descriptor.Severity is SpecSeverity.Information), string.Join("\n", set.Diagnostics));
        return [.. set.Types.Enums.Select(one => (one.Members[0].Wire.AsString, one.Members[0].ClrName))];
    }
}
