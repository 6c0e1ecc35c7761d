using FoxGen.Answers;

namespace FoxGen.Submitting;

/// <summary>Keeps the replies that are results, each in a file with the name of its submission.</summary>
/// <param name="folder">The folder of the caller; <c>null</c> for one that lasts as long as the results do.</param>
internal sealed class ReplyStore(string? folder)
{
    // Left behind by processes that ended.
    private static readonly TimeSpan s_forgotten = TimeSpan.FromDays(7);
    private static int s_isClean;

    private readonly string _folder = folder is null ? Path.Combine(Path.GetTempPath(), $"foxgen-replies-{Environment.UserName}") : Path.GetFullPath(folder);

    /// <summary>Creates the file before the request is sent: a reply that is paid for must have its place.</summary>
    /// <exception cref="FoxConnectionException">It cannot be created. Nothing may be sent.</exception>
    public ReplyFile Create(string id)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(_folder);
            }
            else
            {
                Directory.CreateDirectory(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            if (folder is null && Interlocked.Exchange(ref s_isClean, 1) == 0)
            {
                RemoveForgotten();
            }

            return ReplyFile.Create(_folder, id, isTemporary: folder is null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FoxConnectionException($"The response is the result, and no file for it can be created in '{_folder}'. Nothing was sent.", e)
            {
                Advice = $"Set {nameof(FoxClientOptions)}.{nameof(FoxClientOptions.ReplyFolder)} to a folder with write access and free space.",
            };
        }
    }

    /// <summary>Finds the reply of a task; <c>null</c> if it is not there.</summary>
    public ReplyFile? Find(string id) => Guid.TryParseExact(id, "N", out _) ? ReplyFile.Find(_folder, id) : null;

    private void RemoveForgotten()
    {
        foreach (var path in Directory.EnumerateFiles(_folder))
        {
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(path) > s_forgotten && Path.GetExtension(path) is ReplyFile.PartExtension or ReplyFile.WholeExtension)
            {
                ReplyFile.TryDelete(path);
            }
        }
    }
}
