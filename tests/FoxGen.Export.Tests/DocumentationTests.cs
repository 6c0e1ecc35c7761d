using System.Reflection;
using System.Text.RegularExpressions;
using FoxGen.Import;

namespace FoxGen.Export.Tests;

/// <summary>The page about OpenAPI names what is written and read.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string s_page = File.ReadAllText(Repository.Path("docs/openapi.md"));

    [Fact]
    public void The_table_of_keys_names_those_that_are_written_and_those_that_are_read()
    {
        var told = Rows("keys").Select(row => row.Trim('`')).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(Keys(typeof(OpenApiExporter).Assembly, "FoxGen.OpenApi.OpenApiKeys"), told);
        Assert.Equal(Keys(typeof(SpecImporter).Assembly, "FoxGen.OpenApi.OpenApiKeys"), told);
    }

    [Fact]
    public void Every_key_occurs_in_some_document()
    {
        var all = string.Concat(Sets.Names.Select(name => OpenApiExporter.Export(Sets.Of(name)))) + PlaceTests.Document;
        Assert.All(Rows("keys").Select(row => row.Trim('`')), key => Assert.Contains($"\"{key}\"", all));
    }

    [Fact]
    public void The_table_of_what_is_set_aside_has_a_row_for_each_thing() =>
        Assert.Equal(["`Source`", "`Relation` of `when` and `modes`", "`Words` of rules"], Rows("aside"));

    private static List<string> Keys(Assembly assembly, string type) =>
    [
        .. assembly.GetType(type, throwOnError: true)!.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            .Where(field => field.IsLiteral && field.Name != "Prefix")
            .Select(field => (string)field.GetRawConstantValue()!)
            .Order(StringComparer.Ordinal),
    ];

    private static List<string> Rows(string table)
    {
        var (start, end) = (s_page.IndexOf($"<!-- {table} -->", StringComparison.Ordinal), s_page.IndexOf($"<!-- /{table} -->", StringComparison.Ordinal));
        return [.. FirstCell().Matches(s_page[start..end]).Skip(2).Select(match => match.Groups[1].Value)];
    }

    [GeneratedRegex(@"^\| ?([^|]*?) ?\|", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex FirstCell();
}
