using FoxGen.Analyzers;

namespace FoxGen.Docs.Tests;

/// <summary>The pages of the diagnostics at C# call sites quote what the compiler says.</summary>
[Trait("speed", "slow")]
public sealed class CallSitePageTests
{
    // The analyzer of this repository understands all that its generator writes; a test of the analyzer has a type of its own.
    private const string NotShown = "FOX3004";

    public static TheoryData<string> Ids => new(CallSiteDiagnostics.All.Select(descriptor => descriptor.Id).Where(id => id != NotShown));

    /// <summary>Write it anew: <c>FOXGEN_UPDATE=1 dotnet test --project tests/FoxGen.Docs.Tests</c>.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_page_of_an_id_shows_it_with_its_message(string id)
    {
        var page = Pages.Of($"docs/diagnostics/{id}.md");
        var example = Assert.Single(page.Blocks, block => block is { Language: "csharp", Title: not null });
        var message = Assert.Single(page.Blocks, block => block.Language == "text");

        var found = await Snippet.CompileAsync(example.Text, new PageSpecs(page));

        // The compiler may have a word of its own at the same place, which the title of the example names.
        var only = Assert.Single(found, one => one.Id.StartsWith("FOX", StringComparison.Ordinal));
        Assert.Equal(id, only.Id);
        var printed = $"{only.Severity.ToString().ToLowerInvariant()} {id}: {only.GetMessage(null)}";
        if (Settings.UpdatesPages)
        {
            Pages.Replace(message.Page, $"```text\n{message.Text}```\n", $"```text\n{printed}\n```\n");
            return;
        }

        Assert.Equal(printed, message.Text.TrimEnd('\n').ReplaceLineEndings(" "));
    }
}
