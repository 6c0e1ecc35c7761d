using System.Text.Json;
using System.Text.Json.Serialization;
using FoxGen;

namespace FoxApi.Tests;

/// <summary>Enums as System.Text.Json writes and reads them: words, not numbers.</summary>
public sealed partial class EnumJsonTests
{
    [Fact]
    public void A_generated_enum_is_its_wire_string()
    {
        Assert.Equal("\"1080p\"", JsonSerializer.Serialize(Resolution.P1080));
        Assert.Equal(Resolution.P1080, JsonSerializer.Deserialize<Resolution>("\"1080p\""));
        Assert.All(Enum.GetValues<AspectRatio>(), value => Assert.Equal(value, JsonSerializer.Deserialize<AspectRatio>(JsonSerializer.Serialize(value))));
    }

    [Fact]
    public void So_it_is_where_it_may_be_null_and_in_lists()
    {
        var settings = new Settings(Resolution.P480, null, [Resolution.P720, Resolution.K4]);

        var json = JsonSerializer.Serialize(settings);

        Assert.Equal("""{"First":"480p","Second":null,"All":["720p","4k"]}""", json);
        Assert.Equal(settings.All, JsonSerializer.Deserialize<Settings>(json)!.All);
    }

    [Fact]
    public void So_it_is_as_the_key_of_a_dictionary()
    {
        var prices = new Dictionary<Resolution, int> { [Resolution.P480] = 1, [Resolution.P1080] = 2 };

        var json = JsonSerializer.Serialize(prices);

        Assert.Equal("""{"480p":1,"1080p":2}""", json);
        Assert.Equal(prices, JsonSerializer.Deserialize<Dictionary<Resolution, int>>(json));
    }

    [Fact]
    public void So_it_is_with_a_source_generated_context()
    {
        var settings = new Settings(Resolution.P480, Resolution.P1080, []);

        var json = JsonSerializer.Serialize(settings, SettingsContext.Default.Settings);

        Assert.Equal("""{"First":"480p","Second":"1080p","All":[]}""", json);
        Assert.Equal(Resolution.P1080, JsonSerializer.Deserialize(json, SettingsContext.Default.Settings)!.Second);
        Assert.Equal("""{"720p":3}""", JsonSerializer.Serialize(new() { [Resolution.P720] = 3 }, SettingsContext.Default.DictionaryResolutionInt32));
    }

    [Theory]
    [InlineData("\"8k\"")]
    [InlineData("3")]
    [InlineData("\"P1080\"")]
    [InlineData("\"\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("null")]
    [InlineData("[]")]
    public void An_unknown_string_is_an_error_that_names_the_allowed_ones(string json)
    {
        var failure = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Resolution>(json));

        Assert.StartsWith("The value is not a Resolution; expected one of 480p, 720p, 1080p, 4k.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_an_unknown_key() => Assert.Contains(
        "expected one of 480p",
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<Resolution, int>>("""{"8k":1}""")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void So_is_an_undefined_value()
    {
        var failure = Assert.Throws<JsonException>(() => JsonSerializer.Serialize((Resolution)77));

        Assert.StartsWith("The value is not a Resolution; expected one of 480p", failure.Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Dictionary<Resolution, int> { [(Resolution)77] = 1 }));
    }

    [Fact]
    public void Enums_of_the_runtime_are_their_names()
    {
        Assert.Equal("\"Completed\"", JsonSerializer.Serialize(FoxTaskStatus.Completed));
        Assert.Equal("\"Warning\"", JsonSerializer.Serialize(FoxSeverity.Warning));
        Assert.Equal(FoxTaskStatus.Completed, JsonSerializer.Deserialize<FoxTaskStatus>("\"Completed\""));
        Assert.All(
            typeof(FoxTaskStatus).Assembly.GetExportedTypes().Where(type => type.IsEnum && type.Name != "FoxPrimaryHandler" && type.Namespace != "FoxGen.CompilerServices"),
            type => Assert.StartsWith("\"", JsonSerializer.Serialize(Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(value => Enum.ToObject(type, value)).First(), type), StringComparison.Ordinal));
    }

    internal sealed record Settings(Resolution First, Resolution? Second, IReadOnlyList<Resolution> All);

    [JsonSerializable(typeof(Settings))]
    [JsonSerializable(typeof(Dictionary<Resolution, int>))]
    internal sealed partial class SettingsContext : JsonSerializerContext;
}
