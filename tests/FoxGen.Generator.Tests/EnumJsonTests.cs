using System.Text.Json;

namespace FoxGen.Generator.Tests;

/// <summary>Generated enums in JSON, beside those of the shipped specs: numbers, other spellings, many members.</summary>
public sealed class EnumJsonTests
{
    private static readonly Lazy<System.Reflection.Assembly> s_assembly = new(() =>
    {
        var service = Studio.Service with
        {
            Content = Studio.Service.Content.Replace(
                "results:\n",
                "  Seconds:\n    type: integer\n    values:\n      4: { name: Four, number: 1 }\n      8: { name: Eight, number: 2 }\nresults:\n"),
        };
        var many = string.Join(", ", Enumerable.Range(1, 25).Select(i => FormattableString.Invariant($"value{i}")));
        return GeneratorRun.Of([service, Studio.Model($$"""
              seconds: { type: integer, vocabulary: Seconds }
              tone: { type: string, enum: [{{many}}] }
            """)]).AssertCompiles().Load();
    });

    [Fact]
    public void An_enum_of_numbers_is_its_number()
    {
        var seconds = Type("Studio.Seconds");
        var eight = Enum.Parse(seconds, "Eight");

        Assert.Equal("8", JsonSerializer.Serialize(eight, seconds));
        Assert.Equal(eight, JsonSerializer.Deserialize("8", seconds));
        Assert.Equal(eight, JsonSerializer.Deserialize("8", typeof(Nullable<>).MakeGenericType(seconds)));
        Assert.Equal("""{"8":"a"}""", JsonSerializer.Serialize(JsonSerializer.Deserialize("""{"8":"a"}""", typeof(Dictionary<,>).MakeGenericType(seconds, typeof(string)))));
    }

    [Theory]
    [InlineData("9")]
    [InlineData("8.5")]
    [InlineData("1e99")]
    [InlineData("\"8\"")]
    [InlineData("\"Eight\"")]
    public void Another_number_is_an_error(string json) => Assert.Equal(
        "The value is not a Seconds; expected one of 4, 8.",
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, Type("Studio.Seconds"))).Message);

    [Fact]
    public void Another_spelling_is_read_and_not_written()
    {
        var ratio = Type("Studio.Ratio");

        Assert.Equal("\"16:9\"", JsonSerializer.Serialize(JsonSerializer.Deserialize("\"1280x720\"", ratio), ratio));
    }

    [Fact]
    public void A_message_names_some_of_many_members()
    {
        var failure = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("\"x\"", Type("Studio.OtherTone")));

        Assert.EndsWith("value19, value20 or 5 others.", failure.Message, StringComparison.Ordinal);
    }

    private static Type Type(string name) => s_assembly.Value.GetType(name, throwOnError: true)!;
}
