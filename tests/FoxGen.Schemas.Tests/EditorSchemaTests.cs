using System.Text.Json;

namespace FoxGen.Specs.Tests;

/// <summary>The schemas for editors against the compiler of spec files.</summary>
[Trait("speed", "slow")]
public sealed class EditorSchemaTests(ITestOutputHelper output)
{
    private static readonly JsonSchemaValidator s_model = new(EditorSchemas.Model);
    private static readonly JsonSchemaValidator s_overlay = new(EditorSchemas.Overlay);
    private static readonly JsonSchemaValidator s_service = new(EditorSchemas.Service);
    private static readonly IReadOnlyList<SpecText> s_texts = [.. Specs.Texts, .. LanguageReference.Files, .. LanguageReference.Fragments];

    [Fact]
    public void The_editor_schemas_take_every_spec_file_read_as_texts_and_as_YAML_has_it()
    {
        Assert.All(s_texts, text =>
        {
            var root = YamlTree.Read(text.Content);
            string[] readings = [YamlTree.Write(root, isTyped: false), YamlTree.Write(root, isTyped: true)];
            Assert.All(readings, json => Assert.True(Schema(text).Accepts(json, text.Content), Schema(text).Explain(json)));
        });
        Assert.True(s_texts.Count >= 90, "Too few files.");
    }

    /// <summary>A large run: <c>FOXGEN_MUTANTS=30000 dotnet test --project tests/FoxGen.Schemas.Tests</c>.</summary>
    [Fact]
    public void What_the_compiler_refuses_for_its_shape_the_editor_schemas_refuse_and_what_it_takes_they_take()
    {
        var seed = Settings.Number("FOXGEN_SEED", 20260822);
        var count = Settings.Number("FOXGEN_MUTANTS", 3_000);
        var mutations = new SpecShapeMutations(seed);
        var (missed, invented, refused, taken) = (new List<string>(), new List<string>(), 0, 0);

        // Which keys of an overlay fit depends on its model, which an editor does not know.
        var texts = s_texts.Where(text => !text.IsOverlay).ToList();
        for (var i = 0; i < count; i++)
        {
            var text = texts[i % texts.Count];
            var (root, change) = mutations.Next(text.Content);
            var yaml = YamlTree.Write(root, isTyped: i % 2 == 0);
            var errors = Errors(text with { Content = yaml });
            var shape = errors.Find(IsAboutShape);
            refused += shape is null ? 0 : 1;
            taken += errors.Count == 0 ? 1 : 0;
            var accepts = Schema(text).Accepts(yaml);

            // An editor does not compare the example of a result with its fields.
            if (accepts && shape is not null && !change.Contains("/example/", StringComparison.Ordinal) && !IsGap(change, shape))
            {
                missed.Add($"{text.Path} {change}\n  {shape}");
            }
            else if (!accepts && errors.Count == 0)
            {
                invented.Add($"{text.Path} {change}\n  {Schema(text).Explain(yaml)}");
            }
        }

        output.WriteLine($"Seed {seed}, {count} mutants: {refused} were refused for their shape, {taken} taken.");
        Assert.True(missed.Count == 0, $"Seed {seed}: {missed.Count} of {refused} refusals are missing:\n{string.Join("\n", missed.Distinct().Take(25))}");
        Assert.True(invented.Count == 0, $"Seed {seed}: {invented.Count} refusals are the schema's own:\n{string.Join("\n", invented.Distinct().Take(25))}");
        Assert.InRange(refused, count / 4, count);
    }

    [Theory]
    [InlineData("service: acme\noverlay: m1\nproperties: { a: { maximum: 4 } }", true)]
    [InlineData("service: acme\noverlay: [m1, m2]\nrequired: [a]\nrules: [{ id: r, atMostOneOf: [a, b] }]", true)]
    [InlineData("service: acme\noverlay: m1\nproperties: { a: { default: 4 } }", false)]
    [InlineData("service: acme\noverlay: m1\nproperties: { a: { items: { items: { maxLength: 4 } } } }", false)]
    [InlineData("service: acme\noverlay: m1\ntitle: A", false)]
    [InlineData("service: acme\nrequired: [a]", false)]
    public void The_schema_of_overlays_accepts_what_narrows(string yaml, bool isAccepted) =>
        Assert.Equal(isAccepted, s_overlay.Accepts(YamlTree.Write(YamlTree.Read(yaml), isTyped: true)));

    [Fact]
    public void Every_key_has_a_hover_text()
    {
        foreach (var schema in new[] { EditorSchemas.Model, EditorSchemas.Service })
        {
            using var document = JsonDocument.Parse(schema);
            var properties = document.RootElement.GetProperty("properties").EnumerateObject().ToList();
            Assert.True(properties.Count >= 12);
            Assert.All(properties, property => Assert.NotEqual("", property.Value.GetProperty("description").GetString()));
        }
    }

    private static JsonSchemaValidator Schema(SpecText text) => text.IsService || text.IsExtension ? s_service : text.IsOverlay ? s_overlay : s_model;

    private static List<SpecDiagnostic> Errors(SpecText text) => [.. (text.IsExtension
        ? SpecExtensions.Compile([text], Services(text), TestContext.Current.CancellationToken).Diagnostics
        : text.IsService
        ? SpecCompiler.CompileService(text, TestContext.Current.CancellationToken).Diagnostics
        : SpecCompiler.CompileModels(text, Services(text), TestContext.Current.CancellationToken).Diagnostics).Where(problem => problem.Descriptor.IsError)];

    // An editor does not see across sections: a key that another section of a service file requires, a null in a variant that removes nothing, an object
    // whose fields a variant excludes.
    private static bool IsGap(string change, SpecDiagnostic problem) =>
        (problem.Descriptor.Id == "FOX0102" && (problem.Message.Contains(" requires '", StringComparison.Ordinal) || System.Text.RegularExpressions.Regex.IsMatch(problem.Message, "^The key '(tasks|fields|error|id)' is missing from (a service file|'tasks'|the fields of a task)")))
        || (change.Contains("/variants/", StringComparison.Ordinal) && change.EndsWith("/type: null", StringComparison.Ordinal))
        || (problem.Descriptor.Id == "FOX0108" && problem.Message == "'properties' must have at least one entry.");

    private static bool IsAboutShape(SpecDiagnostic problem) => problem.Descriptor.Id.StartsWith("FOX01", StringComparison.Ordinal);

    private static EquatableArray<ResolvedService> Services(SpecText text) => LanguageReference.Files.Concat(LanguageReference.Fragments).Any(file => file.Path == text.Path)
        ? new(SpecCompiler.CompileService(LanguageReference.Service).Service!)
        : Specs.Set.Services;
}
