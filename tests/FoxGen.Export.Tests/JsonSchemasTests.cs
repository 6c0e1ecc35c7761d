using System.Text.Json.Nodes;

namespace FoxGen.Export.Tests;

/// <summary>JSON Schema by model id.</summary>
public sealed class JsonSchemasTests
{
    [Fact]
    public void There_is_one_schema_per_model_id_which_takes_this_id_only()
    {
        var schemas = JsonSchemas.Export(Sets.Shipped);
        Assert.Equal(Sets.Shipped.Models.Select(model => model.Id).Order(StringComparer.Ordinal), schemas.Keys);
        Assert.All(schemas, schema => Assert.Equal(schema.Key, (string?)JsonNode.Parse(schema.Value)!["properties"]!["model"]!["const"]));
    }

    [Fact]
    public void The_texts_are_in_the_language_that_was_asked_for()
    {
        var schema = JsonNode.Parse(JsonSchemas.Export(Sets.Shipped, TextLanguage.Chinese)["omnihuman-1.5"])!;
        Assert.Equal("OmniHuman 1.5 数字人", (string?)schema["title"]);
    }
}
