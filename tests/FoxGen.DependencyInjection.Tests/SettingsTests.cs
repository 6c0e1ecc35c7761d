namespace FoxGen.DependencyInjection.Tests;

/// <summary>What code can set of a client, configuration can set too, and the documentation lists it.</summary>
public sealed class SettingsTests
{
    private static readonly string[] s_settings = [.. typeof(FoxClientSettings).GetProperties().Select(setting => setting.Name)];

    // No values: the client takes these from the services.
    private static readonly string[] s_services =
        [nameof(FoxClientOptions.Gate), nameof(FoxClientOptions.Journal), nameof(FoxClientOptions.KeyAsync), nameof(FoxClientOptions.LoggerFactory), nameof(FoxClientOptions.Models), nameof(FoxClientOptions.TimeProvider)];

    [Fact]
    public void Every_option_is_a_setting_or_comes_from_the_services() => Assert.Equal(
        typeof(FoxClientOptions).GetProperties().Select(option => option.Name).Append(nameof(FoxClientSettings.ApiKey)).Order(StringComparer.Ordinal),
        s_settings.Concat(s_services).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_setting_has_a_row_in_the_documentation()
    {
        var page = File.ReadAllText(Repository.Path("docs/dependency-injection.md"));
        Assert.All(s_settings, setting => Assert.Contains($"\n| `{setting}` |", page, StringComparison.Ordinal));
    }
}
