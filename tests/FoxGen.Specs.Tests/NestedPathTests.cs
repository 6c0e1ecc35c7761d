namespace FoxGen.Specs.Tests;

/// <summary>Relations, modes, conditions and variants reach nested fields by their paths.</summary>
public sealed class NestedPathTests
{
    private const string Head = """
        service: mini
        family: videos
        result: MediaResult
        title: A model
        variants:
          one: {}
          two: {{0}}
        properties:
          input:
            type: object
            required: [prompt]
            properties:
              prompt: { type: string, maxLength: 100, examples: [a text of more than ten characters] }
              mask_url: { type: string }
              image_urls: { type: array, items: { type: string } }
              mode: { type: string, enum: [text, edit], default: text }
            rules:
              - { id: mask-needs-image, requires: { field: mask_url, anyOf: [image_urls] } }
          size:
            oneOf:
              - { type: string, enum: [small, large] }
              - { name: Custom, type: object, properties: { width: { type: integer, maximum: 99 }, boxes: { type: array, items: { type: integer } } } }
          shots: { type: array, items: { type: object, properties: { seconds: { type: integer, maximum: 9 }, seed: { type: integer } } } }
          aspect: { type: string }

        """;

    [Theory]
    [InlineData("requires: { field: input.mask_url, anyOf: [aspect] }", "!has(this.input.mask_url) || has(this.aspect)", "input.mask_url requires aspect.", "input.mask_url")]
    [InlineData("requires: { field: aspect, anyOf: [input.image_urls] }", "!has(this.aspect) || size(default(this.input.image_urls)) > 0", "aspect requires input.image_urls.", "aspect")]
    [InlineData("atMostOneOf: [size.width, aspect]", "!(has(this.size.width) && has(this.aspect))", "At most one of size.width and aspect can be set.", "size.width")]
    [InlineData("totalItems: { of: [input.image_urls, size.boxes], maximum: 5 }", "size(default(this.input.image_urls)) + size(default(this.size.boxes)) <= 5", "input.image_urls and size.boxes must have at most 5 items in total.", "input.image_urls")]
    [InlineData("references: { field: input.prompt, token: '@Image{n}', to: input.image_urls }", "lastReference(this.input.prompt, '@Image', '') <= size(default(this.input.image_urls))", "input.prompt refers to a @Image… that input.image_urls does not contain.", "input.prompt")]
    public void A_relation_names_nested_fields_by_their_paths(string relation, string expression, string message, string path)
    {
        var rule = Assert.Single(Group($"rules:\n  - {{ id: r, {relation} }}").Models[0].Request.Rules);

        Assert.Equal((expression, message, path), (rule.Condition.ToString(), rule.Message.English, rule.Path));
        Assert.Equal(rule.Condition, ExpressionParser.Parse(expression).Expression);
    }

    [Theory]
    [InlineData("requires: { field: input.mask_url, anyOf: [aspect] }", """{"input":{"prompt":"p","mask_url":"u","image_urls":["i"]}}""", "input.mask_url")]
    [InlineData("requires: { field: aspect, anyOf: [input.image_urls] }", """{"aspect":"a"}""", "aspect")]
    [InlineData("requires: { field: aspect, anyOf: [input.image_urls] }", """{"aspect":"a","input":{"prompt":"p","image_urls":[]}}""", "aspect")]
    [InlineData("exactlyOneOf: [size.width, aspect]", """{"size":"small"}""", "size.width")]
    [InlineData("exactlyOneOf: [size.width, aspect]", """{"size":{"width":5},"aspect":"a"}""", "size.width")]
    [InlineData("totalItems: { of: [input.image_urls, size.boxes], minimum: 1 }", """{"size":"small"}""", "input.image_urls")]
    [InlineData("expression: 'default(this.input.mode) == \"edit\"', message: M", """{"aspect":"a"}""", "input.mode")]
    public void A_body_that_breaks_it_is_refused_at_the_path(string relation, string body, string path)
    {
        var violation = Assert.Single(Check(Group($"rules:\n  - {{ id: r, {relation} }}").Models[0], body));

        Assert.Equal((path, "r"), (violation.Path, violation.RuleId));
    }

