namespace FoxGen.Export.Tests;

/// <summary>The reference pages.</summary>
public sealed class MarkdownPagesTests
{
    public static TheoryData<string, TextLanguage> Pages { get; } = new(
        new[] { TextLanguage.English, TextLanguage.Chinese }.SelectMany(language => MarkdownPages.Export(Sets.Shipped, language).Select(page => (page.FileName, language))));

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_pages_of_the_shipped_models_are_as_kept(string fileName, TextLanguage language)
    {
        var page = MarkdownPages.Export(Sets.Shipped, language).Single(one => one.FileName == fileName);
        Snapshot.Verify(page.Text, "md", $"{nameof(fileName)}={fileName}_{nameof(language)}={language}");
    }

    [Fact]
    public void There_is_an_index_and_a_page_per_file()
    {
        var pages = MarkdownPages.Export(Sets.Shipped);
        Assert.Equal(
            ["index.md", "heygen-video-agent.md", "kling-motion-control.md", "omnihuman-1.5.md", "seedance-2.0-reference-to-video.md", "veo-3.1-reference-to-video.md"],
            pages.Select(page => page.FileName));
        Assert.All(Sets.Shipped.Models, model => Assert.Contains($"[`{model.Id}`]", pages[0].Text));
    }

    [Fact]
    public void Every_field_rule_and_value_of_every_model_is_on_a_page()
    {
        foreach (var set in Sets.Names.Select(Sets.Of))
        {
            var all = string.Concat(MarkdownPages.Export(set).Select(page => page.Text));
            foreach (var model in set.Models)
            {
                Assert.All(model.Request.Fields, field => Assert.Contains($"| `{field.Name}` |", all));
                Assert.All(model.Request.Rules, rule => Assert.Contains($"| `{rule.Id}` |", all));
                Assert.All(model.Request.Fields.SelectMany(field => field.Value.Allowed).Where(value => value.Kind is RuleValueKind.String && !value.AsString.Contains('|')), value => Assert.Contains(value.AsString, all));
            }
        }
    }

    [Theory]
    [InlineData(TextLanguage.English)]
    [InlineData(TextLanguage.Chinese)]
    public void The_page_of_a_model_with_all_of_the_language_is_as_kept(TextLanguage language)
    {
        var page = MarkdownPages.Export(Sets.Extra, language).Single(one => one.FileName == "everything.md");
        Snapshot.Verify(page.Text, "md", $"{nameof(language)}={language}");
    }

    [Fact]
    public void A_hostile_spec_stays_in_its_cells()
    {
        const string Evil = "a | b <script>alert(1)</script> ``` [x](javascript:alert(1)) | # c\\n\\n## d ![i](http://e) `q` **b** &lt;";
        var set = SpecSet.Compile([.. Sets.Texts("kit").Where(text => text.IsService), new SpecText("evil.fox.yaml", $$"""
            service: kit
            family: things
            result: MediaResult
            title: "{{Evil}}"
            description: "{{Evil}}"
            variants: { evil: { } }
            notes: ["{{Evil}}"]
            properties:
              a:
                type: string
                enum: ["x|y`z", "<b>", 'c\|d']
                knownValues: { "x|y`z": { name: A, en: "{{Evil}}" }, "<b>": { name: B }, 'c\|d': { name: C } }
                unit: "{{Evil}}"
                description: "{{Evil}}"
              b: { type: string }
            rules:
              - { id: r, expression: 'this.b != "``|<i>"', message: "{{Evil}}" }
            examples:
              - { title: "{{Evil}}", body: { engine: evil, a: "x|y`z" } }
            """)]);
        Assert.Equal("", string.Join("\n", set.Diagnostics));
        var page = MarkdownPages.Export(set)[1].Text;
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("![i]", page);
        Assert.DoesNotContain("[x](", page);
        Assert.DoesNotContain("\n## d", page);

        // Each table keeps its number of cells.
        var columns = 0;
        foreach (var row in page.Split('\n').Where(line => line.StartsWith('|')))
        {
            var cells = System.Text.RegularExpressions.Regex.Count(row, @"(?<!\\)\|");
            columns = row.StartsWith("| Model", StringComparison.Ordinal) || row.StartsWith("| Field", StringComparison.Ordinal) || row.StartsWith("| Rule", StringComparison.Ordinal) ? cells : columns;
            Assert.Equal(columns, cells);
        }
    }

    [Fact]
    public void The_pages_do_not_depend_on_the_order_of_files()
    {
        var texts = Sets.Texts("specs");
        var pages = MarkdownPages.Export(SpecSet.Compile(texts.Reverse()));
        Assert.Equal(MarkdownPages.Export(Sets.Shipped), pages);
        Assert.All(pages, page => Assert.DoesNotContain('\r', page.Text));
    }
}
