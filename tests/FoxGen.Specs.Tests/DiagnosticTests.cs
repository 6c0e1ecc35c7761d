namespace FoxGen.Specs.Tests;

public sealed class DiagnosticTests
{
    private static readonly IReadOnlyList<SpecCase> s_cases = SpecCases.All;

    public static TheoryData<string> Names => [.. s_cases.Select(c => $"{c.Kind.Id}: {c.Name}")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_mistake_gives_one_problem_at_its_line_and_column(string name)
    {
        var one = s_cases.Single(c => $"{c.Kind.Id}: {c.Name}" == name);

        var diagnostics = SpecSet.Compile(one.Texts).Diagnostics;

        var (path, line, column) = one.Expected;
        Assert.Equal(
            $"{path}({line + 1},{column + 1}): {one.Kind.Id}",
            string.Join("\n", diagnostics.Select(d => $"{d.Span}: {d.Descriptor.Id}{(d.Descriptor.Id == one.Kind.Id ? "" : " " + d.Message)}")));
        Assert.All(diagnostics, d => Assert.True(d.Message.Length <= MessageLimit.Longest, $"{d.Message.Length}: {d.Message}"));
    }

    [Fact]
    public void Every_kind_of_problem_has_a_case_that_triggers_it() =>
        Assert.Equal(SpecDiagnostics.All.Select(kind => kind.Id), s_cases.Select(c => c.Kind.Id).Distinct().Order());

    [Fact]
    public void Ids_are_unique_and_sorted_and_every_property_is_listed()
    {
        var properties = typeof(SpecDiagnostics).GetProperties()
            .Where(property => property.PropertyType == typeof(SpecDiagnosticDescriptor))
            .Select(property => ((SpecDiagnosticDescriptor)property.GetValue(null)!).Id)
            .Order();

        Assert.Equal(SpecDiagnostics.All.Select(kind => kind.Id).Distinct().Order(), SpecDiagnostics.All.Select(kind => kind.Id));
        Assert.Equal(properties, SpecDiagnostics.All.Select(kind => kind.Id));
        Assert.All(SpecDiagnostics.All, kind => Assert.Matches("^FOX0[0-5][0-9]{2}$", kind.Id));
    }

    [Fact]
    public void Five_different_mistakes_give_five_located_errors()
    {
        var diagnostics = Yaml.Compile("""
            service: mini
            family: videos
            result: MediaResult
            title: A model
            variants:
              m1:
            required: [promt]
            properties:
              prompt: { type: string, maxLenght: 10 }
              size: { type: string, vocabulary: Size, enum: [small, hugh], default: small }
              count: { type: integer, minimum: 1, maximum: 4, default: 5 }
            rules:
              - id: one
                message: m
                expression: 'this.count > '
            """).Diagnostics;

        Assert.Equal(
            [
                "a-model.fox.yaml(7,12): FOX0206", "a-model.fox.yaml(9,27): FOX0101", "a-model.fox.yaml(10,57): FOX0205",
                "a-model.fox.yaml(11,60): FOX0501", "a-model.fox.yaml(15,31): FOX0401",
            ],
            diagnostics.Select(d => $"{d.Span}: {d.Descriptor.Id}"));
    }
}
