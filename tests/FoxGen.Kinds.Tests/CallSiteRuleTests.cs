
namespace FoxGen.Kinds.Tests;

/// <summary>Where rules between fields meet branches and <c>Extra</c>: what the random requests found, in short.</summary>
public sealed class CallSiteRuleTests
{
    [Fact]
    public async Task A_rule_that_is_broken_in_each_branch_is_told_in_each()
    {
        const string Objects = "new() { Width = 608, Height = 2928 } : new() { Width = 608, Height = 2928 }";
        Assert.Equal(["FOX2008 Width", "FOX2008 Width"], await AnalyzeAsync($"new Kind29Request {{ Resolution = flag ? {Objects} }}"));
    }

    [Fact]
    public async Task A_rule_that_is_broken_in_one_branch_is_not_told()
    {
        const string Objects = "new() { Width = 608, Height = 2928 } : new() { Width = 1024, Height = 1024 }";
        Assert.Equal([], await AnalyzeAsync($"new Kind29Request {{ Resolution = flag ? {Objects} }}"));
    }

    [Fact]
    public async Task A_rule_that_reads_what_extra_replaces_is_not_told()
    {
        const string Members = "GenerationType = Kind41AModeThatIsInferredGenerationType.Continuation, ImageUrls = []";
        Assert.Equal(["FOX2006 GenerationType"], await AnalyzeAsync($"new Kind41Request {{ {Members} }}"));
        Assert.Equal(["FOX2006 GenerationType"], await AnalyzeAsync($"new Kind41Request {{ {Members}, Extra = new() {{ [\"unheard_of\"] = 1 }} }}"));
        Assert.Equal([], await AnalyzeAsync($"new Kind41Request {{ {Members}, Extra = new() {{ [\"video_url\"] = null }} }}"));
        Assert.Equal([], await AnalyzeAsync($"new Kind41Request {{ {Members}, Extra = json }}"));
    }

    [Fact]
    public async Task Items_beside_a_spread_are_not_told_when_extra_replaces_the_list()
    {
        const string Member = "ImageUrls = [\"nonsense\", .. media]";
        Assert.Equal(["FOX1006 \"nonsense\""], await AnalyzeAsync($"new Kind41Request {{ {Member} }}"));
        Assert.Equal([], await AnalyzeAsync($"new Kind41Request {{ {Member}, Extra = json }}"));
    }

    [Fact]
    public async Task The_extra_of_an_open_object_replaces_its_members_only()
    {
        const string Arc = "Zoom = 2, Path = Kind68AnObjectWithOtherKeysCameraPath.Arc, Speed = 5";
        Assert.Equal(["FOX2008 Path"], await AnalyzeAsync($"new Kind68Request {{ Camera = new() {{ {Arc}, Extra = new() {{ [\"tilt\"] = 1 }} }} }}"));
        Assert.Equal([], await AnalyzeAsync($"new Kind68Request {{ Camera = new() {{ {Arc}, Extra = new() {{ [\"path\"] = null }} }} }}"));
        Assert.Equal([], await AnalyzeAsync($"new Kind68Request {{ Camera = new() {{ {Arc}, Extra = json }} }}"));
        Assert.Equal(["FOX1001 11", "FOX2008 Path"], await AnalyzeAsync($"new Kind68Request {{ Camera = new() {{ {Arc.Replace("2,", "11,", StringComparison.Ordinal)} }}, Extra = new() {{ [\"zoom\"] = 1 }} }}"));
        Assert.Equal([], await AnalyzeAsync($"new Kind68Request {{ Camera = new() {{ Zoom = 11, Extra = new() {{ [\"zoom\"] = 12 }} }} }}"));
    }

    [Fact]
    public async Task Items_that_differ_in_other_keys_are_no_duplicates()
    {
        const string Item = "new Kind68AnObjectWithOtherKeysMarksItemPlace { At = 1";
        Assert.Equal(["FOX1010"], (await AnalyzeAsync($"new Kind68Request {{ Camera = new() {{ Zoom = 1 }}, Marks = [{Item} }}, {Item} }}] }}")).Select(one => one.Split(' ')[0]));
        Assert.Equal([], await AnalyzeAsync($"new Kind68Request {{ Camera = new() {{ Zoom = 1 }}, Marks = [{Item} }}, {Item}, Extra = new() {{ [\"by\"] = 1 }} }}] }}"));
        Assert.Equal([], await AnalyzeAsync($"new Kind68Request {{ Camera = new() {{ Zoom = 1 }}, Marks = [{Item}, Extra = json }}, {Item} }}] }}"));
    }

    // The id of each diagnostic, and what it stands at.
    private static async Task<IEnumerable<string>> AnalyzeAsync(string expression)
    {
        var code = "using FoxGen.Kinds;\n" + CallSites.Method($"object request = {expression};");
        var compilation = CallSites.Compile(code, typeof(CallSiteRuleTests).Assembly);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(one => one.Severity is DiagnosticSeverity.Error));
        return (await CallSites.AnalyzeAsync(compilation)).Where(one => one.Id != "FOX3003").Select(one => $"{one.Id} {code.Substring(one.Location.SourceSpan.Start, one.Location.SourceSpan.Length)}");
    }
}
