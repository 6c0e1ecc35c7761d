using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FoxGen.Specs.Tests;

/// <summary>A YAML language server from npm, asked as an editor asks it.</summary>
internal static class LanguageServer
{
    private static string Folder { get; } = Repository.Path("tests/FoxGen.Schemas.Tests/ajv");

    /// <summary>The path of an editor schema.</summary>
    public static string SchemaPath(string file) => Repository.Path($"tools/FoxGen.JsonSchema/Schemas/{file}").Replace('\\', '/');

    /// <summary>Skips the test, by name, when node or the language server is not installed.</summary>
    public static void SkipUnlessInstalled()
    {
        Assert.SkipUnless(IsNodeInstalled(), "node is not installed; install it, then run `npm ci` in tests/FoxGen.Schemas.Tests/ajv.");
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "node_modules", "yaml-language-server")), "yaml-language-server is not installed; run `npm ci` in tests/FoxGen.Schemas.Tests/ajv.");
    }

    /// <summary>What an editor shows for files, each with the cursor at a place.</summary>
    public static Task<IReadOnlyList<EditorAnswer>> AskAsync(params (string Name, string Text, int Line, int Character)[] files) => AskAsync(null, null, files);

    /// <summary>The same for files of a folder.</summary>
    /// <param name="root">The folder that is open in the editor.</param>
    /// <param name="schemas">The editor's setting <c>yaml.schemas</c>.</param>
    /// <param name="files">The files, each with the cursor at a place.</param>
    public static async Task<IReadOnlyList<EditorAnswer>> AskAsync(string? root, JsonNode? schemas, params (string Name, string Text, int Line, int Character)[] files)
    {
        var start = new ProcessStartInfo("node", ["editor.cjs"])
        {
            WorkingDirectory = Folder,
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
            .. answers.RootElement.EnumerateArray().Select(answer => new EditorAnswer(
                [.. answer.GetProperty("completion").EnumerateArray().Select(label => label.GetString()!)],
                answer.GetProperty("hover").GetString()!,
                [.. answer.GetProperty("problems").EnumerateArray().Select(problem => (problem.GetProperty("line").GetInt32(), problem.GetProperty("message").GetString()!))])),
        ];
    }

    private static bool IsNodeInstalled() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe")));
}

/// <summary>What an editor shows for a file.</summary>
/// <param name="Completion">The labels that are offered at the cursor.</param>
/// <param name="Hover">The explanation of the key at the cursor.</param>
/// <param name="Problems">The problems of the file.</param>
internal sealed record EditorAnswer(IReadOnlyList<string> Completion, string Hover, IReadOnlyList<(int Line, string Message)> Problems);
