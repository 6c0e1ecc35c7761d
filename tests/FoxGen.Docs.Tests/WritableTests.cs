using FoxGen.Rules;

namespace FoxGen.Docs.Tests;

/// <summary>What the language takes, generated validators can say.</summary>
[Trait("speed", "slow")]
public sealed class WritableTests
{
    private static readonly Dictionary<string, string> s_expressions = new()
    {
        [ExpressionFunctions.Has] = "has(this.text) || has(this.shape.width)",
        [ExpressionFunctions.Default] = "default(this.count) <= 10",
        [ExpressionFunctions.Size] = "size(this.text) <= 10 || size(default(this.list)) > 0",
        [ExpressionFunctions.Sum] = "sum(this.shots.map(s, s.seconds)) == this.count",
        [ExpressionFunctions.Matches] = "matches(this.text, '^a')",
        [ExpressionFunctions.LastReference] = "lastReference(this.text, '@Image', '') <= size(default(this.list))",
        [ExpressionFunctions.Tokens] = "tokens(this.text, '@', '').all(n, n in default(this.list))",
        [ExpressionFunctions.Numbers] = "numbers(this.text, '<', '>').all(n, n >= 0.5)",
        ["all"] = "this.shots.all(s, s.seconds <= 5)",
        ["exists"] = "this.list.exists(t, size(t) > 1) || this.free.a.b == 1",
        ["filter"] = "size(this.shots.filter(s, s.seconds > 2)) <= this.shape.width * 2 / 3 % 4",
        ["map"] = "this.shots.map(s, s.seconds)[0] == (this.count > 1 ? 1 : 2)",
    };

    public static TheoryData<string> Functions => new(s_expressions.Keys);

    [Fact]
    public void There_is_an_expression_for_every_function() =>
        Assert.Equal(
            typeof(ExpressionFunctions).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)
                .Concat(Enum.GetNames<MacroKind>().Select(name => name.ToLowerInvariant())).Order(StringComparer.Ordinal),
            s_expressions.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_rule_with_this_function_becomes_a_library(string function)
    {
        var result = Generate($$"""
            properties:
              text: { type: string }
              count: { type: integer, default: 5 }
              list: { type: array, items: { type: string } }
              free: { type: object }
              shape: { type: object, properties: { width: { type: integer } } }
              shots: { type: array, items: { type: object, properties: { seconds: { type: integer } } } }
            rules:
              - id: the-rule
                message: The rule is broken.
                expression: |
                  {{s_expressions[function]}}
            """);
        Expect.Nothing(result.Problems);
        Assert.NotNull(result.Library);
    }

    [Fact]
    public void A_field_that_only_one_variant_has_may_be_required_there() => Expect.Nothing(Generate("""
        properties:
          a: { type: integer }
          b: { type: integer }
        variants:
          full: { required: [a] }
          mini: { exclude: [a], required: [b] }
        """).Problems);

    [Fact]
    public void What_a_property_may_say_on_every_type_becomes_a_library() => Expect.Nothing(Generate("""
        properties:
          other: { type: boolean }
          a:
            type: integer
            title: A
            description: B
            name: C
            default: 4
            upstreamDefault: 8
            from: { model: m0, field: id }
            when: [{ if: 'this.other', minimum: 2 }]
            advice: omit-unless-needed
            unit: s
            notes: [D]
            examples: [8]
            deprecated: true
        """).Problems);

    private static GeneratedSpecs Generate(string yaml)
    {
        var page = new MarkdownPage("sample.md", $"```yaml\n{yaml}\n```\n");
        var specs = new PageSpecs(page);
        return GeneratedSpecs.Of(specs.Complete(Assert.Single(specs.Fragments)));
    }
}
