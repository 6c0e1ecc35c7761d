using FoxGen.Specs;

namespace FoxGen.Docs.Tests;

/// <summary>The table of constraint kinds says what really works.</summary>
public sealed class ConstraintKindTests
{
    private static readonly IReadOnlyList<string[]> s_rows = Repository.Page("docs/spec-language.md").Table("#");

    public static TheoryData<int> Kinds => new(KindSamples.All.Concat(KindSamples.OnlyInTheLanguage).Select(sample => sample.Kind));

    public static TheoryData<int> KindsOnlyInTheLanguage => new(KindSamples.OnlyInTheLanguage.Select(sample => sample.Kind));

    [Fact]
    public void The_table_has_all_sixty_kinds_in_order() =>
        Assert.Equal(Enumerable.Range(1, 60).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)), s_rows.Select(row => row[0]));

    [Fact]
    public void Every_row_says_whether_it_works() =>
        Assert.All(s_rows, row => Assert.Contains(new[] { "works", "language and simulator only", "documented", "reserved", "`expression` works" }, start => row[3].StartsWith(start, StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(KindsOnlyInTheLanguage))]
    public void What_works_in_the_language_only_is_refused_by_the_generator(int kind)
    {
        Assert.StartsWith("language and simulator only", s_rows[kind - 1][3], StringComparison.Ordinal);
        var sample = KindSamples.OnlyInTheLanguage.Single(candidate => candidate.Kind == kind);
        SpecText[] specs = [KindSample.Service, sample.With(sample.Accepted)];
        Assert.Empty(SpecSet.Compile(specs).Diagnostics);
        Assert.Contains(GeneratedSpecs.Of(specs).Problems, problem => problem.Contains("error FOX0901", StringComparison.Ordinal));
    }

    [Fact]
    public void No_other_kind_works_in_the_language_only() =>
        Assert.Equal(KindSamples.OnlyInTheLanguage.Count, s_rows.Count(row => row[3].StartsWith("language and simulator only", StringComparison.Ordinal)));

    [Fact]
    public void Every_kind_that_works_has_a_sample_and_no_other_kind()
    {
        var works = s_rows.Where(row => row[3].Contains("works", StringComparison.Ordinal)).Select(row => row[0]);
        Assert.Equal(works, KindSamples.All.Select(sample => sample.Kind.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_samples_become_a_library() =>
        Expect.Nothing(GeneratedSpecs.Of([KindSample.Service, .. KindSamples.All.Select(sample => sample.With(sample.Accepted))]).Problems);

    [Fact]
    public void A_field_that_only_one_variant_has_may_be_required_there() =>
        Expect.Nothing(GeneratedSpecs.Of([KindSample.Service, new KindSample(35, """
            properties:
              a: { type: integer }
              b: { type: integer }
            variants:
              full-35: { required: [a] }
              mini-35: { exclude: [a], required: [b] }
            """, "{ model: full-35, a: 1 }").With("{ model: full-35, a: 1 }")]).Problems);

    [Fact]
    public void What_a_property_may_say_on_every_type_becomes_a_library() =>
        Expect.Nothing(GeneratedSpecs.Of([KindSample.Service, new KindSample(4, """
            properties:
              a: &
            """.Replace("&", "{ type: integer, title: A, description: B, name: C, default: 4, upstreamDefault: 8, advice: omit-unless-needed, unit: s, notes: [D], examples: [1], deprecated: true }", StringComparison.Ordinal), "{}").With("{}")]).Problems);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_body_that_breaks_the_kind_is_refused(int kind)
    {
        var sample = KindSamples.All.Concat(KindSamples.OnlyInTheLanguage).Single(candidate => candidate.Kind == kind);
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
