namespace FoxGen.JsonSchema;

/// <summary>
/// JSON Schemas, draft 7, with which editors complete and check spec files while they are typed. What the compiler refuses
/// for its shape they refuse too.
/// </summary>
public static class EditorSchemas
{
    /// <summary>The schema of <c>*.fox.yaml</c>, as JSON.</summary>
    public static string Model => Read("fox-model.schema.json");

    /// <summary>The schema of <c>*.service.fox.yaml</c>, as JSON.</summary>
    public static string Service => Read("fox-service.schema.json");

    private static string Read(string file)
    {
        using var stream = typeof(EditorSchemas).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
