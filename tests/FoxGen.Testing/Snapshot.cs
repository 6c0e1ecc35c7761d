using System.Runtime.CompilerServices;
using System.Text;

namespace FoxGen.Testing;

/// <summary>
/// Snapshots by the conventions of Verify and Verify.SourceGenerators, which cannot be restored yet: <c>Test.Name#Hint.g.verified.cs</c>
/// beside the test, a <c>.received.</c> file beside it on a mismatch. When the packages restore, this file is the one to change.
/// </summary>
public static class Snapshot
{
    /// <summary>Compares every file with its snapshot. A snapshot without a file, and a file without a snapshot, is a mismatch.</summary>
    /// <param name="files">The texts, by the names of their files.</param>
    /// <param name="testFile">The file of the test.</param>
    /// <param name="testName">The name of the test.</param>
    public static void Verify(IEnumerable<KeyValuePair<string, string>> files, [CallerFilePath] string testFile = "", [CallerMemberName] string testName = "")
    {
        var prefix = Prefix(testFile, testName) + "#";
        var expected = Directory.GetFiles(Path.GetDirectoryName(prefix)!, Path.GetFileName(prefix) + "*.verified.*").ToHashSet(StringComparer.Ordinal);
        var mismatches = new List<string?>();
        foreach (var (fileName, text) in files)
        {
            var (name, extension) = (prefix + Path.GetFileNameWithoutExtension(fileName), Path.GetExtension(fileName));
            expected.Remove(Verified(name, extension));
            mismatches.Add(Compare(name, extension, text));
        }

        Report(mismatches.Concat(expected.Select(file => $"{Path.GetFileName(file)}: no longer there")));
    }

    /// <summary>Compares a text with its snapshot.</summary>
    /// <param name="text">The text.</param>
    /// <param name="extension">The extension of the snapshot, without a dot.</param>
    /// <param name="parameters">The arguments of a theory in the form of Verify: <c>name=value_name=value</c>; empty for a fact.</param>
    /// <param name="testFile">The file of the test.</param>
    /// <param name="testName">The name of the test.</param>
    public static void Verify(string text, string extension, string parameters = "", [CallerFilePath] string testFile = "", [CallerMemberName] string testName = "") =>
        Report([Compare(Prefix(testFile, testName) + (parameters.Length == 0 ? "" : "_" + parameters), "." + extension, text)]);

    private static string Prefix(string testFile, string testName) => Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{testName}");

    private static string Verified(string name, string extension) => $"{name}.verified{extension}";

    // What differs, or null.
    private static string? Compare(string name, string extension, string text)
    {
        var (verified, received) = (Verified(name, extension), $"{name}.received{extension}");
        var expected = File.Exists(verified) ? File.ReadAllText(verified) : null;
        if (expected == text)
        {
            File.Delete(received);
            return null;
        }

        File.WriteAllText(received, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return $"{Path.GetFileName(name)}: {(expected is null ? "new" : FirstDifference(expected, text))}";
    }

    private static void Report(IEnumerable<string?> mismatches)
    {
        var found = mismatches.OfType<string>().ToList();
        Assert.True(found.Count == 0, "Snapshots differ; rename .received. to .verified. to accept:\n" + string.Join("\n", found));
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Min(before.Length, after.Length)).FirstOrDefault(i => before[i] != after[i], Math.Min(before.Length, after.Length));
        return $"line {line + 1}: '{before.ElementAtOrDefault(line)}' became '{after.ElementAtOrDefault(line)}'";
    }
}