    [Theory]
    [InlineData("exactlyOneOf: [size.width, aspect]", """{"size":"small","aspect":"a"}""")]
    [InlineData("exactlyOneOf: [size.width, aspect]", """{"size":{"width":5}}""")]
    [InlineData("requires: { field: size.width, anyOf: [aspect] }", """{"size":"small"}""")]
    [InlineData("totalItems: { of: [input.image_urls, size.boxes], maximum: 1 }", """{"size":"small"}""")]
    public void A_body_that_keeps_it_is_accepted(string relation, string body) =>
        Assert.Empty(Check(Group($"rules:\n  - {{ id: r, {relation} }}").Models[0], body));

    [Theory]
    [InlineData("requires: { field: input.promt, anyOf: [aspect] }", "The model has no field 'input.promt'. Did you mean 'input.prompt'?")]
    [InlineData("requires: { field: mask_url, anyOf: [aspect] }", "The model has no field 'mask_url'. Did you mean 'input.mask_url'?")]
    [InlineData("requires: { field: aspect, anyOf: [size.altitude] }", "The model has no field 'size.altitude'. Available: size.boxes and size.width.")]
    [InlineData("requires: { field: aspect, anyOf: [aspect.x] }", "The model has no field 'aspect.x'. None is defined.")]
    [InlineData("totalItems: { of: [input.prompt], maximum: 5 }", "The relation requires a field of type array here; 'input.prompt' is of type string.")]
    [InlineData("expression: 'default(this.input.mask_url) == \"a\"', message: M", "'input.mask_url' has no documented default.")]
    public void A_path_that_leads_nowhere_is_an_error(string relation, string message) =>
        Assert.Contains(message, Diagnose(Head.Replace("{{0}}", "{}", StringComparison.Ordinal) + $"rules:\n  - {{ id: r, {relation} }}"), StringComparison.Ordinal);

    [Fact]
    public void Modes_count_require_and_forbid_nested_fields()
    {
        var model = Group("""
            modes:
              field: input.mode
              values:
                text: { forbid: [input.image_urls, size.width] }
                edit: { require: [input.mask_url], count: { input.image_urls: 2 } }
            """).Models[0];

        Assert.Equal(
            [
                "default(this.input.mode) != 'text' || !(size(default(this.input.image_urls)) > 0) && !has(this.size.width)",
                "default(this.input.mode) != 'edit' || size(default(this.input.image_urls)) == 2 && has(this.input.mask_url)",
            ],
            model.Request.Rules.Select(rule => rule.Condition.ToString()));
        Assert.Equal("With input.mode edit, input.image_urls must have exactly 2 items and input.mask_url is required.", model.Request.Rules[1].Message.English);
        Assert.Equal("input.mode", model.Request.Rules[0].Path);
    }

    [Fact]
    public void A_message_can_name_paths()
    {
        var rule = Assert.Single(Group("rules:\n  - { id: r, requires: { field: input.mask_url, anyOf: [aspect] }, message: Set aspect or leave input.mask_url out. }").Models[0].Request.Rules);

        Assert.Equal("Set aspect or leave <input.mask_url> out.", rule.Say(name => $"<{name}>"));
    }

    [Fact]
    public void A_variant_overrides_one_nested_field()
    {
        var group = Group("", "{ properties: { input.prompt: { maxLength: 10 }, size.width: { maximum: 5 }, shots.seconds: { maximum: 3 } } }");

        Assert.Empty(Check(group.Models[0], """{"input":{"prompt":"12345678901"},"size":{"width":9},"shots":[{"seconds":9}]}"""));
        Assert.Empty(Check(group.Models[1], """{"input":{"prompt":"1234567890","mode":"edit"},"size":{"width":5},"shots":[{"seconds":3,"seed":1}]}"""));
        Assert.Equal(
            ["input.prompt", "size.width", "shots[0].seconds"],
            Check(group.Models[1], """{"input":{"prompt":"12345678901"},"size":{"width":9},"shots":[{"seconds":9}]}""").Select(violation => violation.Path));
        Assert.Empty(Documented(group.Models[1], "input"));
    }

