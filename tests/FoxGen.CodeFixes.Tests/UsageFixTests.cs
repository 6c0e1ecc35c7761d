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
        Assert.Equal(["FOX3007"], (await Fixes.ProblemsAsync(fixes[0].Document)).Select(one => one.Id));
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
    [InlineData("await Task.WhenAll(fox.Model(Omnihuman15.Definition).SubmitAsync(null!));", "var task = await Task.WhenAll(fox.Model(Omnihuman15.Definition).SubmitAsync(null!));")]
    [InlineData("fox.Model(Omnihuman15.Definition).SubmitAsync(null!).ConfigureAwait(false);", "var task = await fox.Model(Omnihuman15.Definition).SubmitAsync(null!).ConfigureAwait(false);")]
    [InlineData("fox.Model(Omnihuman15.Definition).SubmitAsync(null!).GetAwaiter().GetResult();", "var task = fox.Model(Omnihuman15.Definition).SubmitAsync(null!).GetAwaiter().GetResult();")]
    public async Task So_is_one_behind_calls_that_pass_it_on(string statement, string expected) =>
        Assert.Equal(expected, (await Fixes.OfAsync("FOX3001", statement))[0].After);

    [Theory]
    [InlineData("FOX3005", "await fox.Model(Omnihuman15.Definition).GenerateAsync(null!);", "var result = await fox.Model(Omnihuman15.Definition).GenerateAsync(null!);")]
    [InlineData("FOX3006", "fox.Model(Omnihuman15.Definition).GenerateAsync(null!);", "var result = await fox.Model(Omnihuman15.Definition).GenerateAsync(null!);")]
    public async Task A_dropped_result_is_kept_or_dropped_on_purpose(string id, string statement, string expected)
    {
        var fixes = await Fixes.OfAsync(id, statement);

        Assert.Equal(["Keep the result in result", "Discard the result explicitly"], fixes.Select(fix => fix.Title));
        Assert.Equal(expected, fixes[0].After);
        Assert.Empty(await Fixes.ProblemsAsync(fixes[1].Document));
    }

    [Theory]
    [InlineData("Task Run(FoxApiClient fox) { @; return Task.CompletedTask; }", "async Task Run(FoxApiClient fox) { var task = await @; return; }")]
    [InlineData("Task<int> Run(FoxApiClient fox) { @; return Task.FromResult(1); }", "async Task<int> Run(FoxApiClient fox) { var task = await @; return 1; }")]
    [InlineData("public ValueTask Run(FoxApiClient fox, bool flag) { if (flag) return new(Task.Delay(1)); @; return default; }", null)]
    [InlineData("Task Run(FoxApiClient fox, bool flag) { if (flag) return Task.Delay(1); @; return Task.Delay(2); }", "async Task Run(FoxApiClient fox, bool flag) { if (flag) { await Task.Delay(1); return; } var task = await @; await Task.Delay(2); }")]
    [InlineData("void Run(FoxApiClient fox) { Task Local() { @; return Task.CompletedTask; } Local().Wait(); }", "void Run(FoxApiClient fox) { async Task Local() { var task = await @; return; } Local().Wait(); }")]
    [InlineData("Func<Task> Run(FoxApiClient fox) => () => { @; return Task.CompletedTask; };", "Func<Task> Run(FoxApiClient fox) => async () => { var task = await @; return; };")]
    [InlineData("void Run(FoxApiClient fox) { @; }", null)]
    [InlineData("Action Run(FoxApiClient fox) => () => { @; };", null)]
    public async Task Where_nothing_can_be_awaited_the_method_becomes_async_or_the_task_is_not_kept(string member, string? expected)
    {
        const string Call = "fox.Model(Omnihuman15.Definition).SubmitAsync(null!)";
        var fixes = await Fixes.OfCodeAsync("FOX3001", $"class Consumer {{ {member.Replace("@", Call, StringComparison.Ordinal)} }}");

        if (expected is null)
        {
            Assert.Equal("Discard the task explicitly", Assert.Single(fixes).Title);
            return;
        }

        Assert.Equal(["Make the method async and keep the task in task", "Discard the task explicitly"], fixes.Select(fix => fix.Title));
        Assert.Equal($"class Consumer {{ {expected.Replace("@", Call, StringComparison.Ordinal)} }}", fixes[0].After);
        Assert.Equal(["FOX3007"], (await Fixes.ProblemsAsync(fixes[0].Document)).Select(one => one.Id));
    }

    [Theory]
    [InlineData("var task = await fox.Model(Omnihuman15.Definition).SubmitAsync(null!);", "_ = await fox.Model(Omnihuman15.Definition).SubmitAsync(null!);")]
    [InlineData("Task<FoxTask<MediaResult>> /* running */ task = fox.Model(Omnihuman15.Definition).SubmitAsync(null!);", "_ = fox.Model(Omnihuman15.Definition).SubmitAsync(null!);")]
    public async Task A_variable_that_nothing_reads_is_dropped_on_purpose(string statement, string expected)
    {
        var fix = Assert.Single(await Fixes.OfAsync("FOX3007", statement));

        Assert.Equal("Discard it explicitly", fix.Title);
        Assert.Equal(expected, fix.After);
        Assert.Empty(await Fixes.ProblemsAsync(fix.Document));
    }

    [Theory]
    [InlineData("Task<MediaResult> Run() { using var fox = FoxApiClient.FromEnvironment(); return @; }", "async Task<MediaResult> Run() { using var fox = FoxApiClient.FromEnvironment(); return await @; }")]
    [InlineData("Task Run() { using (var fox = FoxApiClient.FromEnvironment()) { return @; } }", "async Task Run() { using (var fox = FoxApiClient.FromEnvironment()) { { await @; return; } } }")]
    public async Task A_call_is_awaited_before_its_client_ends(string member, string expected)
    {
        const string Call = "fox.Model(Omnihuman15.Definition).GenerateAsync(null!)";
        var fix = Assert.Single(await Fixes.OfCodeAsync("FOX3008", $"class Consumer {{ {member.Replace("@", Call, StringComparison.Ordinal)} }}"));

        Assert.Equal("Make the method async and await the call", fix.Title);
        Assert.Equal($"class Consumer {{ {expected.Replace("@", Call, StringComparison.Ordinal)} }}", fix.After);
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
    public async Task A_key_of_an_open_object_that_is_set_twice_goes_or_the_member_does()
    {
        const string Types = """
            using FoxGen.CompilerServices;
            using FoxGen.Metadata;

            [FoxObject]
            public sealed record Part : FoxOpenObject
            {
                [FoxField("image_url")]
                public string? ImageUrl { get; init; }
            }

            [FoxModel("own-1")]
            public sealed record OwnRequest : FoxOpenObject
            {
                [FoxField("part")]
                public Part? Part { get; init; }
            }

            public static class Maker
            {
                public static OwnRequest Make() => new() { Part = new() { ImageUrl = "x", EXTRA } };
            }
            """;
        var fixes = await Fixes.OfCodeAsync("FOX3003", Types.Replace("EXTRA", "Extra = new() { [\"zoom\"] = 2, [\"image_url\"] = \"y\" }", StringComparison.Ordinal));

        Assert.Equal("Remove \"image_url\" from Extra", fixes[0].Title);
        Assert.Equal(Types.Replace("EXTRA", "Extra = new() { [\"zoom\"] = 2 }", StringComparison.Ordinal), fixes[0].After);
        Assert.Empty(await Fixes.ProblemsAsync(fixes[0].Document));
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
