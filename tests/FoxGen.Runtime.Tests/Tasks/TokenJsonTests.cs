using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Tasks;

/// <summary>A token is one text, both ways.</summary>
public sealed partial class TokenJsonTests
{
    private const string Text = "\"fox1:paint:brush-1.5:task-unified-1760000000-ab12cd34\"";

    [Fact]
    public void In_json_it_is_one_string()
    {
        Assert.Equal($$"""{"token":{{Text}}}""", JsonSerializer.Serialize(new { token = Paint.Token }));
        Assert.Equal(Text, JsonSerializer.Serialize(Paint.Token));
        Assert.Equal(Paint.Token, JsonSerializer.Deserialize<FoxTaskToken>(Text));
        Assert.Equal(new Row(Paint.Token, null), JsonSerializer.Deserialize<Row>(JsonSerializer.Serialize(new Row(Paint.Token, null))));
        Assert.Null(JsonSerializer.Deserialize<FoxTaskToken?>("null"));
    }

    [Fact]
    public void It_can_be_a_key()
    {
        var counts = new Dictionary<FoxTaskToken, int> { [Paint.Token] = 3 };

        var json = JsonSerializer.Serialize(counts);

        Assert.Equal($$"""{{{Text}}:3}""", json);
        Assert.Equal(3, JsonSerializer.Deserialize<Dictionary<FoxTaskToken, int>>(json)![Paint.Token]);
    }

    [Fact]
    public void Generated_serializers_read_and_write_it()
    {
        var json = JsonSerializer.Serialize(new Row(Paint.Token, null), RowContext.Default.Row);

        Assert.Equal($$"""{"Token":{{Text}},"Other":null}""", json);
        Assert.Equal(Paint.Token, JsonSerializer.Deserialize(json, RowContext.Default.Row)!.Token);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"fox1:a:b\"")]
    [InlineData("5")]
    [InlineData("{\"Service\":\"paint\"}")]
    [InlineData("[]")]
    [InlineData("true")]
    public void What_is_no_token_is_an_error_of_json(string json)
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<FoxTaskToken>(json));

        Assert.Contains("fox1:service:model:task-id", error.Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<FoxTaskToken, int>>("""{"x":1}"""));
    }

    [Fact]
    public void Configuration_converts_it()
    {
        var converter = TypeDescriptor.GetConverter(typeof(FoxTaskToken));

        Assert.Equal(Paint.Token, converter.ConvertFromInvariantString(Paint.Token.ToString()));
        Assert.Equal(Paint.Token.ToString(), converter.ConvertToInvariantString(Paint.Token));
        Assert.Throws<FormatException>(() => converter.ConvertFromInvariantString("x"));
    }

    internal sealed record Row(FoxTaskToken Token, FoxTaskToken? Other);

    [JsonSerializable(typeof(Row))]
    internal sealed partial class RowContext : JsonSerializerContext;
}
