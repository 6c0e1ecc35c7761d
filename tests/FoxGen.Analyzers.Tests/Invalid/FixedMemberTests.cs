namespace FoxGen.Analyzers.Tests.Invalid;

/// <summary>Members that the client sends by itself, in code that sets them.</summary>
public sealed class FixedMemberTests
{
    private const string Block = "var block = new Studio.ScenesContentBlocksItemText { Text = \"hi\" };\n";
    private const string Message = "Type is always \"text\", and the client sends it; remove the assignment";

    [Theory]
    [InlineData("_ = new Studio.ScenesContentBlocksItemText { {|FOX1019:{|CS0200:Type|} = \"text\"|}, Text = \"hi\" };")]
    [InlineData("_ = new Studio.ScenesContentBlocksItemText { Text = \"hi\", {|FOX1019:{|CS0200:Type|} = \"image\"|} };")]
    [InlineData("_ = new Studio.Scenes1Request { Prompt = \"a\", Content = [new Studio.ScenesContentBlocksItemText { {|FOX1019:{|CS0200:Type|} = text|}, Text = \"hi\" }] };")]
    [InlineData(Block + "_ = block with { {|FOX1019:{|CS0200:Type|} = \"text\"|} };")]
    [InlineData(Block + "{|FOX1019:{|CS0200:block.Type|} = \"text\"|};")]
    public async Task The_assignment_is_named_beside_the_error_of_the_compiler(string statement)
    {
        var marked = MarkedCode.Parse(statement);

        Assert.Equal(marked.Expected, Assert.Single(await CallSiteBatch.AnalyzeAsync([marked.Code])));
        var compilation = CallSites.Compile(CallSites.Method(marked.Code), typeof(Studio.StudioClient).Assembly);
        Assert.Equal(Message, Assert.Single(await CallSites.AnalyzeAsync(compilation)).GetMessage(null));
    }

    [Theory]
    [InlineData(Block + "_ = block.Type == \"text\";")]
    [InlineData("_ = new Studio.ScenesContentBlocksItemText { Text = \"hi\" } with { Text = \"ho\" };")]
    public async Task Reading_is_left_alone(string statement) => Assert.Empty(Assert.Single(await CallSiteBatch.AnalyzeAsync([statement])));
}
