using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxApi.Tests.RuleCases;

/// <summary>
/// A rule without a row, in the spec of a model that has a table, is found here. A model without a table needs none: its rules
/// go through the random requests of <see cref="VerdictAgreementTests"/>.
/// </summary>
public sealed class TableCoverageTests
{
    public static TheoryData<string> Models => new(RuleTables.All.Select(table => table.Model));

    [Fact]
    public void There_is_a_table_for_each_model_id_of_the_first_five_pages()
    {
        Assert.Equal(
            [
                "heygen-video-agent",
                "kling-v2-6-motion-control",
                "kling-v3-motion-control",
                "omnihuman-1.5",
                "seedance-2.0-fast-reference-to-video",
                "seedance-2.0-reference-to-video",
                "veo-3.1-fast-reference-to-video",
                "veo-3.1-reference-to-video",
            ],
            RuleTables.All.Select(table => table.Model).Order(StringComparer.Ordinal));
        Assert.All(RuleTables.All, table => Assert.True(table.Rows[0].Verdict is null, "the first row is an accepted one"));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_rule_of_a_model_has_a_row_that_breaks_it(string id)
    {
        var model = Specs.Model(id);
        var broken = RuleTables.Rows.Where(row => row.Model == id && row.Verdict is not null)
            .Select(row => (WithoutIndex(row.Verdict!.Path), row.Verdict.RuleId))
            .ToHashSet();

        var rules = Rules(model).ToList();

        Assert.NotEmpty(rules);
        Assert.Empty(rules.Except(broken));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_field_of_a_model_is_in_an_accepted_row(string id)
    {
        var sent = RuleTables.Rows.Where(row => row.Model == id && row.Verdict is null)
            .SelectMany(row => Bodies.Rules(row.Body).AsMap.Select(entry => entry.Key))
            .ToHashSet();

        Assert.Empty(Specs.Model(id).Request.Fields.Select(field => field.Name).Except(sent));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_value_of_an_enum_is_in_an_accepted_row(string id)
    {
        var sent = RuleTables.Rows.Where(row => row.Model == id && row.Verdict is null)
            .SelectMany(row => Bodies.Rules(row.Body).AsMap)
            .Select(entry => (entry.Key, entry.Value))
            .ToHashSet();

        var allowed = Specs.Model(id).Request.Fields.SelectMany(field => field.Value.Allowed.Select(value => (field.Name, value)));

        Assert.Empty(allowed.Except(sent));
    }

    private static IEnumerable<(string Path, string RuleId)> Rules(ResolvedModel model)
    {
        foreach (var field in model.Request.Fields)
        {
            if (field.IsRequired)
            {
                yield return (field.Name, RuleIds.Required);
            }

            foreach (var rule in OfValue(field.Name, field.Value))
            {
                yield return rule;
            }
        }

        foreach (var rule in model.Request.Rules.Where(rule => rule.Severity is not Severity.Note))
        {
            yield return (rule.Path, rule.Id);
        }
    }

    private static IEnumerable<(string Path, string RuleId)> OfValue(string path, ValueSchema schema)
    {
        yield return (path, RuleIds.Type);
        if (schema.Spelling is not null)
        {
            yield return (path, RuleIds.Enum);
        }

        foreach (var check in ConstraintKinds.Of(schema))
        {
            yield return (path, check.RuleId);
        }

        foreach (var rule in schema.Items is { } items ? OfValue(path + "[]", items) : [])
        {
            yield return rule;
        }
    }

    private static string WithoutIndex(string path) => path.IndexOf('[', StringComparison.Ordinal) is >= 0 and var at ? path[..at] + "[]" : path;
}
