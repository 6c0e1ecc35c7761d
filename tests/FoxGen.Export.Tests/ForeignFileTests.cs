using FoxGen.Import;

namespace FoxGen.Export.Tests;

/// <summary>OpenAPI files that others wrote. What comes of them is kept; the YAML checks, and what was not understood is quoted.</summary>
public sealed class ForeignFileTests
{
    private static readonly SpecText s_service = Read("acme.service.fox.yaml");

    [Theory]
    [InlineData("dream-3.0.yaml", "dream-2.fox.yaml")]
    [InlineData("paint-3.1.json", "paint-1.fox.yaml paint-1-mini.fox.yaml sketch-1.fox.yaml")]
    public void The_models_are_as_kept_and_check(string file, string names)
    {
        var import = SpecImporter.FromOpenApi(Read(file).Content, new ImportOptions { Service = s_service, Result = "MediaResult" }, TestContext.Current.CancellationToken);
        Assert.Equal(names, string.Join(" ", import.Files.Select(one => one.FileName)));
        var set = SpecSet.Compile([s_service, .. import.Files.Select(one => new SpecText(one.FileName, one.Yaml))]);
        Assert.Equal("", string.Join("\n", set.Diagnostics.Where(one => one.Descriptor.IsError)));
        var problems = string.Concat(import.Problems.Select(problem => $"# problem: {problem}\n"));
        Snapshot.Verify(problems + string.Join("\n---\n", import.Files.Select(one => $"# {one.FileName}\n{one.Yaml}")), "yaml", $"{nameof(file)}={file}");
    }

    [Fact]
    public void Every_remark_has_a_pointer_and_stands_in_the_YAML()
    {
        foreach (var file in new[] { "dream-3.0.yaml", "paint-3.1.json" })
        {
            var import = SpecImporter.FromOpenApi(Read(file).Content, new ImportOptions { Service = s_service, Result = "MediaResult" }, TestContext.Current.CancellationToken);
            var remarks = import.Files.SelectMany(one => one.Remarks.Select(remark => (one.Yaml, remark))).ToList();
            Assert.True(remarks.Count > 3, file);
            Assert.All(remarks, one => Assert.Contains("import: ", one.Yaml));
            Assert.All(remarks.Where(one => one.remark.Place.Length > 0), one => Assert.StartsWith("#/", one.remark.Place));
        }
    }

    [Theory]
    [InlineData("", "must be a mapping")]
    [InlineData("[1, 2]", "must be a mapping")]
    [InlineData("{", "not JSON")]
    [InlineData("{\"a\": 1, \"a\": 2}", "not JSON")]
    [InlineData("a: [1", "not YAML")]
    [InlineData("a: 1\na: 2", "Duplicate key a.")]
    [InlineData("a: &x [*x]", "refers to itself")]
    [InlineData("swagger: \"2.0\"\ninfo: { title: a, version: b }\npaths: {}", "3.0 and 3.1")]
    [InlineData("openapi: 3.1.0\ninfo: { title: a, version: b }\npaths: {}", "No operation submits")]
    [InlineData("openapi: 3.1.0\ninfo: { title: a, version: b }\npaths: { /v1/videos: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } } } } }", "The model of this body is unknown")]
    [InlineData("openapi: 3.1.0\ninfo: { title: a, version: b }\npaths: { /other: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { model: { const: m } } } } } } } } }", "Name the family")]
    public void A_file_that_holds_no_model_says_why_with_a_pointer(string text, string why)
    {
        var import = SpecImporter.FromOpenApi(text, new ImportOptions { Service = s_service }, TestContext.Current.CancellationToken);
        Assert.Empty(import.Files);
        Assert.Contains(import.Problems, problem => problem.Message.Contains(why, StringComparison.Ordinal));
        Assert.All(import.Problems, problem => Assert.StartsWith("#", problem.Place));
    }

    [Fact]
    public void A_named_family_takes_the_bodies_of_other_paths()
    {
        const string Text = "openapi: 3.1.0\ninfo: { title: a, version: b }\npaths: { /other: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { model: { const: m }, a: { type: string } } } } } } } } }";
        var import = SpecImporter.FromOpenApi(Text, new ImportOptions { Service = s_service, Family = "images", Result = "ImageResult" }, TestContext.Current.CancellationToken);
        var file = Assert.Single(import.Files);
        Assert.Contains("family: images", file.Yaml);
        Assert.Contains(file.Remarks, remark => remark.Quote == "/other");
    }

    [Fact]
    public void What_two_parts_have_in_common_is_no_circle()
    {
        const string Text = """
            openapi: 3.0.0
            info: { title: a, version: b }
            paths: { /v1/videos: { post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Top" } } } }, responses: { default: { description: x } } } } }
            components:
              schemas:
                Base: { type: object, properties: { id: { type: string } } }
                Left: { allOf: [{ $ref: "#/components/schemas/Base" }, { properties: { left: { type: integer } } }] }
                Right: { allOf: [{ $ref: "#/components/schemas/Base" }, { properties: { right: { $ref: "#/components/schemas/Base" } } }] }
                Top:
                  allOf: [{ $ref: "#/components/schemas/Left" }, { $ref: "#/components/schemas/Right" }]
                  properties: { model: { type: string, enum: [m] }, again: { $ref: "#/components/schemas/Right" } }
            """;
        var import = SpecImporter.FromOpenApi(Text, new ImportOptions { Service = s_service, Result = "MediaResult" }, TestContext.Current.CancellationToken);
        Assert.Empty(import.Problems);
        var file = Assert.Single(import.Files);
        Assert.Empty(file.Remarks);
        var model = Assert.Single(SpecSet.Compile([s_service, new SpecText(file.FileName, file.Yaml)]).Models);
        Assert.Equal(["id", "left", "right", "again"], model.Request.Fields.Select(field => field.Name));
        Assert.Equal(["id", "right"], model.Request.Fields[3].Value.Properties.Select(field => field.Name));
    }

    [Fact]
    public void Aliases_that_stand_for_too_much_are_refused()
    {
        var bomb = "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 30).Select(i => FormattableString.Invariant($"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n")));
        var import = SpecImporter.FromOpenApi(bomb, new ImportOptions { Service = s_service }, TestContext.Current.CancellationToken);
        Assert.Contains("too many", Assert.Single(import.Problems).Message);
    }

    [Fact]
    [Trait("speed", "slow")]
    public void References_that_branch_without_end_are_cut_with_a_remark()
    {
        var schemas = string.Concat(Enumerable.Range(0, 40).Select(i => FormattableString.Invariant(
            $"    S{i}: {{ type: object, properties: {{ a: {{ $ref: '#/components/schemas/S{i + 1}' }}, b: {{ $ref: '#/components/schemas/S{i + 1}' }} }} }}\n")));
        var text = "openapi: 3.0.0\ninfo: { title: a, version: b }\npaths: { /v1/videos: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { model: { type: string, enum: [m] }, s: { $ref: '#/components/schemas/S0' } } } } } }, responses: { default: { description: x } } } } }\n"
            + "components:\n  schemas:\n" + schemas + "    S40: { type: string }\n";
        var import = SpecImporter.FromOpenApi(text, new ImportOptions { Service = s_service, Result = "MediaResult" }, TestContext.Current.CancellationToken);
        Assert.Contains("nested too deeply, or too many values", import.Files[0].Yaml);
    }

    private static SpecText Read(string name) => new(name, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Foreign", name)));
}
