namespace FoxGen.Specs.Tests;

public sealed class ModeTests
{
    private const string Fields = """
          mode: { type: string, enum: [text, image, first_last, reference]KEYS }
          prompt: { type: string }
          image_urls: { type: array, maxItems: 4, items: { type: string, format: uri } }
          video_url: { type: string, format: uri }
        """;

    private const string Modes = """
        modes:
          field: mode
          values:
            text: { count: { image_urls: 0 }, require: [prompt] }
            image: { count: { image_urls: 1 }, forbid: [video_url] }
            first_last: { count: { image_urls: 2 }, message: { en: Two pictures., zh: 两张 } }
            reference: { count: { image_urls: { minimum: 1, maximum: 3 } } }
          infer:
        """;

    private static ModelGroup Group(string infer, string keys = "", string variants = "  m1:") =>
        MiniSpec.Group(MiniSpec.Model(Fields.Replace("KEYS", keys), Modes.Replace("infer:", "infer: " + infer), variants));

    [Fact]
    public void Each_mode_is_a_rule_at_the_field_that_names_it()
    {
        var rules = Group("none").Models[0].Request.Rules;

        Assert.Equal(["mode-text", "mode-image", "mode-first-last", "mode-reference"], rules.Select(r => r.Id));
        Assert.Equal(
            [
                "this.mode != 'text' || size(default(this.image_urls)) == 0 && has(this.prompt)",
                "this.mode != 'image' || size(default(this.image_urls)) == 1 && !has(this.video_url)",
                "this.mode != 'first_last' || size(default(this.image_urls)) == 2",
                "this.mode != 'reference' || size(default(this.image_urls)) >= 1 && size(default(this.image_urls)) <= 3",
            ],
            rules.Select(r => r.Condition.ToString()));
        Assert.All(rules, rule => Assert.Equal(("mode", Severity.Error), (rule.Path, rule.Severity)));
        Assert.Equal("With mode text, image_urls must have exactly 0 items and prompt is required.", rules[0].Message.English);
        Assert.Equal(new LocalizedText("Two pictures.", "两张"), rules[2].Message);
    }

    [Fact]
    public void An_absent_mode_is_the_documented_default_unless_it_is_inferred()
    {
        var fixedMode = Group("none", ", default: image").Models[0].Request;
        var inferred = Group("first-match", ", default: image").Models[0].Request;

        Assert.StartsWith("default(this.mode) != 'image' || ", fixedMode.Rules[1].Condition.ToString());
        Assert.StartsWith("this.mode != 'image' || ", inferred.Rules[1].Condition.ToString());
        Assert.Equal(["mode-image"], Broken(fixedMode, """{"prompt":"x"}"""));
        Assert.Equal([], Broken(inferred, """{"prompt":"x"}"""));
    }

    [Theory]
    [InlineData("""{"prompt":"x"}""", "")]
    [InlineData("""{}""", "mode-inferred")]
    [InlineData("""{"image_urls":["https://a.example/1"]}""", "")]
    [InlineData("""{"image_urls":["https://a.example/1","https://a.example/2","https://a.example/3"]}""", "")]
    [InlineData("""{"image_urls":["https://a.example/1","https://a.example/2","https://a.example/3","https://a.example/4"]}""", "mode-inferred")]
    [InlineData("""{"mode":"first_last","image_urls":["https://a.example/1"]}""", "mode-first-last")]
    [InlineData("""{"mode":"image","image_urls":["https://a.example/1"],"video_url":"https://a.example/2"}""", "mode-image")]
    public void An_inferred_mode_is_one_whose_conditions_hold(string body, string broken) =>
        Assert.Equal(broken, string.Join(",", Broken(Group("first-match").Models[0].Request, body)));

    [Fact]
    public void A_variant_has_the_rules_of_the_modes_it_offers()
    {
        var group = Group("first-match", variants: "  m1:\n  m2: { properties: { mode: { enum: [text, image] } } }\n  m3: { exclude: [image_urls] }");

        Assert.Equal(["mode-text", "mode-image", "mode-inferred"], group.Models[1].Request.Rules.Select(r => r.Id));
        Assert.DoesNotContain("== 2", group.Models[1].Request.Rules[2].Condition.ToString());
        Assert.Equal("this.mode != 'first_last'", group.Models[2].Request.Rules.Single(r => r.Id == "mode-first-last").Condition.ToString());
    }

    private static IEnumerable<string> Broken(RequestSchema schema, string json) =>
        RequestChecker.Check(schema, RuleJson.Parse(json)).Select(violation => violation.RuleId);
}
