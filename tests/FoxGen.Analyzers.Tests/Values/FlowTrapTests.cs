using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Tests.Values;

/// <summary>Code that assigns variables and changes lists in unusual places: valid requests cause no error. And code that takes exponential work without a bound.</summary>
public sealed class FlowTrapTests
{
    private const string Png = "\"https://example.com/a.png\"";

    private static readonly string s_ten = string.Join(", ", Enumerable.Repeat(Png, 10));

    /// <summary>Statements after which the request <c>§</c> is valid, at least for one value.</summary>
    public static TheoryData<string> Valid =>
    [
        // References to one of two variables.
        Duration("int a = 99, b = 98; (flag ? ref a : ref b) = 8;", "Math.Min(a, b)"),
        Duration("int a = 99, b = 98; (true ? ref a : ref b) = 8;", "a"),
        "object Make() { int a = 99; ref int r = ref (flag ? ref a : ref a); r = 8; return " + Request("Duration = a") + "; }",
        Duration("int a = 99; void Set(ref int x) => x = 8; Set(ref flag ? ref a : ref a);", "a"),

        // Assignments in an expression that reads the variable.
        Duration("int x = 14; int y = (x = x + 1); y += 0;", "y"),
        Duration("int x = 1; int y = x + (x = 10); y += 0;", "y"),
        Duration("int x = 2; x += (x = 10);", "x"),
        Duration("int d = 20; int x = number; if (x > 15 & (x = 3) > 0) d = 8;", "d"),
        Duration("int d = 20; int x = number; if (x < (x = 5)) d = 8;", "d"),
        Duration("bool Set(out int x) { x = 3; return true; } int d = 20; int x = 20; if (x == 20 & Set(out x)) d = 8;", "d"),
        Duration("int previous = 20; int d = 20; if (previous != (previous = number)) d = 8;", "d"),

        // Lambdas that run after the loop.
        "int x; var all = new List<Func<object>>(); do { x = number++; if (x < 16) break; all.Add(() => " + Request("Duration = x") + "); } while (flag);",

        // Other names of a list.
        Images($"List<FoxMedia> a = [{s_ten}]; var b = flag ? a : a; b.RemoveAt(0);"),
        Images($"List<FoxMedia> a = [{s_ten}]; var b = a ?? []; b.RemoveAt(0);"),
        Images($"List<FoxMedia> a = [{s_ten}]; if (a is {{ }} b) b.RemoveAt(0);"),
        Images($"List<FoxMedia> a = [{s_ten}]; switch (a) {{ case {{ Count: > 3 }} b: b.RemoveAt(0); break; }}"),
        Images($"List<FoxMedia> a = [{s_ten}]; ((List<FoxMedia>)a.AsEnumerable()).RemoveAt(0);"),
        Images($"List<FoxMedia> a = [\"x\", {Png}]; (a[0], a[1]) = ({Png}, {Png});"),
        Images($"var a = new FoxMedia[] {{ \"x\" }}; (flag ? a : a)[0] = {Png};"),
        $"IEnumerable<object> All() {{ List<FoxMedia> a = [{s_ten}]; yield return a; yield return {Request("ImageUrls = a")}; }}",

        // NaN is not equal to itself.
        Duration("double x = double.NaN; int d = 20; if (x != x) d = 8;", "d"),
    ];

    [Theory]
    [MemberData(nameof(Valid))]
    public async Task A_value_that_can_be_valid_is_not_reported(string statements)
    {
        var compilation = CallSites.Compile(CallSites.Method(statements));

        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), one => one.Severity is DiagnosticSeverity.Error);
        Assert.DoesNotContain(await CallSites.AnalyzeAsync(compilation), one => one.Id.StartsWith("FOX1", StringComparison.Ordinal) || one.Id.StartsWith("AD", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_readonly_field_of_a_structure_has_its_default_value_too()
    {
        var found = await CallSites.AnalyzeAsync(CallSites.Compile($$"""
            struct Studio
            {
                readonly int _seconds = 99;
                public Studio() { }
                public object Make() => {{Request("Duration = _seconds")}};
            }
            """));

        Assert.Empty(found);
    }

    // Without a bound, each of these takes hours.
    public static TheoryData<string> Chains =>
    [
        "var a0 = number;\n" + Chain(16, (a, before) => $"var {a} = {before} + {before} + {before};") + Duration("", "a16"),
        "var a0 = text;\n" + Chain(16, (a, before) => $"var {a} = $\"{{{before}}}{{{before}}}{{{before}}}{{{before}}}\";") + $"_ = {Request("Seed = 1", "a16")};",
        $"List<FoxMedia> a0 = [{Png}];\n" + Chain(16, (a, before) => $"List<FoxMedia> {a} = [.. {before}, .. {before}, .. {before}];") + $"_ = {Request("ImageUrls = a16")};",
        $"var d = {Enumerable.Range(0, 28).Aggregate("1.0 * number", (inner, _) => $"Math.Max({inner}, 2.0)")};\n" + Duration("", "(int)d"),
    ];

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Chains))]
    public async Task Variables_that_use_others_several_times_take_bounded_work(string statements)
    {
        var found = await Task.Run(() => CallSites.AnalyzeStatementsAsync(statements), TestContext.Current.CancellationToken);

        Assert.All(found, one => Assert.Equal("FOX1005", one.Id));
    }

    private static string Duration(string statements, string value) => $"{statements} _ = {Request("Duration = " + value)};";

    private static string Images(string statements) => $"{statements} _ = {Request("ImageUrls = a")};";

    private static string Request(string member, string prompt = "\"a\"") => $"new Seedance20ReferenceToVideoRequest {{ Prompt = {prompt}, {member} }}";

    private static string Chain(int length, Func<string, string, string> line) => string.Concat(Enumerable.Range(1, length).Select(i => line($"a{i}", $"a{i - 1}") + "\n"));
}
