namespace FoxGen.Analyzers.Tests.Invalid;

/// <summary>Members that are set after the initializer. <c>request</c> is a Seedance request.</summary>
public sealed class LateMemberTests
{
    private const string Start = "var request = new Seedance20ReferenceToVideoRequest { Prompt = \"a\" };\n";

    [Theory]
    [InlineData("{|FOX1018:{|CS8852:request.Duration|} = 8|};", "Duration can be set only in an initializer; write request = request with { Duration = 8 }")]
    [InlineData("{|FOX1018:{|CS8852:request.ImageUrls|} = [text]|};", "ImageUrls can be set only in an initializer; write request = request with { ImageUrls = … }")]
    [InlineData("var all = new[] { request };\n{|FOX1018:{|CS8852:all[0].Seed|} = number|};", "Seed can be set only in an initializer; write … = … with { Seed = number }")]
    public async Task The_copy_is_named_beside_the_error_of_the_compiler(string statement, string message)
    {
        var marked = MarkedCode.Parse(Start + statement);

        Assert.Equal(marked.Expected, Assert.Single(await CallSiteBatch.AnalyzeAsync([marked.Code])));
        Assert.Equal(message, Assert.Single(await CallSites.AnalyzeStatementsAsync(marked.Code)).GetMessage(null));
    }

    [Theory]
    [InlineData("request = request with { Duration = 8 };")]
    [InlineData("var pair = new System.Net.Http.HttpClientHandler { MaxConnectionsPerServer = 1 };\npair.MaxConnectionsPerServer = 2;")]
    public async Task Copies_and_other_types_are_left_alone(string statement) => Assert.Empty(Assert.Single(await CallSiteBatch.AnalyzeAsync([Start + statement])));
}
