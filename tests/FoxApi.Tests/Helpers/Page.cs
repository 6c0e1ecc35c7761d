using System.Text.Json.Nodes;

namespace FoxApi.Tests;

/// <summary>The bodies of the documentation pages, copied by hand from their curl examples and not from the specs.</summary>
internal static class Page
{
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Pages");

    public static JsonNode Body(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")))!;
}
