namespace FoxGen.Specs.Tests;

/// <summary>The validator of the tests reads schemas as the standard has them.</summary>
public sealed class JsonSchemaValidatorTests
{
    private const string Draft7 = "http://json-schema.org/draft-07/schema#";
    private const string Draft2020 = "https://json-schema.org/draft/2020-12/schema";

    [Theory]
    [InlineData("\"maxLength\": 1", "\"😀\"", true)]
    [InlineData("\"minLength\": 2", "\"😀\"", false)]
    [InlineData("\"maxLength\": 1", "\"\\r\\n\"", false)]
    [InlineData("\"minLength\": 2", "\"e\\u0301\"", true)]
    [InlineData("\"pattern\": \"^.$\"", "\"😀\"", true)]
    [InlineData("\"pattern\": \"^[^a]{2}$\"", "\"😀\"", false)]
    [InlineData("\"pattern\": \"^a$\"", "\"a\\n\"", false)]
    [InlineData("\"pattern\": \"^\\\\d$\"", "\"٣\"", false)]
    [InlineData("\"pattern\": \"^\\\\S$\"", "\"\\u00a0\"", false)]
    [InlineData("\"pattern\": \"^[\\\\u{1F600}-\\\\u{1F64F}]$\"", "\"😃\"", true)]
    [InlineData("\"patternProperties\": { \"^.$\": false }", "{ \"😀\": 1 }", false)]
    [InlineData("\"patternProperties\": { \"^.$\": true }, \"additionalProperties\": false", "{ \"😀\": 1 }", true)]
    [InlineData("\"patternProperties\": { \"^.$\": true }, \"additionalProperties\": false", "{ \"aa\": 1 }", false)]
    [InlineData("\"if\": { \"type\": \"integer\" }, \"then\": { \"minimum\": 5 }, \"else\": false", "4", false)]
    [InlineData("\"if\": { \"type\": \"integer\" }, \"then\": { \"minimum\": 5 }, \"else\": false", "5", true)]
    [InlineData("\"if\": { \"type\": \"integer\" }, \"then\": { \"minimum\": 5 }, \"else\": false", "\"5\"", false)]
    [InlineData("\"multipleOf\": 0.1", "0.3", true)]
    [InlineData("\"multipleOf\": 0.1", "0.35", false)]
    [InlineData("\"type\": \"integer\"", "1.0", true)]
    [InlineData("\"const\": 1", "1.0", true)]
    [InlineData("\"uniqueItems\": true", "[1, 1.0]", false)]
    [InlineData("\"contains\": { \"const\": 1 }", "[2, 1]", true)]
    [InlineData("\"contains\": { \"const\": 1 }", "[2]", false)]
    [InlineData("\"propertyNames\": { \"maxLength\": 1 }", "{ \"aa\": 1 }", false)]
    [InlineData("\"x-unknown\": 5", "5", true)]
    public void A_keyword_means_what_the_standard_says(string keyword, string value, bool isAccepted) => Assert.All([Draft7, Draft2020], draft =>
    {
        var schema = new JsonSchemaValidator($$"""{ "$schema": "{{draft}}", {{keyword}} }""");

        Assert.Equal(isAccepted, schema.Accepts(value));
        Assert.Equal(isAccepted, schema.Explain(value).Length == 0);
    });

    [Theory]
    [InlineData(Draft2020, "\"$defs\": { \"a\": { \"type\": \"string\" } }, \"$ref\": \"#/$defs/a\", \"maxLength\": 1", "\"aa\"", false)]
    [InlineData(Draft7, "\"dependencies\": { \"a\": [\"b\"] }", "{ \"a\": 1 }", false)]
    [InlineData(Draft2020, "\"dependentRequired\": { \"a\": [\"b\"] }", "{ \"a\": 1 }", false)]
    public void Drafts_differ_where_the_standard_does(string draft, string keywords, string value, bool isAccepted) =>
        Assert.Equal(isAccepted, new JsonSchemaValidator($$"""{ "$schema": "{{draft}}", {{keywords}} }""").Accepts(value));
}
