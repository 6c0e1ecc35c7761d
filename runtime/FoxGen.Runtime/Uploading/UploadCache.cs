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

    // Also guards what is in it.
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private long _uses;

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
                _ = UploadAsync(key, media, entry);
                return await entry.Upload.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            var isStored = entry.Upload.Task.IsCompleted;
            try
            {
                var file = await entry.Upload.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
                if (!isStored || await IsUsableAsync(file, entry, cancellationToken).ConfigureAwait(false))
                {
                    return file;
                }

                spent = entry;
            }
            catch (Exception) when (!cancellationToken.IsCancellationRequested)
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
            isOwn = isAlone || !_entries.TryGetValue(key, out var entry) || entry == spent;
            entry = isOwn ? new Entry(time.GetUtcNow()) : _entries[key];
            entry.LastUse = ++_uses;
            _entries[key] = entry;
            if (_entries.Count > MostEntries)
            {
                _entries.Remove(_entries.MinBy(static one => one.Value.LastUse).Key);
            }

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

    private async Task UploadAsync(string key, MediaContent media, Entry entry)
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
                if (_entries.TryGetValue(key, out var current) && current == entry)
                {
                    _entries.Remove(key);
                }
            }

            entry.Upload.SetException(e);
            _ = entry.Upload.Task.Exception;
        }
    }

    private sealed class Entry(DateTimeOffset started)
    {
        public TaskCompletionSource<FoxUploadedFile> Upload { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public DateTimeOffset Started { get; } = started;

        public long LastUse { get; set; }
    }
}
