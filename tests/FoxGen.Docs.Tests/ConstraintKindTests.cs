using FoxGen.Specs;

namespace FoxGen.Docs.Tests;

/// <summary>The table of constraint kinds says what really works.</summary>
public sealed class ConstraintKindTests
{
    private static readonly IReadOnlyList<string[]> s_rows = Repository.Page("docs/spec-language.md").Table("#");

    public static TheoryData<int> Kinds => new(KindSamples.All.Select(sample => sample.Kind));

    [Fact]
    public void The_table_has_all_sixty_kinds_in_order() =>
        Assert.Equal(Enumerable.Range(1, 60).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)), s_rows.Select(row => row[0]));

    [Fact]
    public void Every_row_says_whether_it_works() =>
        Assert.All(s_rows, row => Assert.Contains(new[] { "works", "documented", "reserved", "`expression` works" }, start => row[3].StartsWith(start, StringComparison.Ordinal)));

    [Fact]
    public void Every_kind_that_works_has_a_sample_and_no_other_kind()
    {
        var works = s_rows.Where(row => row[3].Contains("works", StringComparison.Ordinal)).Select(row => row[0]);
        Assert.Equal(works, KindSamples.All.Select(sample => sample.Kind.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_samples_become_a_library() =>
        Expect.Nothing(GeneratedSpecs.Of([KindSample.Service, .. KindSamples.All.Select(sample => sample.With(sample.Accepted))]).Problems);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_body_that_breaks_the_kind_is_refused(int kind)
    {
        var sample = KindSamples.All.Single(candidate => candidate.Kind == kind);
        if (sample.Refused is { } refused)
        {
            var problems = SpecSet.Compile([KindSample.Service, sample.With(refused)]).Diagnostics;
            Assert.NotEmpty(problems);
            Assert.All(problems, problem => Assert.Contains(problem.Descriptor.Id, new[] { "FOX0502", "FOX0103", "FOX0104" }));
        }
        else
        {
            Assert.Contains(kind, new[] { 2, 4, 9, 50 });
        }
    }
}
