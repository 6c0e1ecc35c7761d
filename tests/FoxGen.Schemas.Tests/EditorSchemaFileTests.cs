using System.Text.Json;
using FoxGen.JsonSchema.Keys;

namespace FoxGen.Specs.Tests;

/// <summary>The files that editors and packages read are what the tables of FoxGen.JsonSchema say.</summary>
public sealed class EditorSchemaFileTests
{
    /// <summary>Write them anew: <c>FOXGEN_UPDATE=1 dotnet test --project tests/FoxGen.Schemas.Tests</c>.</summary>
    [Theory]
    [InlineData("fox-model.schema.json")]
    [InlineData("fox-overlay.schema.json")]
    [InlineData("fox-service.schema.json")]
    public async Task A_file_says_what_the_tables_say(string file)
    {
        var path = LanguageServer.SchemaPath(file);
        if (Settings.UpdatesPages)
        {
            await File.WriteAllTextAsync(path, Written(file), TestContext.Current.CancellationToken);
        }

        Assert.Equal(Written(file), (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("fox-model.schema.json")]
    [InlineData("fox-overlay.schema.json")]
    [InlineData("fox-service.schema.json")]
    public void Every_definition_is_referred_to_and_every_reference_leads_to_one(string file)
    {
        using var schema = JsonDocument.Parse(Written(file));
        var references = References(schema.RootElement).Distinct().ToList();
        Assert.All(references, reference => Assert.True(Leads(schema.RootElement, reference), reference));
        Assert.Equal(
            schema.RootElement.GetProperty("definitions").EnumerateObject().Select(definition => definition.Name).Order(StringComparer.Ordinal),
            references.Select(reference => reference.Split('/')[2]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_key_of_a_property_that_the_language_knows_is_in_the_schema()
    {
        using var schema = JsonDocument.Parse(EditorSchemas.Model);
        var keys = schema.RootElement.GetProperty("definitions").GetProperty("property").GetProperty("properties").EnumerateObject().Select(key => key.Name);

        Assert.Equal(LanguageWords.PropertyKeys.Append("oneOf").Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
    }

    private static string Written(string file) => file switch
    {
        "fox-model.schema.json" => EditorSchemas.Model,
        "fox-overlay.schema.json" => EditorSchemas.Overlay,
        _ => EditorSchemas.Service,
    };

    private static bool Leads(JsonElement root, string reference) =>
        reference.Split('/')[1..].All(part => root.ValueKind is JsonValueKind.Object && root.TryGetProperty(part, out root));

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(entry =>
            entry.NameEquals("$ref") && entry.Value.ValueKind is JsonValueKind.String ? [entry.Value.GetString()!] : References(entry.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
