using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using YamlDotNet.RepresentationModel;

namespace FoxGen.Export.Tests;

/// <summary>The OpenAPI document of a service.</summary>
public sealed class OpenApiExporterTests
{
    public static TheoryData<string, OpenApiSpecVersion> Documents { get; } = new(
        Sets.Names.SelectMany(name => new[] { OpenApiSpecVersion.OpenApi3_0, OpenApiSpecVersion.OpenApi3_1 }.Select(version => (name, version))));

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_document_reads_back_without_a_problem(string name, OpenApiSpecVersion version)
    {
        var read = OpenApiDocument.Parse(Export(name, version), "json");
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Equal(version, read.Diagnostic.SpecificationVersion);
        Assert.All(Sets.Of(name).Models, model => Assert.Contains(model.ClrName + "Request", read.Document!.Components!.Schemas!.Keys));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_YAML_says_the_same_as_the_JSON(string name, OpenApiSpecVersion version)
    {
        var json = JsonNode.Parse(Export(name, version));
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Export(name, version, asYaml: true)));
        AssertSame(json, yaml.Documents[0].RootNode, "");
    }

    [Fact]
    public void A_family_takes_one_body_per_model_told_apart_by_the_model_field()
    {
        var schema = Node("specs")["paths"]!["/v1/videos/generations"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!;
        var ids = Sets.Shipped.Models.Where(model => model.Family == "videos").Select(model => (model.Id, "#/components/schemas/" + model.ClrName + "Request")).ToList();
        Assert.Equal("model", (string?)schema["discriminator"]!["propertyName"]);
        Assert.Equal(ids, schema["discriminator"]!["mapping"]!.AsObject().Select(entry => (entry.Key, (string)entry.Value!)));
        Assert.Equal(ids.Select(id => id.Item2), schema["oneOf"]!.AsArray().Select(one => (string)one!["$ref"]!));
    }

    [Fact]
    public void Each_endpoint_of_the_service_has_its_operation()
    {
        var service = Sets.Shipped.Services[0];
        var operations = Node("specs")["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key} {path.Key}")).ToList();
        var families = service.Families.Where(family => Sets.Shipped.Models.Any(model => model.Family == family.Name));
        Assert.Equal(
            [
                .. families.Select(family => "post " + family.Path),
                "get " + service.Tasks.Get(TaskWords.Path),
                "post " + service.Uploads!.Get(UploadWords.Stream).Get(UploadEndpointWords.Path), "post " + service.Uploads.Get(UploadWords.Base64).Get(UploadEndpointWords.Path), "post " + service.Uploads.Get(UploadWords.Url).Get(UploadEndpointWords.Path),
                .. service.Queries.Select(query => "get " + query.Path),
            ],
            operations);
    }

    [Fact]
    public void Every_rule_is_told_and_marked_when_the_schema_enforces_it()
    {
        var schemas = Node("kit")["components"]!["schemas"]!;
        foreach (var model in Sets.Kit.Models)
        {
            var exported = JsonSchemaExporter.Export(model, Sets.Kit.Services[0], Sets.Kit.Types);
            var rules = schemas[model.ClrName + "Request"]!["x-foxgen-rule"]?.AsArray() ?? [];
            Assert.Equal(model.Request.Rules.Select(rule => rule.Id), rules.Select(rule => (string)rule!["id"]!));
            Assert.Equal(model.Request.Rules.Select(rule => rule.Condition.ToString()), rules.Select(rule => (string)rule!["expression"]!));
            Assert.All(rules, rule => Assert.Equal(exported.EnforcedRuleIds.Contains((string)rule!["id"]!), (bool)rule["enforced"]!));
        }
    }

    [Fact]
    public void Version_3_0_holds_no_condition_and_says_which_rules_are_not_enforced()
    {
        var text = Export("specs", OpenApiSpecVersion.OpenApi3_0);
        Assert.DoesNotContain("x-jsonschema-if", text);
        var rule = JsonNode.Parse(text)!["components"]!["schemas"]!["Seedance20ReferenceToVideoRequest"]!["x-foxgen-rule"]![0]!;
        Assert.Equal("audio-needs-visual", (string?)rule["id"]);
        Assert.False((bool)rule["enforced"]!);
    }

    [Fact]
    public void What_callers_are_told_is_there_in_both_languages()
    {
        var schema = Node("specs")["components"]!["schemas"]!["KlingV3MotionControlRequest"]!;
        var sound = schema["properties"]!["keep_original_sound"]!;
        Assert.Equal("omit-unless-needed", (string?)sound["x-foxgen-advice"]);
        Assert.Equal("""{"true":"yes","false":"no"}""", sound["x-foxgen-spelling"]!.ToJsonString());
        Assert.Equal("yes", (string?)sound["default"]);
        Assert.Equal("Kling V3 动作控制", (string?)schema["x-foxgen-title"]!["zh"]);
        Assert.Equal(2, schema["properties"]!["image_url"]!["x-foxgen-notes"]!.AsArray().Count);
        var example = Node("specs")["paths"]!["/v1/videos/generations"]!["post"]!["requestBody"]!["content"]!["application/json"]!["examples"]!["KlingV3MotionControl1"]!;
        Assert.Equal("The person dances as in the video", (string?)example["summary"]);
        Assert.Equal("no", (string?)example["value"]!["keep_original_sound"]);
    }

    [Fact]
    public void Chinese_descriptions_are_asked_for()
    {
        var service = Sets.Shipped.Services[0];
        var text = OpenApiExporter.Export(Sets.Shipped, service.Name, new OpenApiExportOptions { Language = TextLanguage.Chinese, DocumentVersion = "2.1" });
        var node = JsonNode.Parse(text)!;
        Assert.Equal("2.1", (string?)node["info"]!["version"]);
        Assert.Equal("Kling V3 动作控制", (string?)node["components"]!["schemas"]!["KlingV3MotionControlRequest"]!["title"]);
    }

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    public void The_text_does_not_depend_on_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var text = Export("kit", OpenApiSpecVersion.OpenApi3_1);
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            Assert.Equal(Export("kit", OpenApiSpecVersion.OpenApi3_1), text);
            Assert.DoesNotContain("\r", text);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(OpenApiSpecVersion.OpenApi3_0)]
    [InlineData(OpenApiSpecVersion.OpenApi3_1)]
    public void A_small_document_is_as_kept(OpenApiSpecVersion version)
    {
        var set = Sets.Of("Extra");
        var other = set.Models.Where(model => model.Id == "other-1");
        var text = OpenApiExporter.Export(set.Services[0], other, set.Types, new OpenApiExportOptions { Version = version, AsYaml = true });
        Snapshot.Verify(text, "yaml", $"{nameof(version)}={version}");
    }

    [Theory]
    [InlineData(OpenApiSpecVersion.OpenApi3_0)]
    [InlineData(OpenApiSpecVersion.OpenApi3_1)]
    public void A_document_with_the_whole_protocol_is_as_kept(OpenApiSpecVersion version) =>
        Snapshot.Verify(Export("Press", version, asYaml: true), "yaml", $"{nameof(version)}={version}");

    [Fact]
    public void Texts_that_look_like_something_else_come_through_YAML()
    {
        string[] texts =
        [
            "null", "~", "true", "No", "off", "1.0", "1e5", "0x1F", "0o7", "12:30:45", "2026-01-01", ".inf", "=", "<<", "a: b", "a #b", "- a", "? a", "a:", ":a", "@a", "`a", "%a", "!a", "&a", "*a",
            "|", ">", "[", "]", "{", "}", ",", "'", "\"", "'a'", "\"a\"", "\\", "a\\nb", " a", "a ", "a\nb", "a\n\nb\n", "\n", "\t", "a\tb", "---", "...", "--- a", "a\r\nb", "\u0085", "\u2028", "\u00a0", "\ufeffa", "中文：是", "😀", "\u0007", "a\u001bb", "#", "# a", "x: {y}",
        ];
        var values = string.Join(", ", texts.Select(text => JsonValue.Create(text).ToJsonString()));
        var set = SpecSet.Compile([.. Sets.Texts("kit").Where(text => text.IsService), new SpecText("odd.fox.yaml", $$"""
            service: kit
            family: things
            result: MediaResult
            title: Odd
            variants: { odd: {} }
            properties:
              a: { type: string, examples: [{{values}}] }
            """)]);
        Assert.Equal("", string.Join("\n", set.Diagnostics));
        Assert.Equal(texts, set.Models[0].Properties[0].Examples.Select(example => example.AsString));
        foreach (var version in new[] { OpenApiSpecVersion.OpenApi3_0, OpenApiSpecVersion.OpenApi3_1 })
        {
            var yaml = OpenApiExporter.Export(set, null, new OpenApiExportOptions { AsYaml = true, Version = version });
            var import = Import.SpecImporter.FromOpenApi(yaml, new Import.ImportOptions { Service = Sets.Texts("kit").Single(text => text.IsService) }, TestContext.Current.CancellationToken);
            Assert.Empty(import.Problems);
            var back = SpecSet.Compile([.. Sets.Texts("kit").Where(text => text.IsService), new SpecText("odd.fox.yaml", import.Files.Single().Yaml)]);
            Assert.Equal(texts, back.Models.Single().Properties[0].Examples.Select(example => example.AsString));
        }
    }

    [Fact]
    public void A_service_that_is_not_there_is_named_with_those_that_are()
    {
        var error = Assert.Throws<ArgumentException>(() => OpenApiExporter.Export(Sets.Shipped, "acme"));
        Assert.Contains("foxapi", error.Message);
    }

    private static JsonNode Node(string name) => JsonNode.Parse(Export(name, OpenApiSpecVersion.OpenApi3_1))!;

    private static string Export(string name, OpenApiSpecVersion version, bool asYaml = false) =>
        OpenApiExporter.Export(Sets.Of(name), null, new OpenApiExportOptions { Version = version, AsYaml = asYaml });

    private static void AssertSame(JsonNode? json, YamlNode yaml, string path)
    {
        switch (json, yaml)
        {
            case (JsonObject map, YamlMappingNode mapping):
                Assert.Equal(map.Select(entry => entry.Key), mapping.Children.Keys.Select(key => ((YamlScalarNode)key).Value));
                foreach (var (key, value) in map)
                {
                    AssertSame(value, mapping.Children[new YamlScalarNode(key)], path + "/" + key);
                }

                break;
            case (JsonArray list, YamlSequenceNode sequence):
                Assert.Equal(list.Count, sequence.Children.Count);
                for (var i = 0; i < list.Count; i++)
                {
                    AssertSame(list[i], sequence.Children[i], path + "/" + i.ToString(CultureInfo.InvariantCulture));
                }

                break;
            case (_, YamlScalarNode scalar):
                // Texts that look like something else are quoted.
                var text = json?.GetValueKind() is System.Text.Json.JsonValueKind.String ? (string)json! : json?.ToJsonString() ?? "null";
                Assert.True(text == scalar.Value || (json is null && scalar.Value == ""), $"{path}: {text} and {scalar.Value}");
                break;
            default:
                Assert.Fail($"{path}: {json?.ToJsonString()} and {yaml}");
                break;
        }
    }
}
