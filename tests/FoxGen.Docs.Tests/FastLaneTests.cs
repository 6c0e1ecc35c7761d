namespace FoxGen.Docs.Tests;

/// <summary>The fast lane that docs/contributing/tests.md describes stays fast: tests that start processes are not in it.</summary>
public sealed class FastLaneTests
{
    private static readonly TestSources s_sources = TestSources.OfRepository();

    [Fact]
    [Trait("speed", "slow")]
    public void A_test_that_starts_a_process_has_the_slow_trait()
    {
        var unmarked = s_sources.Tests.Where(test => test.StartsProcess && !test.IsSlow).Select(test => test.Name).ToList();
        Assert.True(unmarked.Count == 0, "Add [Trait(\"speed\", \"slow\")] to:\n" + string.Join('\n', unmarked));
    }

    /// <summary>A trait with another spelling would keep nothing out of the fast lane.</summary>
    [Fact]
    [Trait("speed", "slow")]
    public void There_is_one_trait() => Assert.Equal(["Trait(\"speed\", \"slow\")"], s_sources.Traits.Distinct());

    [Fact]
    [Trait("speed", "slow")]
    public void Every_test_project_is_in_the_table_of_what_to_run()
    {
        var rows = string.Join('\n', Pages.Of("docs/contributing/tests.md").Table("You changed").Select(row => row[1]));
        Assert.All(s_sources.Tests.Select(test => test.Name.Split(':')[0]).Distinct(), project => Assert.Contains($"`{project}`", rows, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("direct", "Process.Start(\"node\");")]
    [InlineData("by its full name", "System.Diagnostics.Process.Start(\"node\");")]
    [InlineData("an object", "new Process().Start();")]
    [InlineData("a browser", "await Playwright.CreateAsync();")]
    [InlineData("a private helper", "Own();")]
    [InlineData("a static helper", "Helper.Run();")]
    [InlineData("a helper of a helper", "Outer.Run();")]
    [InlineData("an object of a helper", "var helper = Maker.Make(); helper.Go();")]
    [InlineData("an extension", "3.Launch();")]
    public void A_process_is_found(string how, string body) => Assert.True(Read(body).StartsProcess, how);

    [Theory]
    [InlineData("")]
    [InlineData("Helper.Stop();")]
    [InlineData("Other.Run();")]
    [InlineData("new Other().Go();")]
    public void Other_tests_start_none(string body) => Assert.False(Read(body).StartsProcess);

    [Theory]
    [InlineData("public class T(Fixture fixture) { [Fact] public void M() { } }")]
    [InlineData("public class T : IClassFixture<Fixture> { [Fact] public void M() { } }")]
    [InlineData("[Collection(nameof(Fixture))] public class T { [Fact] public void M() { } }")]
    [InlineData("public class T { private readonly Process _one = Process.Start(\"x\"); [Fact] public void M() { } }")]
    public void A_fixture_that_starts_one_counts_for_every_test(string test) =>
        Assert.True(Assert.Single(TestSources.Of("public class Fixture : IAsyncLifetime { public ValueTask InitializeAsync() { Process.Start(\"x\"); return default; } }", test).Tests).StartsProcess);

    [Theory]
    [InlineData("[Fact, Trait(\"speed\", \"slow\")] public void M() { }", true)]
    [InlineData("[Fact] [Trait(\"speed\", \"slow\")] public void M() { }", true)]
    [InlineData("[Fact, Trait(\"speed\", \"fast\")] public void M() { }", false)]
    [InlineData("[Fact] public void M() { }", false)]
    public void A_trait_is_read(string test, bool isSlow) => Assert.Equal(isSlow, Assert.Single(TestSources.Of($"public class T {{ {test} }}").Tests).IsSlow);

    private static TestMethod Read(string body) => Assert.Single(TestSources.Of(
        $"public class T {{ [Fact] public async Task M() {{ {body} }} private void Own() => Process.Start(\"x\"); }}",
        "static class Helper { public static void Run() { Process.Start(\"x\"); } public static void Stop() { } }",
        "static class Outer { public static void Run() => Helper.Run(); }",
        "static class Other { public static void Run() { } public static void Go() { } }",
        "class Maker { public static Maker Make() => new(); public void Go() => Process.Start(\"x\"); }",
        "static class Extension { public static void Launch(this int one) => Process.Start(\"x\"); }").Tests);
}
