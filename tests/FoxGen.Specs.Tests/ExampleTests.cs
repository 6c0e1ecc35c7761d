namespace FoxGen.Specs.Tests;

public sealed class ExampleTests
{
    [Fact]
    public void Bodies_are_typed_by_the_schema_and_go_to_the_variant_they_name()
    {
        var group = MiniSpec.Group(MiniSpec.Model(
            """
              prompt: { type: string }
              on: { type: boolean, spelling: { true: yes, false: no } }
              n: { type: integer }
              urls: { type: array, items: { type: string, format: uri } }
              free: { type: object }
            """,
            """
            documentation: https://example.com/page
            examples:
              - title: { en: First, zh: 第一 }
                source: https://example.com/other
                body: { model: m2, prompt: 8, on: yes, n: "8", urls: [https://example.com/a.png], free: { a: 1, b: "1", c: [true, null, x] } }
              - body: { model: m1, n: null }
            """,
            variants: "  m1:\n  m2:"));

        var second = Assert.Single(group.Models[1].Examples);
        Assert.Equal("""{"prompt":"8","on":"yes","n":8,"urls":["https://example.com/a.png"],"free":{"a":1,"b":"1","c":[true,null,"x"]}}""", second.Body.ToString());
        Assert.Equal((new LocalizedText("First", "第一"), "https://example.com/other"), (second.Title, second.SourceUrl));
        var first = Assert.Single(group.Models[0].Examples);
        Assert.Equal(("A model", "https://example.com/page"), (first.Title.English, first.SourceUrl));
        Assert.Equal("""{"n":null}""", first.Body.ToString());
    }

    [Fact]
    public void A_file_with_one_variant_need_not_name_it()
    {
        var model = MiniSpec.Group(MiniSpec.Model(rest: "examples:\n  - body: { prompt: x }")).Models[0];

        Assert.Equal("""{"prompt":"x"}""", Assert.Single(model.Examples).Body.ToString());
    }

    [Fact]
    public void Every_problem_of_a_body_is_told()
    {
        var diagnostics = MiniSpec.Compile(MiniSpec.Model(
            "  a: { type: string, maxLength: 2 }\n  n: { type: integer, maximum: 3 }",
            "examples:\n  - body: { a: abc, n: 4, x: 1 }")).Diagnostics;

        Assert.Equal(
            [(11, 15), (11, 23), (11, 26)],
            diagnostics.Where(d => d.Descriptor == SpecDiagnostics.BadExample).Select(d => (d.Span.StartLine, d.Span.StartColumn)));
    }
}
