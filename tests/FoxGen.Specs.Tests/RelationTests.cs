namespace FoxGen.Specs.Tests;

public sealed class RelationTests
{
    [Theory]
    [InlineData(
        "requires: { field: images, anyOf: [prompt, videos] }",
        "!(size(default(this.images)) > 0) || (has(this.prompt) || size(default(this.videos)) > 0)",
        "images requires prompt or videos.")]
    [InlineData(
        "requires: { field: mask, allOf: [prompt, images] }",
        "!has(this.mask) || has(this.prompt) && size(default(this.images)) > 0",
        "mask requires prompt and images.")]
    [InlineData(
        "excludes: { field: mask, fields: [images, videos] }",
        "!(has(this.mask) && (size(default(this.images)) > 0 || size(default(this.videos)) > 0))",
        "mask cannot be combined with images or videos.")]
    [InlineData(
        "atLeastOneOf: [prompt, mask]",
        "has(this.prompt) || has(this.mask)",
        "At least one of prompt and mask must be set.")]
    [InlineData(
        "atMostOneOf: [prompt, mask, count]",
        "!(has(this.prompt) && (has(this.mask) || has(this.count))) && !(has(this.mask) && has(this.count))",
        "At most one of prompt, mask and count can be set.")]
    [InlineData(
        "exactlyOneOf: [prompt, mask]",
        "(has(this.prompt) || has(this.mask)) && !(has(this.prompt) && has(this.mask))",
        "Exactly one of prompt and mask must be set.")]
    [InlineData(
        "totalItems: { of: [images, videos], maximum: 12 }",
        "size(default(this.images)) + size(default(this.videos)) <= 12",
        "images and videos must have at most 12 items in total.")]
    [InlineData(
        "totalItems: { of: [images, videos], minimum: 1, maximum: 4 }",
        "size(default(this.images)) + size(default(this.videos)) >= 1 && size(default(this.images)) + size(default(this.videos)) <= 4",
        "images and videos must have 1 to 4 items in total.")]
    [InlineData(
        "references: { field: prompt, token: '<<<image_{n}>>>', to: images }",
        "lastReference(this.prompt, '<<<image_', '>>>') <= size(default(this.images))",
        "prompt refers to a <<<image_…>>> that images does not contain.")]
    [InlineData(
        "references: { field: prompt, token: '@{name}', to: images }",
        "tokens(this.prompt, '@', '').all(n, n in default(this.images)) || size(default(this.images)) == 0",
        "prompt refers to a @… that images does not contain.")]
    [InlineData(
        "require: [prompt, images]",
        "has(this.prompt) && size(default(this.images)) > 0",
        "prompt and images are required.")]
    public void Relations_desugar_to_an_expression_and_speak_for_themselves(string relation, string expression, string message)
    {
        var rule = Rule(relation);

        Assert.Equal(expression, rule.Condition.ToString());
        Assert.Equal(message, rule.Message.English);
        Assert.Equal(rule.Condition, ExpressionParser.Parse(expression).Expression);
        Assert.Equal(-1, rule.Condition.Position);
        Assert.Equal(rule.Reads[0], rule.Path);
    }

    [Fact]
    public void Relations_give_the_same_tree_as_their_expression_written_by_hand() =>
        Assert.Equal(
            Rule("atLeastOneOf: [prompt, mask]").Condition,
            Rule("expression: 'has(this.prompt) || has(this.mask)', message: m").Condition);

    [Fact]
    public void A_rule_has_a_severity_a_place_and_a_message_of_its_own()
    {
        var rule = Rule("atMostOneOf: [prompt, mask], severity: warning, at: mask, message: { en: Only one, zh: 只能一个 }");

        Assert.Equal((Severity.Warning, "mask"), (rule.Severity, rule.Path));
        Assert.Equal(new LocalizedText("Only one", "只能一个"), rule.Message);
        Assert.Equal(["prompt", "mask"], rule.Reads);
        Assert.Equal(Severity.Error, Rule("atMostOneOf: [prompt, mask]").Severity);
    }

    [Fact]
    public void A_rule_of_severity_note_is_told_and_never_checked()
    {
        var model = MiniSpec.Group(MiniSpec.Rules("  - { id: told, severity: note, message: Faces work best. }\n  - { id: two, severity: note, atMostOneOf: [prompt, mask] }")).Models[0];

        Assert.Empty(model.Request.Rules);
        Assert.Equal(["Faces work best.", "At most one of prompt and mask can be set."], model.Notes.Select(n => n.English));
    }

    [Fact]
    public void An_expression_may_stand_in_a_literal_block()
    {
        var rule = Assert.Single(MiniSpec.Group(MiniSpec.Rules("  - id: a\n    message: m\n    expression: |\n      has(this.prompt)\n        || has(this.mask)")).Models[0].Request.Rules);

        Assert.Equal("has(this.prompt) || has(this.mask)", rule.Condition.ToString());
    }

    private static Rule Rule(string keys) => Assert.Single(MiniSpec.Group(MiniSpec.Rules($"  - {{ id: a, {keys} }}")).Models[0].Request.Rules);
}
