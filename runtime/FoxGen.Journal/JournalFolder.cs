namespace FoxGen.Journal;

/// <summary>Reads all the files of a folder.</summary>
internal static class JournalFolder
{
    private const int MostReadings = 100;

    /// <summary>What stands in each file, those whose writers began first coming first.</summary>
    /// <exception cref="IOException">A file cannot be read, or is of a later version.</exception>
    public static List<JournalContents> Read(string folder, CancellationToken cancellationToken)
    {
        try
        {
            for (var reading = 1; ; reading++)
            {
                if (TryRead(folder, cancellationToken) is { } all)
                {
                    return all;
                }

                if (reading == MostReadings)
                {
                    throw new IOException($"The journal in {folder} could not be read, because its files are removed during reading.");
                }
            }
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException($"Access to the journal in {folder} is denied.", e);
        }
    }

    /// <returns>
    /// <c>null</c> when a file was removed meanwhile. What it said of a submission in another file may stand somewhere else
    /// now, so all is read again: else a settled submission could look unsettled.
    /// </returns>
    private static List<JournalContents>? TryRead(string folder, CancellationToken cancellationToken)
    {
        var all = new List<JournalContents>();
        foreach (var path in Directory.GetFiles(folder, "*" + JournalFile.Extension).Order(StringComparer.Ordinal))
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
