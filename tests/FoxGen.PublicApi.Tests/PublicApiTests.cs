namespace FoxGen.PublicApi.Tests;

/// <summary>What users can call. A difference here is what a reviewer of a change has to see, and a changelog has to tell.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void Of_every_shipped_library() =>
        Snapshot.Verify(Libraries.Names.Select(name => KeyValuePair.Create(name + ".txt", ApiListing.Of(Libraries.Shipped(name)))));
}
