using Microsoft.CodeAnalysis.CodeFixes;

namespace FoxGen.CodeFixes.Tests;

/// <summary>Lists of another type in a member of a request.</summary>
public sealed class SpreadFixTests
{
    [Theory]
    [InlineData("string[] urls = [text];")]
    [InlineData("System.Collections.Immutable.ImmutableArray<string> urls = [text];")]
    [InlineData("List<string> urls = [text];")]
    [InlineData("IEnumerable<string> urls = [text];")]
    [InlineData("HashSet<Uri> urls = [];")]
    public async Task A_list_whose_items_convert_is_spread(string urls)
    {
        var fix = Assert.Single(await Fixes.OfAsync("FOX1016", $$"""{{urls}} _ = new Seedance20ReferenceToVideoRequest { Prompt = "x", ImageUrls = urls };"""));

        Assert.Equal("Spread into a collection expression", fix.Title);
        Assert.Equal($$"""{{urls}} _ = new Seedance20ReferenceToVideoRequest { Prompt = "x", ImageUrls = [.. urls] };""", fix.After);
        Assert.Empty(await Fixes.ProblemsAsync(fix.Document));
    }

    [Theory]
    [InlineData("_ = request with { ImageUrls = urls };", "_ = request with { ImageUrls = [.. urls] };")]
    [InlineData("_ = request with { ImageUrls = flag ? urls : [] };", "_ = request with { ImageUrls = flag ? [.. urls] : [] };")]
    [InlineData("_ = request with { ImageUrls = urls.ToList() };", "_ = request with { ImageUrls = [.. urls.ToList()] };")]
    [InlineData("_ = request with { ImageUrls = urls.Where(url => flag) };", "_ = request with { ImageUrls = [.. urls.Where(url => flag)] };")]
    public async Task So_is_one_in_a_copy(string statement, string expected)
    {
        const string Before = """string[] urls = [text]; Seedance20ReferenceToVideoRequest request = new() { Prompt = "x" }; """;

        var fix = Assert.Single(await Fixes.OfAsync("FOX1016", Before + statement));

        Assert.Equal(Before + expected, fix.After);
        Assert.Empty(await Fixes.ProblemsAsync(fix.Document));
    }

    [Fact]
    public async Task A_list_that_may_be_null_leaves_the_member_unset()
    {
        var fix = Assert.Single(await Fixes.OfCodeAsync("FOX1016", """
            #nullable enable
            class Consumer
            {
                Seedance20ReferenceToVideoRequest Make(string[]? urls) => new() { Prompt = "x", ImageUrls = urls };
            }
            """));

        Assert.Contains("ImageUrls = urls is null ? null : [.. urls] };", fix.After, StringComparison.Ordinal);
        Assert.Empty(await Fixes.ProblemsAsync(fix.Document));
    }

    [Theory]
    [InlineData("int[] urls = [1];", "ImageUrls = urls")]
    [InlineData("string[,] urls = { { text } };", "ImageUrls = urls")]
    [InlineData("string[] urls = [text];", "Duration = urls")]
    public async Task Nothing_else_is(string urls, string member) =>
        Assert.Empty(await Fixes.OfAsync("FOX1016", $$"""{{urls}} _ = new Seedance20ReferenceToVideoRequest { Prompt = "x", {{member}} };"""));

    [Fact]
    public async Task Nor_is_a_list_of_another_type_than_a_request() =>
        Assert.Empty(await Fixes.OfCodeAsync("CS0029", """
            class Other { public IReadOnlyList<FoxMedia>? ImageUrls { get; set; } }
            class Consumer { Other Make(string[] urls) => new() { ImageUrls = urls }; }
            """));

    [Fact]
    public async Task All_lists_of_a_file_are_spread_at_once()
    {
        var document = Fixes.Open("""
            class Consumer
            {
                Seedance20ReferenceToVideoRequest Make(string[] images, string[] videos) => new() { Prompt = "x", ImageUrls = images, VideoUrls = videos };

                Seedance20ReferenceToVideoRequest Copy(Seedance20ReferenceToVideoRequest request, string[] audios) => request with { AudioUrls = audios };
            }
            """);
        var problems = await Fixes.ProblemsAsync(document);

        var changed = (await FixAll.ApplyAsync(document, "FOX1016", FixAllScope.Document)).GetDocument(document.Id)!;
        var text = (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        Assert.Equal(3, problems.Count(one => one.Id == "FOX1016"));
        Assert.Contains("ImageUrls = [.. images], VideoUrls = [.. videos] }", text, StringComparison.Ordinal);
        Assert.Contains("with { AudioUrls = [.. audios] }", text, StringComparison.Ordinal);
        Assert.Empty(await Fixes.ProblemsAsync(changed));
    }
}
