namespace FoxGen.Specs.Tests;

/// <summary>What the exporter writes, to the letter, and what it says it cannot say.</summary>
public sealed class JsonSchemaExporterTests
{
    private static readonly ResolvedService s_service = SpecCompiler.CompileService(LanguageReference.Service).Service!;

    [Fact]
    public void A_small_model_is_written_to_the_letter()
    {
        var schema = Export("""
            properties:
              prompt: { type: string, minLength: 1, maxLength: 5000, description: What the video shows. }
              duration: { type: integer, unit: s, minimum: 4, maximum: 15, sentinels: { -1: The model decides. }, default: 5 }
              images: { type: array, maxItems: 9, items: { type: string, format: uri } }
              mask: { type: string, enum: [none, face] }
            required: [prompt]
            rules:
              - id: mask-needs-image
                requires: { field: mask, anyOf: [images] }
              - id: image-references
                references: { field: prompt, token: "@Image{n}", to: images }
                severity: warning
            """);

        Assert.Equal(
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "$id": "urn:foxgen:acme:m-1",
              "title": "A model",
              "type": "object",
              "required": ["model", "prompt"],
              "properties": {
                "model": {
                  "const": "m-1"
                },
                "prompt": {
                  "type": "string",
                  "minLength": 1,
                  "maxLength": 5000,
                  "description": "What the video shows."
                },
                "duration": {
                  "type": ["integer", "null"],
                  "anyOf": [
                    {
                      "minimum": 4,
                      "maximum": 15
                    },
                    {
                      "const": -1
                    }
                  ],
                  "description": "Unit: s\n-1: The model decides.",
                  "default": 5
                },
                "images": {
                  "type": ["array", "null"],
                  "maxItems": 9,
                  "items": {
                    "type": "string",
                    "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^\\x00-\\x20\"<>\\\\\\^`\\{\\|\\}\\x7F/?#:@][^\\x00-\\x20\"<>\\\\\\^`\\{\\|\\}\\x7F]*$"
                  }
                },
                "mask": {
                  "type": ["string", "null"],
                  "enum": ["none", "face", null]
                }
              },
              "additionalProperties": false,
              "allOf": [
                {
                  "if": {
                    "required": ["mask"],
                    "properties": {
                      "mask": {
                        "not": {
                          "type": "null"
                        }
                      }
                    }
                  },
                  "then": {
                    "required": ["images"],
                    "properties": {
                      "images": {
                        "type": "array",
                        "minItems": 1
                      }
                    }
                  },
                  "$comment": "mask-needs-image"
                }
              ],
              "x-foxgen-rules": [
                {
                  "path": "prompt",
                  "id": "image-references",
                  "severity": "warning",
                  "expression": "lastReference(this.prompt, '@Image', '') <= size(default(this.images))",
                  "message": "prompt refers to a @Image… that images does not contain."
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            schema.Json);
    }

    [Theory]
    [InlineData("requires: { field: a, allOf: [b, list] }")]
    [InlineData("excludes: { field: a, fields: [b, list] }")]
    [InlineData("atLeastOneOf: [a, b, list]")]
    [InlineData("atMostOneOf: [a, b, list]")]
    [InlineData("exactlyOneOf: [a, b, list]")]
    [InlineData("totalItems: { of: [list, more], minimum: 1, maximum: 4 }")]
    [InlineData("require: [a]")]
    [InlineData("expression: 'default(this.choice) != \"x\" || this.number in [1, 2]', message: No.")]
    [InlineData("expression: 'this.choice == \"x\" ? this.number <= 3 : !has(this.number)', message: No.")]
    [InlineData("expression: 'this.list.all(i, i.size() < 5)', message: No.")]
    [InlineData("expression: '!has(this.things) || this.things.exists(t, has(t.a) && t.n > 2)', message: No.")]
    [InlineData("expression: 'has(this.a) == has(this.b)', message: No.")]
    [InlineData("expression: 'this.number % 2 == 0 && this.a.matches(\"^x\")', message: No.")]
    [InlineData("expression: 'default(this.choice) == \"x\" && default(this.choice) != \"y\" || size(this.a) >= 2', message: No.")]
    public void A_rule_that_JSON_Schema_can_say_is_said(string relation)
    {
        var schema = Export(Rule(relation));

        Assert.Equal(["rule"], schema.EnforcedRuleIds);
        Assert.Empty(schema.UnenforcedRules);
        Assert.Contains("\"$comment\": \"rule\"", schema.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("x-foxgen-rules", schema.Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expression: 'sum(this.things.map(t, t.n)) == this.number', message: No.")]
    [InlineData("expression: 'this.number * this.other <= 100', message: No.")]
    [InlineData("expression: 'this.free.x == 1', message: No.")]
    [InlineData("expression: 'this.things.all(t, t.n < this.number)', message: No.")]
    [InlineData("references: { field: a, token: \"@{name}\", to: list }")]
    [InlineData("expression: '((((((has(this.a) == has(this.b)) == has(this.list)) == has(this.a)) == has(this.b)) == has(this.list)) == has(this.a)) == has(this.b)', message: No.")]
    public void A_rule_that_JSON_Schema_cannot_say_is_listed(string relation)
    {
        var schema = Export(Rule(relation));

        var unenforced = Assert.Single(schema.UnenforcedRules);
        Assert.Equal(("rule", Severity.Error), (unenforced.Id, unenforced.Severity));
        Assert.Empty(schema.EnforcedRuleIds);
        Assert.Contains($"\"expression\": {JsonText.Quote(unenforced.Expression!)}", schema.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_a_rule_that_can_be_said_is_said_although_the_rule_is_listed()
    {
        var schema = Export(Rule("expression: 'has(this.a) && this.number * this.other <= 100', message: No."));

        Assert.Equal("rule", Assert.Single(schema.UnenforcedRules).Id);
        Assert.Contains("\"$comment\": \"rule\"", schema.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_and_facts_about_files_are_listed_and_never_enforced()
    {
        var schema = Export("""
            properties:
              picture:
                type: string
                format: uri
                schemes: [https, data]
                inline: { bytes: { maximum: 5MB } }
                media: { kind: image, formats: [png], shortEdge: { minimum: 300 } }
              words: { type: array, uniqueItems: true, items: { type: string, enum: [jpeg, png], aliases: { jpg: jpeg } } }
            rules:
              - { id: advice, excludes: { field: picture, fields: [words] }, severity: warning }
              - { id: fact, severity: note, message: Prices are per second. }
            body: { bytes: { maximum: 20MB } }
            notes: [The model is slow.]
            """);

        Assert.Equal(
            [
                "picture inline-size Error", "picture media-format Warning", "picture media Note", "picture media Note", "picture media Note",
                "words uniqueItems Error", "picture advice Warning", " body-size Error", " note Note", " note Note",
            ],
            schema.UnenforcedRules.Select(rule => $"{rule.Path} {rule.Id} {rule.Severity}"));
        Assert.Empty(schema.EnforcedRuleIds);
    }

    [Fact]
    public void Texts_are_written_in_the_language_asked_for()
    {
        var model = Specs.Model("kling-v3-motion-control");

        var (english, chinese) = (model.Model.Texts.Title.In(TextLanguage.English), model.Model.Texts.Title.In(TextLanguage.Chinese));

        Assert.NotEqual(english, chinese);
        Assert.Contains($"\"title\": {JsonText.Quote(chinese)}", model.Export(TextLanguage.Chinese).Json, StringComparison.Ordinal);
        Assert.Contains($"\"title\": {JsonText.Quote(english)}", model.Export().Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null", true)]
    [InlineData("11", true)]
    [InlineData("12", false)]
    public void The_opposite_of_a_bound_takes_null(string number, bool isAccepted)
    {
        var schema = new JsonSchemaValidator(Export(Rule("expression: '!(this.number > 11)', message: No.")).Json);

        Assert.Equal(isAccepted, schema.Accepts($$"""{ "model": "m-1", "number": {{number}} }"""));
    }

    [Fact]
    public void The_same_model_gives_the_same_text_every_time() =>
        Assert.All(Specs.Models, model => Assert.Equal(model.Export().Json, model.Export().Json));

    private static string Rule(string relation) => $$"""
        properties:
          a: { type: string }
          b: { type: string }
          list: { type: array, items: { type: string } }
          more: { type: array, maxItems: 3, items: { type: string } }
          choice: { type: string, enum: [x, y], default: x }
          number: { type: integer }
          other: { type: integer }
          free: { type: object }
          things: { type: array, items: { type: object, properties: { a: { type: string }, n: { type: integer } } } }
        rules:
          - { id: rule, {{relation}} }
        """;

    private static ExportedSchema Export(string rest)
    {
        var text = new SpecText("m.fox.yaml", "service: acme\nfamily: videos\nresult: MediaResult\ntitle: A model\nvariants: { m-1: {} }\n" + rest);
        var result = SpecCompiler.CompileModels(text, new(s_service), TestContext.Current.CancellationToken);
        Assert.Equal("", string.Join("\n", result.Diagnostics));
        return JsonSchemaExporter.Export(result.Group!.Models[0], s_service, result.Types);
    }
}