    [Fact]
    public void A_variant_excludes_nested_fields_and_its_rules_forget_them()
    {
        var group = Group("rules:\n  - { id: r, exactlyOneOf: [size.width, input.image_urls, aspect] }", "{ exclude: [input.image_urls, size.width, shots.seed] }");
        var two = group.Models[1];

        Assert.Equal(["additionalProperties"], Check(two, """{"aspect":"a","input":{"prompt":"p","image_urls":["a"]}}""").Select(violation => violation.RuleId));
        Assert.Equal(["mask-needs-image"], Check(two, """{"aspect":"a","input":{"prompt":"p","mask_url":"a"}}""").Select(violation => violation.RuleId));
        Assert.Equal("has(this.aspect)", Assert.Single(two.Request.Rules).Condition.ToString());
        Assert.NotEmpty(Check(two, """{"aspect":"a","shots":[{"seed":1}]}"""));
        Assert.Equal(2, group.Models[0].Request.Find("shots")!.Value.Items!.Properties.Count);
    }

    [Theory]
    [InlineData("{ properties: { input.promt: { maxLength: 10 } } }", "(7,24): error FOX0206: The model has no field 'input.promt'. Did you mean 'input.prompt'?")]
    [InlineData("{ exclude: [seed] }", "(7,20): error FOX0206: The model has no field 'seed'. Did you mean 'shots.seed'?")]
    [InlineData("{ exclude: [input], properties: { input.prompt: { maxLength: 10 } } }", "(7,42): error FOX0105")]
    public void A_wrong_path_in_a_variant_is_an_error_at_its_place(string variant, string expected) =>
        Assert.Contains(expected, Diagnose(Head.Replace("{{0}}", variant, StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("enum: [small]", """{"size":"small","aspect":"a"}""", """{"size":"large","aspect":"a"}""")]
    [InlineData("enum: [small]", """{"size":"large"}""", """{"size":{"width":1},"aspect":"a"}""")]
    [InlineData("const: large", """{"size":"large","aspect":"a"}""", """{"size":"small","aspect":"a"}""")]
    public void A_condition_restricts_a_union_to_values(string constraint, string right, string wrong)
    {
        var model = Yaml.Group(Head.Replace("{{0}}", "{}", StringComparison.Ordinal).Replace("  shots:", $"    when: [{{ if: has(this.aspect), {constraint} }}]\n  shots:", StringComparison.Ordinal)).Models[0];

        Assert.Empty(Check(model, right));
        Assert.Equal("size-when-1", Assert.Single(Check(model, wrong)).RuleId);
    }

    [Theory]
    [InlineData("minLength: 3, minItems: 2", """["a"]""", """["a","b"]""")]
    [InlineData("minLength: 3, minItems: 2", "\"ab\"", "\"abc\"")]
    [InlineData("minLength: 3", "\"ab\"", """["a"]""")]
    [InlineData("minItems: 2", """["a"]""", "\"a\"")]
    [InlineData("maximum: 5", "6", "\"a\"")]
    [InlineData("pattern: '^b'", "\"a\"", "3")]
    public void A_bound_under_a_condition_applies_to_the_alternative_of_its_type(string constraint, string wrong, string right)
    {
        var model = Yaml.Group(Yaml.Model($$"""
              a:
                oneOf: [{ type: string }, { type: integer }, { type: array, items: { type: string } }]
                when: [{ if: has(this.b), {{constraint}} }]
              b: { type: string }
            """)).Models[0];

        Assert.Empty(Check(model, $$"""{"a":{{wrong}}}"""));
        Assert.Empty(Check(model, $$"""{"a":{{right}},"b":"x"}"""));
        Assert.Equal("a-when-1", Assert.Single(Check(model, $$"""{"a":{{wrong}},"b":"x"}""")).RuleId);
    }

    [Theory]
    [InlineData("list", """{"list":[]}""", "count")]
    [InlineData("list", "{}", "required")]
    [InlineData("either", """{"either":[]}""", "either-not-empty")]
    public void An_empty_list_is_an_absent_one(string required, string body, string rule)
    {
        var properties = "  list: { type: array, items: { type: string } }\n  either: { oneOf: [{ type: string }, { type: array, items: { type: string } }] }";
        var model = Yaml.Group(Yaml.Model(properties, required: $"[{required}]")).Models[0];
        var optional = Yaml.Group(Yaml.Model(properties)).Models[0];

        Assert.Contains(rule, Check(model, body).Select(violation => violation.RuleId));
        Assert.Empty(Check(optional, body));
    }

    [Theory]
    [InlineData("{ exclude: [input] }")]
    [InlineData("{ exclude: [input.image_urls] }")]
    public void A_rule_forgets_an_array_with_the_object_around_it(string variant) =>
        Assert.Equal("has(this.aspect)", Assert.Single(Group("rules:\n  - { id: r, atLeastOneOf: [input.image_urls, aspect] }", variant).Models[1].Request.Rules).Condition.ToString());

    [Fact]
    public void Rules_of_an_object_forget_what_a_variant_excludes_further_inside()
    {
        var group = Yaml.Group(Yaml.Model("""
              o:
                type: object
                properties:
                  p: { type: object, properties: { a: { type: integer }, b: { type: integer, maximum: 9 } } }
                  q: { type: integer, when: [{ if: 'this.p.a == 1', maximum: 4 }] }
                rules:
                  - { id: q-needs-a, requires: { field: q, anyOf: [p.a, p.b] }, at: p.a }
            """, variants: "  m1: {}\n  m2: { exclude: [o.p.a] }\n  m3: { properties: { o.p.b: { maximum: 5 } } }\n  m4: { properties: { o.p.b: { maximum: 6 } } }"));

        Assert.Equal(["q-when-1"], Check(group.Models[0], """{"o":{"p":{"a":1},"q":5}}""").Select(violation => violation.RuleId));
        Assert.Empty(Check(group.Models[1], """{"o":{"p":{"b":1},"q":5}}"""));
        Assert.Equal(["q-needs-a"], Check(group.Models[1], """{"o":{"q":5}}""").Select(violation => violation.RuleId));
        Assert.Equal(new ClrObject("M4O"), group.Models[3].Properties[0].Type);
    }

    [Theory]
    [InlineData("requires: { field: aspect, anyOf: [shots.seconds] }", "'shots.seconds' is a path into the items of the array 'shots'; write a rule with an 'expression' and 'all' or 'exists' instead.")]
    [InlineData("require: [free.x]", "'free.x' is a path into 'free', an object without 'properties'; write a rule with an 'expression' instead.")]
    public void A_path_into_items_or_a_free_object_is_an_error(string relation, string message) =>
        Assert.Contains(message, Diagnose(Head.Replace("{{0}}", "{}", StringComparison.Ordinal) + $"  free: {{ type: object }}\nrules:\n  - {{ id: r, {relation} }}"), StringComparison.Ordinal);

    [Fact]
    public void A_required_array_of_no_items_is_an_error() =>
        Assert.Contains("FOX0503", Diagnose(Yaml.Model("  a: { type: array, maxItems: 0, items: { type: string } }", required: "[a]")), StringComparison.Ordinal);

    private static ModelGroup Group(string more, string variant = "{}") => Yaml.Group(Head.Replace("{{0}}", variant, StringComparison.Ordinal) + more);

    private static string Diagnose(string file) => string.Join("\n", Yaml.Compile(file).Diagnostics);

    private static IReadOnlyList<Violation> Check(ResolvedModel model, string body) => RequestChecker.Check(model.Request, JsonReader.Read(body)!);

    private static IEnumerable<RuleValue> Documented(ResolvedModel model, string field) => model.Properties.First(property => property.Name == field).Examples;
}
