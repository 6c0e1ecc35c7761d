using FoxGen.Import.Tests.Support;

namespace FoxGen.Import.Tests;

/// <summary>Importing a changed page again tells what is new, and writes over nothing.</summary>
public sealed class ComparisonTests
{
    [Fact]
    public void A_page_that_has_not_changed_tells_only_what_the_author_added()
    {
        var comparison = Compare("veo-3.1-reference-to-video", text => text);

        Assert.Empty(comparison.Differences);
        Assert.Empty(comparison.Problems);
        Assert.InRange(comparison.Agreements, 100, 1_000);
    }

    [Fact]
    public void A_changed_page_tells_each_changed_fact_of_each_model()
    {
        var comparison = Compare("veo-3.1-reference-to-video", text => text
            .Replace("必填范围: 1 <= x <= 6", "必填范围: 1 <= x <= 5")
            .Replace("  • 4k — 4K 超高清", "  • 4k — 4K 超高清\n  • 480p — 流畅")
            .Replace("\nauto_fix\n", "\nauto_repair\n"));

        Assert.Equal(
            [
                "veo-3.1-fast-reference-to-video auto_fix: exists: in the spec, not found on the page",
                "veo-3.1-fast-reference-to-video auto_repair: exists: on the page, not in the spec",
                "veo-3.1-fast-reference-to-video resolution: allowed \"480p\": on the page, not in the spec",
                "veo-3.1-fast-reference-to-video safety_tolerance: known value 6: in the spec, not found on the page",
                "veo-3.1-fast-reference-to-video safety_tolerance: maximum: 6 in the spec, 5 on the page",
            ],
            comparison.Differences.Where(d => d.Model.Contains("fast") && (!d.Field.StartsWith("auto_", StringComparison.Ordinal) || d.Name == "exists"))
                .Select(d => d.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(comparison.Differences.Count(d => d.Model.Contains("fast")) * 2, comparison.Differences.Count);
    }

    [Fact]
    public void A_new_and_a_lost_model_are_told()
    {
        var comparison = Compare("omnihuman-1.5", text => text.Replace("omnihuman-1.5", "omnihuman-2.0"));

        Assert.Contains(comparison.Differences, d => d is { Kind: SpecDifferenceKind.OnlyInImport, Model: "omnihuman-2.0", Name: "model id" });
        Assert.Contains(comparison.Differences, d => d is { Kind: SpecDifferenceKind.OnlyInSpec, Model: "omnihuman-1.5", Name: "model id" });
    }

    [Fact]
    public void Errors_of_the_current_spec_are_told()
    {
        var broken = TestPages.Spec("omnihuman-1.5") with { Content = "service: foxapi" };

        var comparison = SpecComparison.Compare(broken, TestPages.ImportPage("omnihuman-1.5").Yaml, TestPages.Service);

        Assert.NotEmpty(comparison.Problems);
    }

    private static SpecComparison Compare(string page, Func<string, string> change)
    {
        var text = change(TestPages.Text(page));
        return SpecComparison.Compare(TestPages.Spec(page), TestPages.Import(text).Yaml, TestPages.Service);
    }
}
