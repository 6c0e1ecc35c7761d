using FoxGen.Import.Tests.Support;

namespace FoxGen.Import.Tests;

/// <summary>Pages in English have the same structure, and must give the same facts.</summary>
public sealed class LanguageTests(ITestOutputHelper output)
{
    private const string Page = "made-seedance-in-english";

    [Fact]
    public void An_english_page_gives_the_facts_of_the_spec()
    {
        var report = FactReport.Of(Page, TestPages.ImportPage(Page), "seedance-2.0-reference-to-video");
        output.WriteLine(FactReport.Table([report]));

        Assert.Empty(report.Comparison.Problems);
        Assert.Empty(report.Wrong);
        // Nobody but the author of the spec knows of the 12 references in all, and of 64 bits for the seed.
        Assert.Equal(
            ["format", "format", "rule", "rule"],
            report.Missed.Select(missed => missed.Name.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_english_page_gives_english_texts()
    {
        var model = TestPages.Compile(TestPages.ImportPage(Page)).Models[0];

        Assert.Equal("The text prompt that describes the video.", model.Properties[0].Description!.English);
        Assert.Null(model.Properties[0].Description!.Chinese);
    }

    [Fact]
    public void A_chinese_page_says_that_its_english_texts_are_missing()
    {
        var result = TestPages.ImportPage("omnihuman-1.5");

        Assert.Contains(result.Remarks, remark => remark.Message.Contains("in Chinese"));
        Assert.Equal("人像图片的公开 URL", TestPages.Compile(result).Models[0].Properties[0].Description!.Chinese);
    }

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_does_not_matter(string culture)
    {
        var expected = TestPages.Shipped.Append(Page).Select(page => TestPages.ImportPage(page).Yaml).ToList();
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);

            Assert.Equal(expected, TestPages.Shipped.Append(Page).Select(page => TestPages.ImportPage(page).Yaml));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Newlines_and_byte_order_marks_do_not_matter()
    {
        foreach (var page in TestPages.Shipped)
        {
            var text = TestPages.Text(page);

            Assert.Equal(TestPages.Import(text).Yaml, TestPages.Import("\uFEFF" + text.Replace("\n", "\r\n")).Yaml);
        }
    }

    // Full-width punctuation, as a Chinese keyboard writes it.
    [Fact]
    public void Full_width_punctuation_is_the_same()
    {
        var text = TestPages.Text("omnihuman-1.5");
        var body = text.IndexOf("请求体", StringComparison.Ordinal);
        var wide = text[..body] + text[body..].Replace("(", "（").Replace(")", "）").Replace("格式:", "格式：").Replace("说明:", "说明：").Replace("示例:", "示例：").Replace("限制:", "限制：").Replace("默认值:", "默认值：");

        var report = FactReport.Of("wide", TestPages.Import(wide), "omnihuman-1.5");

        Assert.NotEqual(text, wide);
        Assert.Empty(report.Wrong);
        Assert.Empty(report.Missed);
    }
}
