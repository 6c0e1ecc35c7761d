namespace FoxGen.Docs.Tests.Support;

/// <summary>Writes the parts of pages that come from the code anew, when <c>FOXGEN_UPDATE=1</c> asks for it.</summary>
internal static class Update
{
    /// <summary>Whether tests write instead of comparing.</summary>
    public static bool IsWanted => Environment.GetEnvironmentVariable("FOXGEN_UPDATE") == "1";

    /// <summary>Replaces a part of a page.</summary>
    /// <param name="page">The page, from the root.</param>
    /// <param name="old">What stands there, once.</param>
    /// <param name="new">What shall stand there.</param>
    public static void Replace(string page, string old, string @new)
    {
        var path = Path.Combine(Repository.Root, page);
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var start = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(start >= 0 && text.IndexOf(old, start + 1, StringComparison.Ordinal) < 0, $"{page} holds this once: {old}");
        File.WriteAllText(path, text[..start] + @new + text[(start + old.Length)..]);
    }
}
