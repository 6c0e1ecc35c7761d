using System.Globalization;
using FoxGen.Import.Tests.Support;

namespace FoxGen.Import.Tests;

/// <summary>The bar: each page imported and held against the spec that was written from it by hand.</summary>
public sealed class ShippedPageTests(ITestOutputHelper output)
{
    [Fact]
    public void Facts_of_the_five_pages()
    {
        var reports = TestPages.Shipped.Select(page => FactReport.Of(page, TestPages.ImportPage(page), page)).ToList();
        var table = FactReport.Table(reports);
        output.WriteLine(table);

        Assert.Equal(5, reports.Count);
        Assert.All(reports, report => Assert.Empty(report.Comparison.Problems));
        Assert.All(reports, report => Assert.Empty(report.Wrong));
        Assert.All(reports, report => Assert.True(report.Percent >= 80, $"{report.Page}: {report.Percent} %"));
        Snapshot.Verify([new("report.md", table)]);
    }

    [Fact]
    public void Imported_files() =>
        Snapshot.Verify(TestPages.Shipped.Select(page => new KeyValuePair<string, string>(page + ".yaml", TestPages.ImportPage(page).Yaml)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void An_imported_page_checks_without_problems(string page)
    {
        var result = TestPages.ImportPage(page);

        Assert.Empty(result.Problems);
        Assert.Empty(TestPages.Compile(result).Diagnostics);
        Assert.NotEmpty(TestPages.Compile(result).Models);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_remark_stands_in_the_file_and_quotes_its_line(string page)
    {
        var result = TestPages.ImportPage(page);
        var lines = TestPages.Text(page).Split('\n');

        Assert.NotEmpty(result.Remarks);
        Assert.All(result.Remarks, remark => Assert.Contains("# import: " + remark, result.Yaml));
        Assert.All(result.Remarks.Where(remark => remark.Place.StartsWith("line ", StringComparison.Ordinal)), remark =>
            Assert.Contains(remark.Quote, lines[int.Parse(remark.Place[5..], CultureInfo.InvariantCulture) - 1]));
    }

    public static TheoryData<string> Pages => [.. TestPages.Shipped];
}
