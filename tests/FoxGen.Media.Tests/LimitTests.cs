using FoxGen.CompilerServices;
using FoxGen.Rules.Primitives;

namespace FoxGen.Media.Tests;

/// <summary>The verdict on every file, for limits just below and just above what it has.</summary>
public sealed class LimitTests
{
    public static TheoryData<string> Names => new(MediaFile.All.Select(file => file.Name).Append("note.txt").Append("archive.zip"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_limit_gives_a_wrong_verdict(string name)
    {
        var content = await MediaFile.LookAsync(MediaFile.Media(name), Cancellation);
        foreach (var (key, value, step) in Values(name))
        {
            foreach (var (minimum, maximum, isTaken) in new (decimal?, decimal?, bool)[]
                     {
                         (null, value + step, true), (null, value - step, false), (value - step, null, true), (value + step, null, false),
                     })
            {
                var problems = Check(content, new("file_url", "") { Limits = [new(key, minimum, maximum)] });
                Assert.True(problems.Count == (isTaken ? 0 : 1), $"{name}: {key} {minimum}..{maximum}: {string.Join(' ', problems)}");
                Assert.All(problems, problem => Assert.Equal(FoxSeverity.Error, problem.Severity));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_format_and_no_kind_gives_a_wrong_verdict(string name)
    {
        var content = await MediaFile.LookAsync(MediaFile.Media(name), Cancellation);
        var own = FileFormats.All.SingleOrDefault(format => format.Extensions.Split(' ').Contains(Path.GetExtension(name)));
        foreach (var format in FileFormats.All)
        {
            var isTaken = own == format || own?.OtherMediaType == format.MediaType;
            Assert.True(Check(content, new("file_url", format.MediaType)).Count == (isTaken ? 0 : 1), $"{name} as {format.MediaType}");
        }

        foreach (var kind in new[] { "image", "video", "audio", "document", "archive" })
        {
            var isTaken = own?.Kind == kind || own?.OtherMediaType?.StartsWith(kind + "/", StringComparison.Ordinal) is true || (own is null && kind == "document");
            Assert.True(Check(content, new("file_url", kind + "/*")).Count == (isTaken ? 0 : 1), $"{name} as {kind}");
        }
    }

    [Theory]
    [InlineData("clip.flv", "FileUrl must last at most 10 s. The file 'clip.flv' was not checked: its playing time in seconds is unknown.")]
    [InlineData("picture.png", "FileUrl must last at most 10 s. The file 'picture.png' was not checked: its playing time in seconds is unknown.")]
    public async Task What_is_unknown_is_a_warning(string name, string warning)
    {
        var problem = Assert.Single(Check(await MediaFile.LookAsync(MediaFile.Media(name), Cancellation), new("file_url", "") { Limits = [new("seconds", null, 10)] }));

        Assert.Equal((warning, FoxSeverity.Warning, "media-seconds"), (problem.ToString(), problem.Severity, problem.RuleId));
    }

    private static IEnumerable<(string Key, decimal Value, decimal Step)> Values(string name)
    {
        yield return ("bytes", new FileInfo(MediaFile.PathOf(name)).Length, 1);
        if (MediaFile.All.FirstOrDefault(one => one.Name == name && one.IsRead) is not { } file)
        {
            yield break;
        }

        if (file.Seconds is { } seconds)
        {
            yield return ("seconds", seconds, 0.1m);
        }

        // A JPEG or a WebP may be shown on its side, so that only both ways together can be wrong.
        if (file.Width > 0)
        {
            yield return ("shortEdge", Math.Min(file.Width, file.Height), 1);
            yield return ("longEdge", Math.Max(file.Width, file.Height), 1);
            if (!name.EndsWith(".jpg", StringComparison.Ordinal))
            {
                yield return ("width", file.Width, 1);
                yield return ("height", file.Height, 1);
                yield return ("aspectRatio", (decimal)file.Width / file.Height, 0.01m);
            }
        }
    }

    private static List<FoxProblem> Check(MediaContent content, FoxMediaFacts fact)
    {
        var slot = new LocalMediaSlot("file_url", FoxMedia.FromBytes(new byte[] { 1 }));
        var check = new MediaCheck([slot], new Dictionary<FoxMedia, MediaContent> { [slot.Media] = content }, isReaderMissing: false);
        check.Run([fact]);
        return check.Problems;
    }
}
