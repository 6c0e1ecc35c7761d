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

    [Fact]
    public void A_missing_or_empty_comment_is_found()
    {
        var (library, documentation) = Libraries.Compile("""
            namespace Shop;
            public class Bare { public Bare() { } internal int Hidden; }
            /// <summary>A till.</summary>
            public class Till
            {
                /// <summary> </summary>
                public int Empty { get; set; }
                /// <remarks>Words, but no summary.</remarks>
                protected int Beside;
                public void Uncommented(int amount) { }
                /// <summary>Opens <b>it</summary>
                public void Broken() { }
                /// <summary>Opens it.</summary>
                public void Commented() { }
                /// <summary><see cref="Commented"/></summary>
                public void Referring() { }
                /// <inheritdoc/>
                public override string ToString() => "";
                private protected void Hidden() { }
            }
            /// <summary>A bill.</summary>
            /// <param name="Total">What to pay.</param>
            /// <param name="Note"></param>
            public sealed record Bill(decimal Total, string Note);
            """);
        Assert.Equal(
            ["T:Shop.Bare", "P:Shop.Bill.Note", "F:Shop.Till.Beside", "M:Shop.Till.Broken", "M:Shop.Till.Uncommented(System.Int32)", "P:Shop.Till.Empty"],
            Documentation.MissingFrom(library, documentation));
    }
}
