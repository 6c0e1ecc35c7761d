using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Tests;

/// <summary>Calls that return only the first of several results.</summary>
public sealed class FirstResultTests
{
    private const string Model = """
        service: foxapi
        family: images
        result: MediaResult
        resultCount: default(this.n)
        title: Painter
        variants:
          painter-1: {}
          painter-1-sheet: { exclude: [n], resultCount: 9 }
          painter-1-batch: { resultCount: size(this.images) }
        properties:
          prompt: { type: string, description: Content. }
          n: { type: integer, minimum: 1, maximum: 4, default: 1, description: Number. }
          images: { type: array, items: { type: string }, description: Sketches. }
        """;

    private const string One = "fox.Model(Painter1.Definition)";
    private const string Batch = "fox.Model(Painter1Batch.Definition)";

    [Theory]
    [InlineData("var a = await {|FOX3012:" + One + ".GenerateAsync(new() { N = 4 })|}; Console.WriteLine(a);")]
    [InlineData("var r = new Painter1Request { N = 4 }; Console.WriteLine(await {|FOX3012:" + One + ".GenerateAsync(r)|});")]
    [InlineData("Console.WriteLine(await {|FOX3012:" + One + ".GenerateAsync(new() { N = 4 }, snapshot => Console.WriteLine(snapshot))|});")]
    [InlineData("Console.WriteLine(await {|FOX3012:" + One + ".GenerateAsync(new() { N = flag ? 2 : 3 })|});")]
    [InlineData("Console.WriteLine(await {|FOX3012:fox.Model(Painter1Sheet.Definition).GenerateAsync(new())|});")]
    [InlineData("Console.WriteLine(await {|FOX3012:" + Batch + ".GenerateAsync(new() { Images = [text, \"b\"] })|});")]
    [InlineData("Console.WriteLine(await {|FOX3012:(await " + One + ".SubmitAsync(new() { N = 4 })).WaitAsync()|});")]
    [InlineData("var task = await " + One + ".SubmitAsync(new() { N = 4 }); Console.WriteLine(await {|FOX3012:task.WaitAsync()|});")]
    public Task It_is_reported(string statement) => CheckAsync(statement);

    [Theory]
    [InlineData("Console.WriteLine(await " + One + ".GenerateAsync(new()));")]
    [InlineData("Console.WriteLine(await " + One + ".GenerateAsync(new() { N = 1 }));")]
    [InlineData("Console.WriteLine(await " + One + ".GenerateAsync(new() { N = number }));")]
    [InlineData("Console.WriteLine(await " + One + ".GenerateAsync(new() { N = flag ? 1 : 3 }));")]
    [InlineData("Console.WriteLine(await " + One + ".GenerateAllAsync(new() { N = 4 }));")]
    [InlineData("Console.WriteLine(await " + Batch + ".GenerateAsync(new() { Images = [.. media.Select(one => text)] }));")]
    [InlineData("Console.WriteLine(await " + Batch + ".GenerateAsync(new() { Images = [text] }));")]
    [InlineData("Console.WriteLine(await (await " + One + ".SubmitAsync(new() { N = 4 })).WaitAllAsync());")]
    [InlineData("var task = await " + One + ".SubmitAsync(new() { N = 4 }); Console.WriteLine(task.Token); Console.WriteLine(await task.WaitAsync());")]
    public Task One_result_or_an_unknown_number_is_silent(string statement) => CheckAsync(statement);

    [Fact]
    public async Task The_message_names_the_number_and_the_method_that_returns_all()
    {
        var only = Assert.Single(await AnalyzeAsync("Console.WriteLine(await " + One + ".GenerateAsync(new() { N = 4 }));"));

        Assert.Equal(DiagnosticSeverity.Warning, only.Severity);
        Assert.Equal("The service makes 4 results for this request, and GenerateAsync returns only the first. Use GenerateAllAsync, which returns all results.", only.GetMessage(null));
    }

    private static async Task CheckAsync(string statement)
    {
        var marked = MarkedCode.Parse(CallSites.Method(statement));
        var found = await AnalyzeMethodAsync(marked.Code);

        Assert.Equal(marked.Expected, found.Select(one => (one.Id, one.Location.SourceSpan)));
    }

    private static Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(string statement) => AnalyzeMethodAsync(CallSites.Method(statement));

    private static Task<IReadOnlyList<Diagnostic>> AnalyzeMethodAsync(string code)
    {
        var compilation = CallSites.Compile(code);
        var run = GeneratorRun.Of([.. GeneratorRun.SpecsWith(), new Specs.SpecText("/project/specs/painter.fox.yaml", Model)], new Dictionary<string, string> { ["ProjectDir"] = "/project/specs/" }, compilation, reference: ".service.fox.yaml");
        return CallSites.AnalyzeAsync(run.Output);
    }
}
