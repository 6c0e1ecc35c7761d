using System.Reflection;

namespace FoxGen.Export.Tests;

/// <summary>Texts that are kept in the repository. Write them anew: <c>FOXGEN_UPDATE=1 dotnet test tests/FoxGen.Export.Tests</c>.</summary>
internal static class Snapshot
{
    private static readonly string s_folder =
        typeof(Snapshot).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(one => one.Key == "SnapshotFolder").Value!;

    /// <summary>Holds a text against the file; on a mismatch the text is put beside it as <c>.received.</c></summary>
    public static void Verify(string name, string extension, string text)
    {
        var verified = Path.Combine(s_folder, $"{name}.verified.{extension}");
        var received = Path.Combine(s_folder, $"{name}.received.{extension}");
        Directory.CreateDirectory(s_folder);
        if (Environment.GetEnvironmentVariable("FOXGEN_UPDATE") == "1")
        {
            File.WriteAllText(verified, text);
            return;
        }

        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Equal(expected, text);
    }
}
