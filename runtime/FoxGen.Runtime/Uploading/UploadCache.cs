using FoxGen.Media;

namespace FoxGen.Uploading;

/// <summary>
/// Uploads each content once, however many requests use it at the same moment or later, for as long as the service keeps it. It knows the
/// 1,000 contents used last.
/// </summary>
internal sealed class UploadCache(Uploader uploader, TimeProvider time)
{
    private const int MostEntries = 1_000;

    // A task may start minutes after its submit, and must still find the file then.
    private static readonly TimeSpan s_longestMargin = TimeSpan.FromHours(2);

    // In the order of their last use. Few enough to look through, beside an upload or a submit. Guards itself.
    private readonly List<Entry> _entries = [];

    /// <summary>The stored file of a content.</summary>
    /// <param name="media">The content.</param>
    /// <param name="cancellationToken">Stops waiting, not the upload, on which others may wait.</param>
    public async Task<FoxUploadedFile> GetAsync(MediaContent media, CancellationToken cancellationToken)
    {
        // The same content may be stored under two endings: each caller gets its own.
        var key = media.Sha256 + media.UploadName;
        Entry? spent = null;
        var isAlone = false;
        while (true)
        {
            var entry = Find(key, spent, isAlone, out var isOwn);
            if (isOwn)
            {
                _ = UploadAsync(media, entry);
            }

            var isFresh = isOwn || !entry.Upload.Task.IsCompleted;
            try
            {
                var file = await entry.Upload.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
                if (isFresh || await IsUsableAsync(file, entry, cancellationToken).ConfigureAwait(false))
                {
                    return file;
                }

                spent = entry;
            }
            catch (Exception) when (!isOwn && !cancellationToken.IsCancellationRequested)
            {
                // Another caller's upload failed, maybe for its own file: that says nothing of this one.
                isAlone = true;
            }
        }
    }

    private Entry Find(string key, Entry? spent, bool isAlone, out bool isOwn)
    {
        lock (_entries)
        {
            var at = _entries.Count - 1;
            while (at >= 0 && _entries[at].Key != key)
            {
                at--;
            }

            isOwn = at < 0 || isAlone || _entries[at] == spent;
            var entry = isOwn ? new Entry(key, time.GetUtcNow()) : _entries[at];
            if (at >= 0 || _entries.Count == MostEntries)
            {
                _entries.RemoveAt(Math.Max(at, 0));
            }

            _entries.Add(entry);
            return entry;
        }
    }

    // By the earlier of both clocks: a service may hand out what it has stored long ago.
    private Task<bool> IsUsableAsync(FoxUploadedFile file, Entry entry, CancellationToken cancellationToken)
    {
        var lifetime = uploader.Lifetime;
        var margin = lifetime / 4 < s_longestMargin ? lifetime / 4 : s_longestMargin;
        var age = time.GetUtcNow() - (file.CreatedAt < entry.Started ? file.CreatedAt : entry.Started);
        return age >= lifetime - margin ? Task.FromResult(false) : uploader.MayDropEarly ? uploader.IsStoredAsync(file, cancellationToken) : Task.FromResult(true);
    }

    private async Task UploadAsync(MediaContent media, Entry entry)
    {
        try
        {
            entry.Upload.SetResult(await uploader.SendStreamAsync(media, null, null, CancellationToken.None).ConfigureAwait(false));
        }
        catch (Exception e)
        {
            // Who comes later tries again.
            lock (_entries)
            {
                _entries.Remove(entry);
            }

            entry.Upload.SetException(e);
            _ = entry.Upload.Task.Exception;
        }
    }

    private sealed class Entry(string key, DateTimeOffset started)
    {
        public readonly string Key = key;
        public readonly DateTimeOffset Started = started;
        public readonly TaskCompletionSource<FoxUploadedFile> Upload = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
