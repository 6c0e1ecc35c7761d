using System.Globalization;
using System.Text;

namespace FoxGen.Import.Tests.Support;

/// <summary>How an import compares with the spec written by hand.</summary>
/// <param name="Page">The page.</param>
/// <param name="Comparison">What both say.</param>
internal sealed record FactReport(string Page, SpecComparison Comparison)
{
    /// <summary>Facts of the spec that the import has.</summary>
    public int Found => Comparison.Agreements;

    /// <summary>Facts of the spec that the import lacks.</summary>
    public IReadOnlyList<SpecDifference> Missed => [.. Comparison.Differences.Where(d => d.Kind is SpecDifferenceKind.OnlyInSpec)];

    /// <summary>Facts of the import that the spec lacks, or has with another value.</summary>
    public IReadOnlyList<SpecDifference> Wrong => [.. Comparison.Differences.Where(d => d.Kind is not SpecDifferenceKind.OnlyInSpec)];

    /// <summary>All facts of the spec.</summary>
    public int Total => Found + Missed.Count + Wrong.Count(d => d.Kind is SpecDifferenceKind.Different);

    /// <summary>The part of them that was found, in percent.</summary>
    public double Percent => 100.0 * Found / Total;

    /// <summary>Compares an import with a spec.</summary>
    public static FactReport Of(string page, ImportResult import, string spec) =>
        new(page, SpecComparison.Compare(TestPages.Spec(spec), import.Yaml, TestPages.Service));

    /// <summary>The table of several reports, and below it what was missed or wrong.</summary>
    public static string Table(IEnumerable<FactReport> reports)
    {
        var text = new StringBuilder("| page | facts of the spec | found | missed | wrong | found in percent |\n|---|---|---|---|---|---|\n");
        var all = reports.ToList();
        foreach (var report in all)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {report.Page} | {report.Total} | {report.Found} | {report.Missed.Count} | {report.Wrong.Count} | {report.Percent:0.0} |\n");
        }

        foreach (var report in all.Where(report => report.Comparison.Differences.Count > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{report.Page}:\n");
            foreach (var difference in report.Comparison.Differences)
            {
                text.Append(CultureInfo.InvariantCulture, $"- {difference}\n");
            }
        }

        return text.ToString();
    }
}
