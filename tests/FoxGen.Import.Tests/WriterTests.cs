using FoxGen.Import.Tests.Support;

namespace FoxGen.Import.Tests;

/// <summary>What is written reads back as the draft, whatever the texts are.</summary>
public sealed class WriterTests
{
    public static TheoryData<string> Texts =>
    [
        "yes", "no", "true", "null", "~", "Null", "1", "-1", "1.5", "0x1F", "1e3", "16:9", "12:30:45", "2026-01-01", ".inf", "", " ", " a", "a ", "- a", "-", "--", "---", "...", "? a", ": a",
        "a: b", "a:", "a #b", "#a", "@Image{n}", "`a`", "%a", "!a", "&a", "*a", "|", ">", "[a", "{a", "]", "}", ",", "\"", "'", "it's", "\"a\"", "a\\b", "a\nb", "a\r\nb", "a\tb", "\0", "\u0007", "\u0085", "\u00A0a", "\u2028", "\uFEFF", "\uFFFE",
        "中文,文本:说明", "提示：", "😀", "a, b", "a]b", "<<", "=", "= a", "key: {a: b}", "# import: x", "a\u0000b",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Any_text_reads_back(string text)
    {
        var field = SettlerTests.Field("a", ValueKind.String);
        field.Description = new DraftText(text, text + "中");
        field.Default = RuleValue.Of(text);
        field.Examples.AddRange([RuleValue.Of("x"), RuleValue.Of(text)]);
        field.Value.KnownValues.Add(new DraftKnownValue(RuleValue.Of(text), new DraftText("it, [is] {so}: " + text, null)));
        var free = SettlerTests.Field("free", ValueKind.Object);
        free.Examples.Add(RuleValue.Of([new KeyValuePair<string, RuleValue>("k", RuleValue.Of(text))]));
        var draft = SettlerTests.Draft(field, free);
        draft.Remarks.Add(new ImportRemark("line 1", text, text));

        var set = SpecSet.Compile([TestPages.Service, new SpecText("m.fox.yaml", SpecWriter.Write(draft))]);

        // The language refuses a text of nothing; that it is there is seen by its complaint alone.
        if (text.Trim().Length == 0)
        {
            Assert.All(set.Diagnostics, d => Assert.Equal("FOX0108", d.Descriptor.Id));
            return;
        }

        Assert.Empty(set.Diagnostics);
        var told = set.Models[0].Properties;
        var expected = text.Replace("\r\n", "\n");
        Assert.Equal(RuleValue.Of(text), told[0].Default);
        Assert.Equal([RuleValue.Of("x"), RuleValue.Of(text)], told[0].Examples);
        Assert.Equal(RuleValue.Of(text), told[0].KnownValues[0].Value);
        Assert.Equal(RuleValue.Of(text), told[1].Examples[0].Find("k"));
        Assert.Contains(expected.Trim(), told[0].Description!.English.Replace("\r\n", "\n"));
    }

    [Fact]
    public void Any_expression_reads_back()
    {
        foreach (var expression in new[] { "this.a != 'x'", "this.a != \"it's\"", "this.a == 'x'\n  || this.a == 'y'" })
        {
            var draft = SettlerTests.Draft(SettlerTests.Field("a", ValueKind.String));
            draft.Rules.Add(new DraftRule("r", "expression", RuleValue.Of(expression)) { Message = new DraftText("m", null) });

            var set = SpecSet.Compile([TestPages.Service, new SpecText("m.fox.yaml", SpecWriter.Write(draft))]);

            Assert.Empty(set.Diagnostics);
            Assert.Single(set.Models[0].Request.Rules);
        }
    }

    // Everything a draft can hold, as the shipped specs are laid out.
    [Fact]
    public void A_draft_with_everything()
    {
        var yaml = SpecWriter.Write(EverythingDraft.Make());

        Assert.Empty(SpecSet.Compile([TestPages.Service, new SpecText("m.fox.yaml", yaml)]).Diagnostics);
        Snapshot.Verify([new("file.yaml", yaml)]);
    }
}
