using System.Globalization;
using System.Text;

namespace FoxGen.Kinds.Tests;

/// <summary>The table of kinds and consumers in the language reference, made from the cases.</summary>
internal static class KindsTable
{
    private const string Head = "| # | kind | expressible | spec error | validator | simulator | JSON Schema |\n|---|---|---|---|---|---|---|\n";

    /// <summary>The table as Markdown.</summary>
    public static string Write()
    {
        var table = new StringBuilder(Head);
        foreach (var kind in KindFile.All)
        {
            var errors = string.Join(", ", kind.Mistakes.Select(mistake => mistake.Id).Distinct());
            table.Append(CultureInfo.InvariantCulture, $"| {kind.Number} | {kind.Title} | yes | yes: {errors} | {Validator(kind)} | {Simulator(kind)} | {Schema(kind)} |\n");
        }

        return table.ToString();
    }

    private static string Validator(KindFile kind)
    {
        if (kind.Reason is { } reason)
        {
            return reason;
        }

        var bad = kind.Cases.Where(one => one.Problems.Count > 0).Select(one => (Case: one, Made: TypedRequests.Make(KindSpecs.Models[one.ModelId], RuleJson.Parse(one.Json)))).ToList();
        if (bad.All(one => one.Made.Request is null))
        {
            return "not needed: C# cannot express " + ConstraintText.Or(bad.Select(one => one.Made.Reason!).Distinct());
        }

        return bad.All(one => one.Case.IsAccepted) ? "yes, as a warning" : "yes";
    }

    private static string Simulator(KindFile kind) => kind.Reason is not null ? "documented"
        : kind.Cases.Any(one => !one.IsAccepted) ? "yes"
        : "accepts it: the rule is a warning";

    private static string Schema(KindFile kind)
    {
        if (kind.Reason is not null)
        {
            return "documented";
        }

        var refused = kind.Cases.Where(one => !one.IsAccepted).ToList();
        var told = kind.Cases.Select(one => one.ModelId).Distinct()
            .SelectMany(id => KindSpecs.Schemas[id].UnenforcedRules).Where(rule => rule.Severity is Severity.Error)
            .Select(rule => "`" + rule.Id + "`").Distinct().ToList();
        const string Place = " only in `x-foxgen-rules`; JSON Schema cannot express it";
        return refused.Count == 0 ? "only in `x-foxgen-rules`: the rule is a warning"
            : told.Count == 0 ? "yes"
            : refused.Any(SchemaWords.IsRefusedBySchema) ? $"yes; {string.Join(", ", told)}:{Place}"
            : $"{string.Join(", ", told)}:{Place}";
    }
}
