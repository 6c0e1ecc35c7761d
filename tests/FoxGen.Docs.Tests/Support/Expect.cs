namespace FoxGen.Docs.Tests.Support;

/// <summary>Assertions that show problems in full.</summary>
internal static class Expect
{
    /// <summary>Fails with all problems, each in a line of its own.</summary>
    public static void Nothing(IEnumerable<string> problems)
    {
        var all = string.Join("\n", problems);
        Assert.True(all.Length == 0, all);
    }
}
