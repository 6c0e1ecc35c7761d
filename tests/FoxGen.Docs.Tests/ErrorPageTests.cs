using System.Text.RegularExpressions;

namespace FoxGen.Docs.Tests;

/// <summary>The page of errors names what there is, with the codes that the exceptions have.</summary>
public sealed partial class ErrorPageTests
{
    private static readonly string s_page = File.ReadAllText(Repository.Path("docs/errors.md"));

    [Fact]
    public void Every_exception_stands_in_the_table_with_its_code() =>
        Assert.Equal(
            Public(typeof(FoxException)).Select(type => $"{type.Name} {CodeOf(type)}"),
            Row().Matches(s_page).Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value}").Order(StringComparer.Ordinal));

    [Fact]
    public void So_do_those_that_are_kinds_of_other_exceptions() =>
        Assert.All(
            Public(typeof(OperationCanceledException)).Concat(Public(typeof(System.Text.Json.JsonException))),
            type => Assert.Contains($"`{type.Name}`", s_page, StringComparison.Ordinal));

    private static IEnumerable<Type> Public(Type root) =>
        typeof(FoxException).Assembly.GetExportedTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(root)).OrderBy(type => type.Name, StringComparer.Ordinal);

    // An exception hands its code to its base; none can be had without making one, and each takes something else.
    private static string CodeOf(Type type) =>
        Code().Match(File.ReadAllText(Directory.GetFiles(Repository.Path("runtime/FoxGen.Runtime"), $"{type.Name}.cs", SearchOption.AllDirectories).Single())).Groups[1].Value;

    [GeneratedRegex(@"^\| `(Fox\w+Exception)` \| `([a-z-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"base\(\s*""([a-z-]+)""")]
    private static partial Regex Code();
}
