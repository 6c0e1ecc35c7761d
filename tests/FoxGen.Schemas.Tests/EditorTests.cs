using System.Diagnostics;
using System.Text;
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
        result: FileResult
        title: A model
        variants: {{ a-1: {{}} }}
        properties:

        """;

    [Fact]
    [Trait("speed", "slow")]
    public async Task Keys_are_completed_explained_and_checked()
    {
        Ajv.SkipUnlessInstalled("yaml-language-server");
        var top = string.Format(System.Globalization.CultureInfo.InvariantCulture, Top, Ajv.SchemaPath("fox-model.schema.json"));

        var answers = await AskAsync(
            ("complete.fox.yaml", top + "  prompt:\n    type: string\n    \n", 9, 4),
            ("explain.fox.yaml", top + "  prompt:\n    type: string\n    maxLength: 5\n", 9, 6),
            ("broken.fox.yaml", top.Replace("family: ", "famly: ", StringComparison.Ordinal) + "  prompt:\n    type: sting\n    maxLength: 5\n    colour: red\n", 0, 0));

        Assert.Superset(new HashSet<string> { "maxLength", "pattern", "description", "enum", "vocabulary" }, answers[0].Completion.ToHashSet());
        Assert.Empty(answers[1].Problems);
        Assert.Contains("in Unicode code points", answers[1].Hover, StringComparison.Ordinal);
        Assert.Contains(answers[2].Problems, problem => problem == (3, "Property famly is not allowed."));
        Assert.Contains(answers[2].Problems, problem => problem.Line == 9 && problem.Message.Contains("\"string\", \"integer\"", StringComparison.Ordinal));
        Assert.Contains(answers[2].Problems, problem => problem == (11, "Property colour is not allowed."));
    }

    [Fact]
    [Trait("speed", "slow")]
    public async Task The_specs_of_this_repository_are_without_a_mistake_in_an_editor()
    {
        Ajv.SkipUnlessInstalled("yaml-language-server");
        var answers = await AskAsync([.. Specs.Texts.Select(text => (
            Path.GetFileName(text.Path),
            $"# yaml-language-server: $schema={Ajv.SchemaPath(text.IsService ? "fox-service.schema.json" : "fox-model.schema.json")}\n{text.Content}",
            0,
            0))]);

        Assert.All(answers, answer => Assert.Empty(answer.Problems));
        Assert.True(answers.Count >= 6);
    }

    [Fact]
    public void Every_shipped_spec_names_its_schema_in_its_first_line()
    {
        var folder = Path.GetFullPath(Path.Combine(Ajv.Folder, "..", "..", "..", "specs"));
        var specs = Directory.GetFiles(folder, "*.fox.yaml", SearchOption.AllDirectories).Where(path => !path.Contains(Path.DirectorySeparatorChar + "bin" + Path.DirectorySeparatorChar, StringComparison.Ordinal)).ToList();

        Assert.True(specs.Count >= 6);
        Assert.All(specs, path =>
        {
            const string Modeline = "# yaml-language-server: $schema=";
            var first = File.ReadLines(path).First();
            Assert.StartsWith(Modeline, first, StringComparison.Ordinal);
            Assert.Equal(
                Ajv.SchemaPath(path.EndsWith(".service.fox.yaml", StringComparison.Ordinal) ? "fox-service.schema.json" : "fox-model.schema.json"),
                Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, first[Modeline.Length..])).Replace('\\', '/'));
        });
    }

    [Fact]
    [Trait("speed", "slow")]
    public async Task The_settings_of_the_app_template_find_the_schemas_that_a_build_has_copied()
    {
        Ajv.SkipUnlessInstalled("yaml-language-server");
        var project = Directory.CreateTempSubdirectory("foxgen-editor-");
        try
        {
            foreach (var schema in new[] { "fox-model.schema.json", "fox-service.schema.json" })
            {
                File.Copy(Ajv.SchemaPath(schema), Path.Combine(project.CreateSubdirectory("obj").FullName, schema));
            }

            var settings = Path.GetFullPath(Path.Combine(Ajv.Folder, "..", "..", "..", "tools", "FoxGen.Templates", "content", "app", ".vscode", "settings.json"));
            var schemas = JsonNode.Parse(await File.ReadAllTextAsync(settings, TestContext.Current.CancellationToken), documentOptions: new() { CommentHandling = JsonCommentHandling.Skip })!["yaml.schemas"]!.DeepClone();
            var answers = await AskAsync(
                project.FullName,
                schemas,
                ("models/wrong.fox.yaml", "service: foxapi\nfamly: videos\n", 0, 0),
                ("wrong.service.fox.yaml", "name: A\nbaseAdress: https://example.com\n", 0, 0),
                ("other.yaml", "famly: videos\n", 0, 0));

            Assert.Contains(answers[0].Problems, problem => problem == (2, "Property famly is not allowed."));
            Assert.Contains(answers[1].Problems, problem => problem == (2, "Property baseAdress is not allowed."));
            Assert.DoesNotContain(answers[1].Problems, problem => problem.Message.Contains("variants", StringComparison.Ordinal));
            Assert.Empty(answers[2].Problems);
        }
        finally
        {
            project.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<(IReadOnlyList<string> Completion, string Hover, IReadOnlyList<(int Line, string Message)> Problems)>> AskAsync(params (string Name, string Text, int Line, int Character)[] files) => await AskAsync(null, null, files);

    private static async Task<IReadOnlyList<(IReadOnlyList<string> Completion, string Hover, IReadOnlyList<(int Line, string Message)> Problems)>> AskAsync(
        string? root, JsonNode? schemas, params (string Name, string Text, int Line, int Character)[] files)
    {
        var start = new ProcessStartInfo("node", ["editor.cjs"])
        {
            WorkingDirectory = Ajv.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(new JsonObject
        {
            ["root"] = root,
            ["schemas"] = schemas,
            ["files"] = new JsonArray([.. files.Select(file => new JsonObject { ["name"] = file.Name, ["text"] = file.Text, ["line"] = file.Line, ["character"] = file.Character })]),
        }.ToJsonString());
        process.StandardInput.Close();
        using var answers = JsonDocument.Parse(await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        return
        [
            .. answers.RootElement.EnumerateArray().Select(answer => (
                (IReadOnlyList<string>)[.. answer.GetProperty("completion").EnumerateArray().Select(label => label.GetString()!)],
                answer.GetProperty("hover").GetString()!,
                (IReadOnlyList<(int, string)>)[.. answer.GetProperty("problems").EnumerateArray().Select(problem => (problem.GetProperty("line").GetInt32(), problem.GetProperty("message").GetString()!))])),
        ];
    }
}
