using System.Text.Json.Nodes;

namespace FoxGen.Testing;

/// <summary>
/// Keeps schemas, values and verdicts for a second opinion: one file of JSON lines for each test process, in the folder that
/// <c>FOXGEN_SCHEMA_VERDICTS</c> names. tests/FoxGen.Schemas.Tests/ajv/second-opinion.cjs reads them.
/// </summary>
internal static class SchemaVerdicts
{
    private static readonly Lock s_lock = new();
    private static readonly Dictionary<string, int> s_schemas = new(StringComparer.Ordinal);
    private static readonly StreamWriter? s_file = Open();

    /// <summary>Keeps a verdict.</summary>
    public static void Keep(string schema, string json, string? yaml, bool accepts)
    {
        if (s_file is null)
        {
            return;
        }

        lock (s_lock)
        {
            if (!s_schemas.TryGetValue(schema, out var number))
            {
                s_schemas.Add(schema, number = s_schemas.Count);
                Write(new JsonObject { ["schema"] = JsonNode.Parse(schema) });
            }

            Write(new JsonObject { ["of"] = number, ["value"] = JsonNode.Parse(json), ["yaml"] = yaml, ["accepts"] = accepts });
        }
    }

    private static void Write(JsonObject line) => s_file!.WriteLine(line.ToJsonString());

    private static StreamWriter? Open()
    {
        if (Environment.GetEnvironmentVariable("FOXGEN_SCHEMA_VERDICTS") is not { Length: > 0 } folder)
        {
            return null;
        }

        Directory.CreateDirectory(folder);
        return new StreamWriter(Path.Combine(folder, $"{typeof(SchemaVerdicts).Assembly.GetName().Name}-{Environment.ProcessId}.jsonl")) { AutoFlush = true };
    }
}
