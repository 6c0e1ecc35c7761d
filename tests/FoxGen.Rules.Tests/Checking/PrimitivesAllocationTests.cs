using FoxGen.Rules.Primitives;

namespace FoxGen.Rules.Tests.Checking;

/// <summary>What generated validators call on valid requests must not allocate.</summary>
public class PrimitivesAllocationTests
{
    private static readonly string s_base64 = Convert.ToBase64String(new byte[5_000]);
    private static readonly string s_dataUri = "data:image/png;base64," + s_base64;
    private static readonly string s_prompt = "@hero says <#0.5#> to @villain, 中文🦊 <#12.25#>.";

    [Fact]
    public void Valid_texts_are_looked_at_without_an_allocation()
    {
        // The first call compiles the code.
        Assert.Equal(10, Look());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var findings = 0;
        for (var i = 0; i < 100; i++)
        {
            findings += Look();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(1_000, findings);
    }

    // Counts what it finds, so that none of the calls can be left out.
    private static int Look()
    {
        var found = 0;
        found += UrlPolicyPrimitives.IsTaken("https://sub.example.com:8080/a.png?x", "http https", "youtube.com .example.com") ? 1 : 0;
        found += UrlPolicyPrimitives.IsTaken(s_dataUri, "https data", "") ? 1 : 0;
        found += UrlPolicyPrimitives.IsTaken(s_base64, "https base64", "") ? 1 : 0;
        found += UrlPrimitives.HasExpectedExtension("https://example.com/a.png?x", ".jpg .png") ? 1 : 0;
        found += InlinePrimitives.Bytes(s_dataUri) == 5_000 ? 1 : 0;
        found += TextPrimitives.IsLanguageCode("deu") ? 1 : 0;
        for (var at = 0; TokenPrimitives.NextName(s_prompt, "@", "", ref at, out _, out _);)
        {
            found++;
        }

        for (var at = 0; TokenPrimitives.NextNumber(s_prompt, "<#", "#>", ref at, out _);)
        {
            found++;
        }

        return found;
    }
}
