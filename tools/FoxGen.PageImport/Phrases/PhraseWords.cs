using FoxGen.Rules.Primitives;

namespace FoxGen.PageImport.Phrases;

/// <summary>The words of limits, in both languages side by side. Lower case.</summary>
internal static class PhraseWords
{
    private static readonly (PhraseTokenKind Kind, string[] Words)[] s_plain =
    [
        (PhraseTokenKind.AtMost, ["最多", "最大", "最长", "至多", "不超过", "不能超过", "不得超过", "不大于", "不多于", "上限", "上限为", "≤", "<=", "up to", "at most", "no more than", "not more than", "no larger than", "not larger than", "no longer than", "must not exceed", "not exceed", "maximum", "maximum of", "max", "max."]),
        (PhraseTokenKind.AtLeast, ["最少", "至少", "最短", "最小", "不少于", "不低于", "不小于", "≥", ">=", "at least", "no less than", "not less than", "no fewer than", "minimum", "minimum of", "min", "min."]),
        (PhraseTokenKind.Below, ["小于", "少于", "低于", "<", "less than", "below", "under", "smaller than", "shorter than", "fewer than"]),
        (PhraseTokenKind.Above, ["大于", "多于", "高于", "超过", ">", "more than", "above", "larger than", "longer than", "greater than"]),
        (PhraseTokenKind.AtMostBehind, ["以内", "以下", "or less", "or fewer"]),
        (PhraseTokenKind.To, ["-", "~", "到", "至", "to", "through"]),
        (PhraseTokenKind.Together, ["总", "总共", "总计", "合计", "一共", "total", "in total", "combined", "altogether", "together"]),
        (PhraseTokenKind.And, ["/", "且", "and"]),
        (PhraseTokenKind.Filler, ["支持", "整数", "的", "之间", "为", "是", "在", "限制", "范围", "取值范围", "取值", "公开", "url", "urls", ":", "必须", "integer", "integers", "whole number", "between", "from", "be", "must", "must be", "is", "are", "of", "the", "a", "an", "limit", "limited to", "in", "long", "supports", "range", "characters long"]),
        (PhraseTokenKind.Soft, ["建议", "推荐", "约", "大约", "左右", "最好", "should", "recommended", "recommend", "preferably", "about", "roughly", "ideally", "best"]),
    ];

    private static readonly (string Word, Measure Measure, string Unit)[] s_units =
    [
        .. Words(Measure.Items, "", "张", "段", "个", "条", "项", "首", "份", "幅", "elements", "element", "items", "item", "urls", "url", "entries"),
        .. Words(Measure.Characters, "", "字符", "个字符", "characters", "character", "chars"),
        .. Words(Measure.Seconds, "1", "秒", "秒钟", "s", "sec", "second", "seconds"),
        .. Words(Measure.Seconds, "60", "分钟", "minute", "minutes"),
        .. Words(Measure.Pixels, "", "px", "像素", "pixels", "pixel"),
        .. ByteSizes.Units.SelectMany(unit => Words(Measure.Bytes, unit.Name, unit.Name.ToLowerInvariant())),
    ];

    private static readonly (string Word, Measure Measure, string Unit)[] s_subjects =
    [
        .. Words(Measure.Bytes, "", "大小", "体积", "size"),
        .. Words(Measure.Seconds, "", "时长", "播放时长", "duration", "playing time"),
        .. Words(Measure.Items, "", "数量", "个数", "张数", "count", "number", "quantity"),
        .. Words(Measure.Characters, "", "字符数", "文本长度"),
        .. Words(Measure.Pixels, "", "短边", "short edge", "shorter edge", "short side"),
    ];

    private static readonly (string Word, MediaKind? Kind)[] s_things =
    [
        .. Things(null, "文件", "素材", "file", "files", "reference", "references"),
        .. Things(MediaKind.Image, "图片", "图像", "参考图片", "参考图", "照片", "image", "images", "picture", "pictures", "photo", "photos"),
        .. Things(MediaKind.Video, "视频", "参考视频", "video", "videos", "clip", "clips"),
        .. Things(MediaKind.Audio, "音频", "参考音频", "audio", "audios", "audio file", "audio files", "recording", "recordings"),
        .. Things(MediaKind.Document, "文档", "document", "documents"),
        .. Things(MediaKind.Archive, "压缩包", "压缩文件", "archive", "archives"),
    ];

    private static readonly string[] s_each = ["每张", "每段", "每个", "每条", "每项", "每首", "每份", "每幅", "单张", "单段", "单个", "单条", "each", "per", "every"];

    /// <summary>All words with what they mean, the longest first.</summary>
    public static IReadOnlyList<PhraseToken> All { get; } =
    [
        .. s_plain.SelectMany(entry => entry.Words.Select(word => new PhraseToken(entry.Kind, word)))
            .Concat(s_units.Select(unit => new PhraseToken(PhraseTokenKind.Unit, unit.Word) { Measure = unit.Measure, Unit = unit.Unit }))
            .Concat(s_subjects.Select(subject => new PhraseToken(PhraseTokenKind.Subject, subject.Word) { Measure = subject.Measure }))
            .Concat(s_things.Select(thing => new PhraseToken(PhraseTokenKind.Thing, thing.Word) { Media = thing.Kind }))
            .Concat(s_each.Select(word => new PhraseToken(PhraseTokenKind.Each, word)))
            .OrderByDescending(token => token.Text.Length)
            .ThenBy(token => token.Text, StringComparer.Ordinal),
    ];

    private static (string, Measure, string)[] Words(Measure measure, string unit, params string[] words) => [.. words.Select(word => (word, measure, unit))];

    private static (string, MediaKind?)[] Things(MediaKind? kind, params string[] words) => [.. words.Select(word => (word, kind))];
}
