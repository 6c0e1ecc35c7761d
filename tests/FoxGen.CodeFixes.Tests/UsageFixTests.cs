namespace FoxGen.CodeFixes.Tests;

public sealed class UsageFixTests
{
    [Theory]
    [InlineData("await fox.Model(Omnihuman15.Definition).SubmitAsync(null!);", "var task = await fox.Model(Omnihuman15.Definition).SubmitAsync(null!);")]
    [InlineData("fox.Model(Omnihuman15.Definition).SubmitAsync(null!); // go", "var task = await fox.Model(Omnihuman15.Definition).SubmitAsync(null!); // go")]
    [InlineData("var task = 1; await fox.Model(Omnihuman15.Definition).SubmitAsync(null!);", "var task = 1; var task2 = await fox.Model(Omnihuman15.Definition).SubmitAsync(null!);")]
    public async Task A_dropped_task_is_kept_under_a_free_name(string statement, string expected)
    {
        var fixes = await Fixes.OfAsync("FOX3001", statement);

        Assert.Equal(2, fixes.Count);
        Assert.StartsWith("Keep the task in task", fixes[0].Title, StringComparison.Ordinal);
        Assert.Equal(expected, fixes[0].After);
        Assert.Empty(await Fixes.ProblemsAsync(fixes[0].Document));
        Assert.Equal("Discard the task explicitly", fixes[1].Title);
        Assert.Empty(await Fixes.ProblemsAsync(fixes[1].Document));
    }

    [Fact]
    public async Task A_task_dropped_where_no_variable_can_be_declared_is_dropped_on_purpose_only()
    {
        var fix = Assert.Single(await Fixes.OfAsync("FOX3001", "if (flag) await fox.Model(Omnihuman15.Definition).SubmitAsync(null!);"));

        Assert.Equal("if (flag) _ = await fox.Model(Omnihuman15.Definition).SubmitAsync(null!);", fix.After);
    }

    [Theory]
    [InlineData("_ = new FoxApiClient(\"sk-1\");", "_ = FoxApiClient.FromEnvironment();")]
    [InlineData("FoxApiClient? own = new(\"sk-1\", new FoxClientOptions());", "FoxApiClient? own = FoxApiClient.FromEnvironment(new FoxClientOptions());")]
    public async Task A_literal_key_is_read_from_the_environment(string statement, string expected)
    {
        var fix = Assert.Single(await Fixes.OfAsync("FOX3002", statement));

        Assert.Equal("Use FoxApiClient.FromEnvironment()", fix.Title);
        Assert.Equal(expected, fix.After);
        Assert.Empty(await Fixes.ProblemsAsync(fix.Document));
    }

    [Fact]
    public async Task A_client_with_its_own_connections_has_no_such_way() =>
        Assert.Empty(await Fixes.OfAsync("FOX3002", "_ = new FoxApiClient(new System.Net.Http.HttpClient(), \"sk-1\");"));

    [Theory]
    [InlineData("Extra = new JsonObject { [\"prompt\"] = \"y\", [\"other\"] = 1 }", "Extra = new JsonObject { [\"other\"] = 1 }")]
    [InlineData("Extra = new JsonObject { [\"other\"] = 1, [\"prompt\"] = \"y\" }", "Extra = new JsonObject { [\"other\"] = 1 }")]
    [InlineData("Extra = new() { { \"prompt\", \"y\" }, { \"other\", 1 } }", "Extra = new() { { \"other\", 1 } }")]
    public async Task A_field_that_is_set_twice_loses_its_key_in_Extra(string extra, string expected)
    {
        var fix = Assert.Single(await Fixes.OfAsync("FOX3003", $$"""_ = new Seedance20ReferenceToVideoRequest { Prompt = "x", {{extra}} };"""));

        Assert.Equal("Remove \"prompt\" from Extra", fix.Title);
        Assert.Equal($$"""_ = new Seedance20ReferenceToVideoRequest { Prompt = "x", {{expected}} };""", fix.After);
        Assert.Empty(await Fixes.ProblemsAsync(fix.Document));
    }

    [Fact]
    public async Task An_Extra_with_that_key_alone_goes_or_the_member_does()
    {
        var fixes = await Fixes.OfAsync("FOX3003", """_ = new Seedance20ReferenceToVideoRequest { Prompt = "x", Duration = 5, Extra = new() { ["duration"] = 16 } };""");

        Assert.Equal(["Remove \"duration\" from Extra", "Remove Duration"], fixes.Select(fix => fix.Title));
        Assert.Equal("""_ = new Seedance20ReferenceToVideoRequest { Prompt = "x", Duration = 5 };""", fixes[0].After);
        Assert.Equal("""_ = new Seedance20ReferenceToVideoRequest { Prompt = "x", Extra = new() { ["duration"] = 16 } };""", fixes[1].After);
    }
}
