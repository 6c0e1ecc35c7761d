namespace FoxGen.Journal;

/// <summary>
/// The claims of submissions for their delivery: a file for each, which the operating system lets go of with the process. Files stay, because two processes
/// could otherwise hold different files of one name; pruning removes them when their submissions are settled long since.
/// </summary>
internal static class JournalClaims
{
    private const string Extension = ".claim";

    /// <summary>Claims a submission; <c>null</c> when another claim exists.</summary>
    /// <exception cref="IOException">The file cannot be created.</exception>
    public static FileStream? TryTake(string folder, Guid submission)
    {
        var claims = Path.Combine(folder, "claims");
        Directory.CreateDirectory(claims);
        return JournalLock.TryTake(Path.Combine(claims, submission.ToString("N") + Extension));
    }

    /// <summary>Removes files that nobody holds and that were last claimed before a time.</summary>
    public static void Prune(string folder, DateTimeOffset before)
    {
        var claims = new DirectoryInfo(Path.Combine(folder, "claims"));
        foreach (var file in claims.Exists ? claims.EnumerateFiles("*" + Extension) : [])
        {
            if (file.LastWriteTimeUtc < before.UtcDateTime && !JournalLock.IsHeld(file.FullName))
            {
                file.Delete();
            }
        }
    }
}
