namespace FoxGen.Specs.Tests;

public sealed class WhenTests
{
    private const string Number = "type: integer, minimum: 4, maximum: 16";

    [Theory]
    [InlineData(Number, "if: 'this.mode == ''b''', enum: [4, 8]",
        "!(this.mode == 'b') || this.n in [4, 8]", "n must be one of 4, 8 when mode is b.")]
    [InlineData(Number, "if: 'has(this.prompt)', const: 8",
        "!has(this.prompt) || this.n == 8", "n must be 8 when prompt is set.")]
    [InlineData(Number, "if: 'has(this.prompt)', minimum: 5, exclusiveMaximum: 10",
        "!has(this.prompt) || this.n >= 5 && this.n <= 9", "n must be from 5 to 9 when prompt is set.")]
    [InlineData(Number, "if: 'has(this.prompt)', multipleOf: 4",
        "!has(this.prompt) || this.n % 4 == 0", "n must be a multiple of 4 when prompt is set.")]
    [InlineData("type: integer, minimum: 4, maximum: 15, sentinels: [-1]", "if: 'has(this.prompt)', minimum: 6",
        "!has(this.prompt) || (this.n == -1 || this.n >= 6)", "n must be at least 6, or -1 when prompt is set.")]
    [InlineData("type: number", "if: 'has(this.prompt)', maximum: 0.5",
        "!has(this.prompt) || this.n <= 0.5", "n must be at most 0.5 when prompt is set.")]
    [InlineData("type: string", "if: 'has(this.prompt)', minLength: 1, maxLength: 5, pattern: '^a'",
        "!has(this.prompt) || size(this.n) >= 1 && size(this.n) <= 5 && matches(this.n, '^a')",
        "n must be 1 to 5 characters long and must be a match for ^a when prompt is set.")]
    [InlineData("type: array, items: { type: string }", "if: 'has(this.prompt)', minItems: 2, maxItems: 2",
        "!has(this.prompt) || size(this.n) == 2", "n must be an array of exactly 2 items when prompt is set.")]
    [InlineData("type: array, items: { type: string }", "if: 'has(this.prompt)', required: true",
        "!has(this.prompt) || size(default(this.n)) > 0", "n is required when prompt is set.")]
    [InlineData("type: boolean", "if: 'has(this.prompt)', const: true",
        "!has(this.prompt) || this.n == true", "n must be true when prompt is set.")]
    [InlineData("type: boolean, spelling: { true: 'yes', false: 'no' }", "if: 'has(this.prompt)', const: yes",
        "!has(this.prompt) || this.n == 'yes'", "n must be yes when prompt is set.")]
    [InlineData("type: object", "if: '!has(this.prompt)', forbidden: true",
        "!!has(this.prompt) || !has(this.n)", "n must not be set when prompt is not set.")]
    public void A_conditional_constraint_is_a_rule_at_its_field(string keys, string entry, string expression, string message)
    {
        var rule = Assert.Single(MiniSpec.Group(MiniSpec.When(entry, keys)).Models[0].Request.Rules);

        Assert.Equal(expression, rule.Condition.ToString());
        Assert.Equal(rule.Condition, ExpressionParser.Parse(expression).Expression);
        Assert.Equal(("n-when-1", "n", Severity.Error, message), (rule.Id, rule.Path, rule.Severity, rule.Message.English));
    }

    [Fact]
    public void Entries_have_ids_messages_and_severities_of_their_own()
    {
        var rules = MiniSpec.Group(MiniSpec.Model("""
              image_urls:
                type: array
                items: { type: string, format: uri }
                when:
                  - { if: 'has(this.prompt)', maxItems: 4 }
                  - { if: 'has(this.prompt)', maxItems: 2, id: few-images, severity: warning, message: { en: Few, zh: 少 } }
                  - { if: '!has(this.prompt)', severity: note, message: Told., required: true }
              prompt: { type: string }
            """)).Models[0];

        Assert.Equal(["image-urls-when-1", "few-images"], rules.Request.Rules.Select(r => r.Id));
        Assert.Equal((Severity.Warning, new LocalizedText("Few", "少")), (rules.Request.Rules[1].Severity, rules.Request.Rules[1].Message));
        Assert.Equal(["Told."], rules.Notes.Select(n => n.English));
    }

    [Fact]
    public void A_constraint_may_be_for_some_variants()
    {
        var group = MiniSpec.Group(MiniSpec.Model(
            """
              max_tokens:
                type: integer
                when:
                  - { variants: ["claude-*"], required: true }
                  - { variants: [gpt-5, "*mini"], if: 'has(this.prompt)', minimum: 16 }
              prompt: { type: string }
            """,
            variants: "  claude-4:\n  gpt-5:\n  gemini-mini:\n  other:"));

        Assert.Equal(
            ["has(this.max_tokens)", "!has(this.prompt) || this.max_tokens >= 16", "!has(this.prompt) || this.max_tokens >= 16", ""],
            group.Models.Select(m => string.Join("; ", m.Request.Rules.Select(r => r.Condition))));
        Assert.Equal("max_tokens is required.", group.Models[0].Request.Rules[0].Message.English);
        Assert.Equal("max_tokens must be at least 16 when prompt is set.", group.Models[1].Request.Rules[0].Message.English);
    }

    [Fact]
    public void Under_an_object_the_condition_reads_the_object()
    {
        var field = MiniSpec.Group(MiniSpec.Model("""
              audio:
                type: object
                properties:
                  format: { type: string, enum: [mp3, wav], default: mp3 }
                  bitrate: { type: integer, when: [{ if: 'default(this.format) != "mp3"', forbidden: true }] }
            """)).Models[0].Request.Fields[0].Value;

        var rule = Assert.Single(field.Rules);
        Assert.Equal(("bitrate-when-1", "bitrate"), (rule.Id, rule.Path));
        Assert.Equal("!(default(this.format) != 'mp3') || !has(this.bitrate)", rule.Condition.ToString());
    }

    [Fact]
    public void A_variant_may_replace_the_conditions_or_take_them_away()
    {
        var group = MiniSpec.Group(MiniSpec.Model(
            "  mode: { type: string, enum: [a, b] }\n  n: { type: integer, when: [{ if: 'this.mode == ''a''', maximum: 5 }] }",
            variants: """
                  m1:
                  m2: { properties: { n: { when: [{ if: 'this.mode == ''b''', maximum: 6 }] } } }
                  m3: { properties: { n: { when: null } } }
                  m4: { exclude: [mode] }
                  m5: { properties: { n: { maximum: 9 } } }
                """));

        Assert.Equal(
            ["!(this.mode == 'a') || this.n <= 5", "!(this.mode == 'b') || this.n <= 6", "", "", "!(this.mode == 'a') || this.n <= 5"],
            group.Models.Select(m => string.Join("; ", m.Request.Rules.Select(r => r.Condition))));
    }
}
