namespace FoxGen.PublicApi.Tests;

/// <summary>CS1591 asks for comments while it is switched on; this asks always, and for comments with words in them.</summary>
public sealed class DocumentationTests
{
    public static TheoryData<string> Names => [.. Libraries.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_public_and_protected_member_is_documented(string library)
    {
        var missing = Documentation.MissingFrom(Libraries.Shipped(library), Libraries.DocumentationOf(library));
        Assert.True(missing.Count == 0, $"{missing.Count} without documentation:\n" + string.Join("\n", missing));
    }
}
