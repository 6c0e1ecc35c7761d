using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Tests;

/// <summary>Keys in source code, types from a later version.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("_ = new FoxApiClient({|FOX3002:\"sk-1\"|});")]
    [InlineData("const string Key = \"sk-1\";\n_ = new FoxApiClient({|FOX3002:Key|});")]
    [InlineData("FoxApiClient client = new({|FOX3002:\"sk-1\"|}, null);")]
    [InlineData("_ = new FoxApiClient({|FOX3002:\"sk-1\"|}, new FoxClientOptions { MaxSubmitAttempts = 1 });")]
    [InlineData("_ = new FoxApiClient({|FOX3002:\"sk-1\"|}, new());")]
    [InlineData("_ = new FoxApiClient(new System.Net.Http.HttpClient(), {|FOX3002:\"sk-1\"|});")]
    [InlineData("_ = new FoxApiClient(\"test\", new() { BaseUrl = new Uri(text) });")]
    [InlineData("FoxClientOptions options = new();\n_ = new FoxApiClient(\"test\", options);")]
    [InlineData("_ = new FoxApiClient(text);")]
    [InlineData("_ = new FoxApiClient(\"\");")]
    [InlineData("_ = FoxApiClient.FromEnvironment();")]
    public Task A_key_in_source_code_is_reported(string statement) => CheckAsync(statement);

    [Fact]
    public async Task A_request_from_a_later_version_is_not_checked_and_says_so()
    {
        var found = await CallSites.AnalyzeAsync(CallSites.Compile("""
            [FoxGen.Metadata.FoxModel("later-1", Version = 2)]
            class LaterRequest
            {
                [FoxGen.Metadata.FoxField("duration", "{\"maximum\":5}")]
                public int? Duration { get; init; }

                static LaterRequest Make() => new() { Duration = 99 };
            }
            """));

        var only = Assert.Single(found);
        Assert.Equal(("FOX3004", DiagnosticSeverity.Warning), (only.Id, only.Severity));
        Assert.Contains("update FoxGen.Runtime", only.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_users_own_part_of_a_class_may_set_anything()
    {
        var found = await CallSites.AnalyzeAsync(CallSites.Compile("""
            [FoxGen.Metadata.FoxModel("own-1")]
            [FoxGen.Metadata.FoxRule("needs-b", FoxSeverity.Error, "!has(this.a) || has(this.b)", "a", "a needs b.", Relation = "requires")]
            class OwnRequest
            {
                public OwnRequest() { }
                public OwnRequest(int b) => B = b;

                [FoxGen.Metadata.FoxField("a", "{\"maximum\":5}")]
                public int? A { get; init; }

                [FoxGen.Metadata.FoxField("b")]
                public int? B { get; init; }

                public int Both { init => (A, B) = (value, value); }

                static OwnRequest[] Make() => [new(1) { A = 9 }, new() { A = 9 }, new() { A = 1, Both = 2 }];
            }
            """));

        Assert.Equal(["FOX1001", "FOX1001"], found.Select(one => one.Id));
    }

    private static async Task CheckAsync(string statement)
    {
        var marked = MarkedCode.Parse(statement);
        Assert.Equal(marked.Expected, Assert.Single(await CallSiteBatch.AnalyzeAsync([marked.Code])));
    }
}
