using FoxGen.Import.Tests.Support;

namespace FoxGen.Import.Tests;

/// <summary>A page of the same layout with what the five pages do not have: nested objects, a union, sentinels.</summary>
public sealed class UnknownPageTests
{
    [Fact]
    public void A_page_written_by_hand()
    {
        var result = TestPages.ImportPage("made-image-model");
        var set = TestPages.Compile(result);

        Assert.Empty(result.Problems);
        Assert.Equal(["inkwell-2", "inkwell-2-mini", "inkwell-2-pro"], set.Models.Select(model => model.Id));
        Snapshot.Verify(
        [
            new("file.yaml", result.Yaml),
            new("facts.txt", string.Join("\n", SpecFacts.Of(set).Where(fact => fact.Model != "inkwell-2-pro")) + "\n"),
        ]);
    }
}
