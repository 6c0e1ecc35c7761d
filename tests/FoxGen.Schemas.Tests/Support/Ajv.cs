using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FoxGen.Specs.Tests;

/// <summary>An independent JSON Schema validator, run once for many values.</summary>
internal sealed class Ajv
{
    private readonly JsonObject _schemas = [];
    private readonly JsonArray _cases = [];

    /// <summary>Where it is installed.</summary>
    public static string Folder { get; } =
        typeof(Ajv).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(one => one.Key == "AjvFolder").Value!;

    /// <summary>The path of an editor schema.</summary>
    public static string SchemaPath(string file) => Path.GetFullPath(Path.Combine(Folder, "..", "..", "..", "generator", "FoxGen.Specs", "Schemas", file)).Replace('\\', '/');

    /// <summary>Skips the test, by name, when node or what it needs of npm is not installed.</summary>
    public static void SkipUnlessInstalled(string package = "ajv")
    {
        Assert.SkipUnless(IsNodeThere(), "node is not installed; install it, then run `npm ci` in tests/FoxGen.Schemas.Tests/ajv.");
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "node_modules", package)), $"{package} is not installed; run `npm ci` in tests/FoxGen.Schemas.Tests/ajv.");
    }

    /// <summary>Adds a schema.</summary>
    public void AddSchema(string name, string json) => _schemas[name] = JsonNode.Parse(json);

    /// <summary>Adds a value to be checked, as JSON.</summary>
    public void AddJson(string schema, string json) => _cases.Add(new JsonObject { ["schema"] = schema, ["value"] = JsonNode.Parse(json) });

    /// <summary>Adds a value to be checked, as YAML with the types of YAML's core schema.</summary>
    public void AddYaml(string schema, string yaml) => _cases.Add(new JsonObject { ["schema"] = schema, ["yaml"] = yaml });

    /// <summary>For each value, why its schema refuses it; the empty text when it takes it.</summary>
    public async Task<IReadOnlyList<string>> Run()
    {
        var start = new ProcessStartInfo("node", ["check.cjs"])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.StandardInput.WriteAsync(new JsonObject { ["schemas"] = _schemas.DeepClone(), ["cases"] = _cases.DeepClone() }.ToJsonString());
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellation);
        Assert.True(process.ExitCode == 0, await errors);
        var verdicts = JsonSerializer.Deserialize<string[]>(await output)!;
        Assert.Equal(_cases.Count, verdicts.Length);
        return verdicts;
    }

    private static bool IsNodeThere() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe")));
}
