namespace FoxGen.Docs.Tests.Support;

/// <summary>Assertions that show problems in full.</summary>
internal static class Expect
{
    /// <summary>Fails with all problems, each in a line of its own.</summary>
    public static void Nothing(IEnumerable<string> problems) => Assert.Equal("", string.Join("\n", problems));
}
