using FoxGen.Import.Tests.Support;

namespace FoxGen.Import.Tests;

/// <summary>Sentences of pages, and the facts that they make: all of them, and none that is not certain.</summary>
public sealed class PhraseTests
{
    [Theory]
    [InlineData("最多 10000 字符", "maxLength = 10000")]
    [InlineData("不超过 500 个字符", "maxLength = 500")]
    [InlineData("1 - 300 字符", "minLength = 1; maxLength = 300")]
    [InlineData("Between 10 and 300 characters", "minLength = 10; maxLength = 300")]
    [InlineData("Fewer than 100 characters", "maxLength = 99")]
    [InlineData("Up to 5,000 characters", "maxLength = 5000")]
    // A condition, advice, or a word that no table has.
    [InlineData("高级模式下最多 500 字符", "")]
    [InlineData("建议不超过 500 字符", "")]
    [InlineData("At most 500 characters in draft mode", "")]
    [InlineData("Should be at most 500 characters", "")]
    [InlineData("At most 500 words", "")]
    [InlineData("最多 20 秒", "")]
    [InlineData("最长 2500 字符(约 1200 汉字)", "maxLength = 2500")]
    [InlineData("仅支持 720p、1080p", "allowed \"1080p\"; allowed \"720p\"")]
    [InlineData("One of low, medium or high", "allowed \"high\"; allowed \"low\"; allowed \"medium\"")]
    [InlineData("长度 1~80", "")]
    [InlineData("最多 500 字符(专业版 800 字符)", "")]
    [InlineData("开启高清时,最多 500 字符", "")]
    [InlineData("For the pro model, at most 500 characters", "")]
    // A sentence beside it may allow more, or only less.
    [InlineData("最多 500 字符,专业模式 800 字符", "")]
    [InlineData("At most 500 characters; in pro mode at most 800 characters", "")]
    [InlineData("At most 500 characters; in draft mode at most 200 characters", "maxLength = 500")]
    public void A_text(string bullet, string facts) => Holds("string", bullet, facts);

    [Theory]
    [InlineData("取值 4 到 15 之间的整数", "maximum = 15; minimum = 4")]
    [InlineData("Between 4 and 15", "maximum = 15; minimum = 4")]
    [InlineData("支持 4-15 的整数,或 -1 让模型自动决定", "known value -1; maximum = 15; minimum = 4; sentinel -1")]
    [InlineData("Integers from 4 to 15, or -1 to let the model decide", "known value -1; maximum = 15; minimum = 4; sentinel -1")]
    [InlineData("固定为 8", "allowed 8")]
    [InlineData("Always 8", "allowed 8")]
    [InlineData("至少 1", "minimum = 1")]
    [InlineData("大于 0", "minimum = 1")]
    [InlineData("-1 表示随机", "known value -1")]
    [InlineData("支持 4 / 6 / 8 秒", "allowed 4; allowed 6; allowed 8; unit = s")]
    [InlineData("One of 5 or 10", "allowed 10; allowed 5")]
    [InlineData("大于 0 且不超过 30", "maximum = 30; minimum = 1")]
    [InlineData("取值 [0,1]", "")]
    [InlineData("仅标准版支持 4 / 6 / 8", "")]
    [InlineData("4k 下为 8,其他为 4-12", "")]
    [InlineData("参考模式固定为 8", "")]
    [InlineData("Always 8 in draft mode", "")]
    [InlineData("支持 415 的整数", "")]
    [InlineData("15 到 4 之间", "")]
    [InlineData("最多 3 张图片", "")]
    public void A_number(string bullet, string facts) => Holds("integer", bullet, facts);

    [Theory]
    [InlineData("最多 9 张,每张 ≤30MB", "[] media bytes maximum = 30000000; maxItems = 9")]
    [InlineData("Up to 9 images, each ≤30MB", "[] media bytes maximum = 30000000; maxItems = 9")]
    [InlineData("数量:1 - 3", "minItems = 1; maxItems = 3")]
    [InlineData("1 到 3 张图片", "minItems = 1; maxItems = 3")]
    [InlineData("总大小 <50MB", "media bytes exclusive maximum = 50000000")]
    [InlineData("支持 JPEG / PNG", "[] media format jpeg; [] media format png")]
    [InlineData("Formats: JPG, PNG and WebP", "[] media format jpeg; [] media format png; [] media format webp")]
    [InlineData("1-9 张图片,单张不超过 20MB", "[] media bytes maximum = 20000000; minItems = 1; maxItems = 9")]
    [InlineData("PNG 格式,每张不超过 10MB", "[] media bytes maximum = 10000000; [] media format png")]
    [InlineData("No more than 4 images. Each image up to 10 MB.", "[] media bytes maximum = 10000000; maxItems = 4")]
    [InlineData("1 or 2 images", "")]
    [InlineData("最多 4 张;使用参考模式为 7 张", "")]
    // Each, or together? Images that are no videos; a format the language lacks.
    [InlineData("大小不超过 30MB", "")]
    [InlineData("最多 3 个视频", "")]
    [InlineData("支持 JPEG / BMP / AVIF", "[] media format jpeg; [] media format bmp; [] media format avif")]
    [InlineData("支持 JPEG / TIFF", "")]
    [InlineData("格式:MP4 / MOV", "")]
    [InlineData("标准版最多 9 张", "")]
    [InlineData("最多 9 张(仅标准版)", "")]
    public void Images(string bullet, string facts) => Holds("string[]", bullet, facts);

    private static void Holds(string type, string bullet, string facts)
    {
        var name = type == "string[]" ? "image_urls" : "field";
        var without = Facts(TestPages.Page($"{name}\n{type}\n\nReference image URLs\n"));

        var with = Facts(TestPages.Page($"{name}\n{type}\n\nReference image URLs\n\nNotes:\n\n  • {bullet}\n"));

        Assert.NotEmpty(without);
        if (facts.Length == 0)
        {
            // Nothing is lost: the sentence stays as a note.
            Assert.Contains(bullet, TestPages.Import(TestPages.Page($"{name}\n{type}\n\nReference image URLs\n\nNotes:\n\n  • {bullet}\n")).Yaml);
        }

        Assert.Equal(facts.Split("; ", StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), with.Except(without).Order(StringComparer.Ordinal));
        Assert.Empty(without.Except(with));
    }

    private static List<string> Facts(string page)
    {
        var result = TestPages.Import(page);
        Assert.Empty(result.Problems);
        return [.. SpecFacts.Of(TestPages.Compile(result)).Select(fact => (fact.Field.EndsWith("[]", StringComparison.Ordinal) ? "[] " : "") + fact.Name + (fact.Value.Length > 0 ? " = " + fact.Value : ""))];
    }
}
