namespace FoxApi.Tests.RuleCases;

/// <summary>All tables. A new model adds its table here.</summary>
internal static class RuleTables
{
    public static IReadOnlyList<ModelCases> All { get; } =
    [
        HeygenCases.All,
        OmnihumanCases.All,
        VeoCases.Standard,
        VeoCases.Fast,
        SeedanceCases.Standard,
        SeedanceCases.Fast,
        KlingCases.V3,
        KlingCases.V26,
    ];

    public static IReadOnlyList<RuleCase> Rows { get; } = [.. All.SelectMany(table => table.Rows)];

    public static RuleCase Row(string label) => Assert.Single(Rows, row => row.Label == label);

    /// <summary>The labels of rows, which test results show.</summary>
    public static TheoryData<string> Labels(Func<RuleCase, bool> which) => new(Rows.Where(which).Select(row => row.Label));
}
