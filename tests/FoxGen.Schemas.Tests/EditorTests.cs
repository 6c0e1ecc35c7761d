using System.Text.Json;
using System.Text.Json.Nodes;

namespace FoxGen.Specs.Tests;

/// <summary>What an editor with a YAML language server does with a spec file: completion, hover and errors, by the line at its top.</summary>
public sealed class EditorTests
{
    private const string Top = """
        # yaml-language-server: $schema={0}
        service: foxapi
        family: videos
        result: MediaResult
        title: A model
        variants: {{ a-1: {{}} }}
        properties:

        """;

    [Fact]
    [Trait("speed", "slow")]
    public async Task Keys_are_completed_explained_and_checked()
    {
        LanguageServer.SkipUnlessInstalled();
        var top = string.Format(System.Globalization.CultureInfo.InvariantCulture, Top, LanguageServer.SchemaPath("fox-model.schema.json"));

        var answers = await LanguageServer.AskAsync(
            ("complete.fox.yaml", top + "  prompt:\n    type: string\n    \n", 9, 4),
            ("explain.fox.yaml", top + "  prompt:\n    type: string\n    maxLength: 5\n", 9, 6),
            ("broken.fox.yaml", top.Replace("family: ", "famly: ", StringComparison.Ordinal) + "  prompt:\n    type: sting\n    maxLength: 5\n    colour: red\n", 0, 0),
            ("shared.fox.yaml", top + "  prompt:\n    type: string\n    \n", 4, 2));

        Assert.Superset(new HashSet<string> { "maxLength", "pattern", "description", "enum", "vocabulary" }, answers[0].Completion.ToHashSet());
        Assert.Empty(answers[1].Problems);
        Assert.Contains("in Unicode code points", answers[1].Hover, StringComparison.Ordinal);
        Assert.Contains(answers[2].Problems, problem => problem == (3, "Property famly is not allowed."));
        Assert.Contains(answers[2].Problems, problem => problem.Line == 9 && problem.Message.Contains("\"string\", \"integer\"", StringComparison.Ordinal));
        Assert.Contains(answers[2].Problems, problem => problem == (11, "Property colour is not allowed."));

        // A key whose shape is a reference to one that has a description, too.
        Assert.Contains("line title", answers[3].Hover, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("speed", "slow")]
    public async Task The_specs_of_this_repository_are_without_a_mistake_in_an_editor()
    {
        LanguageServer.SkipUnlessInstalled();
        var answers = await LanguageServer.AskAsync([.. Specs.Texts.Select(text => (
            Path.GetFileName(text.Path),
            $"# yaml-language-server: $schema={LanguageServer.SchemaPath(text.IsService ? "fox-service.schema.json" : "fox-model.schema.json")}\n{text.Content}",
            0,
            0))]);

        Assert.All(answers, answer => Assert.Empty(answer.Problems));
        Assert.True(answers.Count >= 6);
    }

    [Fact]
    public void Every_shipped_spec_names_its_schema_in_its_first_line()
    {
        var folder = Repository.Path("specs");
        var specs = Directory.GetFiles(folder, "*.fox.yaml", SearchOption.AllDirectories).Where(path => !path.Contains(Path.DirectorySeparatorChar + "bin" + Path.DirectorySeparatorChar, StringComparison.Ordinal)).ToList();

        Assert.True(specs.Count >= 6);
        Assert.All(specs, path =>
        {
            const string Modeline = "# yaml-language-server: $schema=";
            var first = File.ReadLines(path).First();
            Assert.StartsWith(Modeline, first, StringComparison.Ordinal);
            Assert.Equal(
                LanguageServer.SchemaPath(path.EndsWith(".service.fox.yaml", StringComparison.Ordinal) ? "fox-service.schema.json" : "fox-model.schema.json"),
                Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, first[Modeline.Length..])).Replace('\\', '/'));
        });
    }

    [Fact]
    [Trait("speed", "slow")]
    public async Task The_settings_of_the_app_template_find_the_schemas_that_a_build_has_copied()
    {
        LanguageServer.SkipUnlessInstalled();
        using var project = new TempFolder();
        foreach (var schema in new[] { "fox-model.schema.json", "fox-overlay.schema.json", "fox-service.schema.json" })
        {
            project.Write($"obj/{schema}", await File.ReadAllTextAsync(LanguageServer.SchemaPath(schema), TestContext.Current.CancellationToken));
        }

        var settings = Repository.Path("tools/FoxGen.Templates/content/app/.vscode/settings.json");
        var schemas = JsonNode.Parse(await File.ReadAllTextAsync(settings, TestContext.Current.CancellationToken), documentOptions: new() { CommentHandling = JsonCommentHandling.Skip })!["yaml.schemas"]!.DeepClone();
        var answers = await LanguageServer.AskAsync(
            project.Path,
            schemas,
            ("models/wrong.fox.yaml", "service: foxapi\nfamly: videos\n", 0, 0),
            ("wrong.service.fox.yaml", "name: A\nbaseAdress: https://example.com\n", 0, 0),
            ("other.yaml", "famly: videos\n", 0, 0));

        Assert.Contains(answers[0].Problems, problem => problem == (2, "Property famly is not allowed."));
        Assert.Contains(answers[1].Problems, problem => problem == (2, "Property baseAdress is not allowed."));
        Assert.DoesNotContain(answers[1].Problems, problem => problem.Message.Contains("variants", StringComparison.Ordinal));
        Assert.Empty(answers[2].Problems);
    }
}
