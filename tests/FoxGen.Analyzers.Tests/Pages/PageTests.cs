using FoxGen.Rules;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.Analyzers.Tests.Pages;

/// <summary>Each fact of the five pages at a call site: wrong, right, and not known.</summary>
public sealed class PageTests
{
    private static readonly Lazy<Task<IReadOnlyList<IReadOnlyList<(string Id, TextSpan Span)>>>> s_found = new(() =>
        CallSiteBatch.AnalyzeAsync([.. PageFacts.All.SelectMany(fact => new[] { MarkedCode.Parse(fact.Bad).Code, fact.Good, fact.Unknown })]));

    public static TheoryData<int, string> Facts
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var i = 0; i < PageFacts.All.Count; i++)
            {
                data.Add(i, PageFacts.All[i].ToString());
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task A_wrong_literal_is_reported_at_its_place_and_neither_a_right_one_nor_a_variable(int row, string fact)
    {
        var found = await s_found.Value;
        var bad = MarkedCode.Parse(PageFacts.All[row].Bad);

        Assert.NotEmpty(fact);
        Assert.NotEmpty(bad.Expected);
        Assert.Equal(bad.Expected, found[row * 3]);
        Assert.Empty(found[(row * 3) + 1]);
        Assert.Empty(found[(row * 3) + 2]);
    }

    [Fact]
    public void There_are_enough_facts() =>
        Assert.True(PageFacts.All.Select(fact => (fact.Model, fact.Path, fact.Rule)).Distinct().Count() >= 32);

    // A list written by hand forgets; the specs do not.
    [Theory]
    [InlineData("heygen-video-agent")]
    [InlineData("kling-v2-6-motion-control")]
    [InlineData("kling-v3-motion-control")]
    [InlineData("omnihuman-1.5")]
    [InlineData("seedance-2.0-fast-reference-to-video")]
    [InlineData("seedance-2.0-reference-to-video")]
    [InlineData("veo-3.1-fast-reference-to-video")]
    [InlineData("veo-3.1-reference-to-video")]
    public void Every_rule_of_a_model_is_among_the_facts(string id)
    {
        var model = SpecSources.ShippedSet.Models.Single(one => one.Id == id);
        var facts = PageFacts.All.Where(fact => fact.Model == id).Select(fact => (fact.Path, fact.Rule)).ToHashSet();

        Assert.Empty(Rules(model.Request).Except(facts));
    }

    // Whether a JSON type is right is the compiler's business in C#.
    private static IEnumerable<(string Path, string Rule)> Rules(RequestSchema request)
    {
        foreach (var field in request.Fields)
        {
            if (field.IsRequired)
            {
                yield return (field.Name, RuleIds.Required);
            }

            foreach (var check in ConstraintKinds.Of(field.Value))
            {
                yield return (field.Name, check.RuleId);
            }

            foreach (var check in field.Value.Items is { } items ? ConstraintKinds.Of(items) : [])
            {
                yield return (field.Name + "[]", check.RuleId);
            }
        }

        foreach (var rule in request.Rules.Where(rule => rule.Severity is not Severity.Note))
        {
            yield return (rule.Path, rule.Id);
        }
    }
}
