namespace FoxGen.Journal;

/// <summary>Reads all the files of a folder.</summary>
internal static class JournalFolder
{
    private const int MostReadings = 100;

    /// <summary>The files, those whose writers began first coming first.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static List<string> Files(string folder)
    {
        try
        {
            return [.. Directory.GetFiles(folder, "*" + JournalFile.Extension).Order(StringComparer.Ordinal)];
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException($"Access to the journal in {folder} is denied.", e);
        }
    }

    /// <summary>Reads until no file is removed meanwhile.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="tryRead">Reads all; <c>null</c> when a file was removed.</param>
    /// <exception cref="IOException">A file cannot be read, or files are removed all the time.</exception>
    public static T Read<T>(string folder, Func<T?> tryRead)
        where T : class
    {
        try
        {
            for (var reading = 1; reading <= MostReadings; reading++)
            {
                if (tryRead() is { } all)
                {
                    return all;
                }
            }
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException($"Access to the journal in {folder} is denied.", e);
        }

        throw new IOException($"The journal in {folder} could not be read, because its files are removed during reading.");
    }

    /// <summary>What stands in each file, those whose writers began first coming first.</summary>
    /// <exception cref="IOException">A file cannot be read, or is of a later version.</exception>
    public static List<JournalContents> Read(string folder, CancellationToken cancellationToken) => Read(folder, () => TryRead(folder, cancellationToken));

    /// <returns>
    /// <c>null</c> when a file was removed meanwhile. What it said of a submission in another file may stand somewhere else
    /// now, so all is read again: else a settled submission could look unsettled.
    /// </returns>
    private static List<JournalContents>? TryRead(string folder, CancellationToken cancellationToken)
    {
        var all = new List<JournalContents>();
        foreach (var path in Files(folder))
        {
            if (JournalContents.Read(path, cancellationToken) is not { } contents)
            {
                return null;
            }

            all.Add(contents);
        }

        return all;
    }
}
