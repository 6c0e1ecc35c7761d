namespace FoxGen.Analyzers.Tests.Values;

/// <summary>Values that come from fields.</summary>
public sealed class FieldTests
{
    [Theory]
    [InlineData("static readonly int s = 99;", true)]
    [InlineData("readonly int s = 99;", true)]
    [InlineData("static readonly int s = 9;", false)]
    [InlineData("static int s = 99;", false)]
    [InlineData("static readonly int s = Environment.ProcessorCount;", false)]
    [InlineData("static readonly int s = Math.Max(16, Environment.ProcessorCount);", true)]
    [InlineData("readonly int s = 99; public C(int s) => this.s = s;", false)]
    [InlineData("readonly int s = 99; public C(int n) { Set(out s); } static void Set(out int n) => n = 9;", false)]
    [InlineData("readonly int s = 99; public C(int n) { (s, _) = (n, n); }", false)]
    [InlineData("readonly int s = 99; public int S { init { s = value; } }", false)]
    public async Task A_readonly_field_that_only_its_initializer_sets_is_read(string members, bool isReported)
    {
        var code = $$"""partial class C { {{members}} object M() => new Seedance20ReferenceToVideoRequest { Prompt = "a", Duration = s }; }""";
        var compilation = CallSites.Compile(code);
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), one => one.Severity is Microsoft.CodeAnalysis.DiagnosticSeverity.Error && one.Id != "CS0236");

        var found = await CallSites.AnalyzeAsync(compilation);

        Assert.Equal(isReported ? ["FOX1001"] : [], found.Select(one => one.Id));
    }

    [Fact]
    public async Task A_part_of_the_class_in_another_file_can_set_the_field()
    {
        var compilation = CallSites.Compile("partial class C { readonly int s = 99; object M() => new Seedance20ReferenceToVideoRequest { Prompt = \"a\", Duration = s }; }")
            .AddSyntaxTrees(CSharpCode.Parse("partial class C { public C(int n) { s = n; } }", "Other.cs"));

        Assert.Empty(await CallSites.AnalyzeAsync(compilation));
    }

    [Theory]
    [InlineData("static readonly IReadOnlyList<FoxMedia> s = [\"x\"];", "FOX1006")]
    [InlineData("static readonly FoxMedia[] s = [\"x\"];", "")]
    [InlineData("static readonly List<FoxMedia> s = [\"x\"];", "")]
    public async Task Items_of_a_field_are_read_if_nobody_can_change_them(string field, string id)
    {
        var code = $$"""class C { {{field}} object M() => new Seedance20ReferenceToVideoRequest { Prompt = "a", ImageUrls = s }; }""";

        var found = await CallSites.AnalyzeAsync(CallSites.Compile(code));

        Assert.Equal(id.Length == 0 ? [] : [id], found.Select(one => one.Id));
    }
}
