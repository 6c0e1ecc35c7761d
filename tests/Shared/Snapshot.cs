using System.Runtime.CompilerServices;
using System.Text;

namespace FoxGen.Testing;

/// <summary>
/// Snapshots by the conventions of Verify and Verify.SourceGenerators, which cannot be restored here: <c>Test.Name#Hint.g.verified.cs</c>
/// beside the test, a <c>.received.</c> twin on a mismatch. When the package is there, this file is what to replace.
/// </summary>
internal static class Snapshot
{
    /// <summary>Compares every file, by its name, with its snapshot, and asks for no snapshot more and none less.</summary>
    public static void Verify(IEnumerable<KeyValuePair<string, string>> files, [CallerFilePath] string testFile = "", [CallerMemberName] string testName = "")
    {
        var folder = Path.GetDirectoryName(testFile)!;
        var prefix = $"{Path.GetFileNameWithoutExtension(testFile)}.{testName}#";
        var expected = Directory.GetFiles(folder, prefix + "*.verified.*").ToHashSet(StringComparer.Ordinal);
        var mismatches = new List<string>();
        foreach (var (fileName, text) in files)
        {
            var (name, extension) = (prefix + Path.GetFileNameWithoutExtension(fileName), Path.GetExtension(fileName));
            var verified = Path.Combine(folder, name + ".verified" + extension);
            var received = Path.Combine(folder, name + ".received" + extension);
            expected.Remove(verified);
            if (File.Exists(verified) && File.ReadAllText(verified) == text)
            {
                File.Delete(received);
                continue;
            }

            File.WriteAllText(received, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            mismatches.Add($"{name}: {(File.Exists(verified) ? FirstDifference(File.ReadAllText(verified), text) : "new")}");
        }

        mismatches.AddRange(expected.Select(file => $"{Path.GetFileName(file)}: no longer there"));
        Assert.True(mismatches.Count == 0, "Snapshots differ; rename .received. to .verified. to accept:\n" + string.Join("\n", mismatches));
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Min(before.Length, after.Length)).FirstOrDefault(i => before[i] != after[i], Math.Min(before.Length, after.Length));
        return $"line {line + 1}: '{before.ElementAtOrDefault(line)}' became '{after.ElementAtOrDefault(line)}'";
    }
}
