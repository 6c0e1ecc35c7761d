using System.Threading.Channels;

namespace FoxGen.Cli.Checking;

/// <summary>Tells when spec files change: once for all changes that come close together, as editors save in several steps.</summary>
internal sealed class FileWatch : IDisposable
{
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly TimeSpan _quiet;

    /// <summary>Starts to watch.</summary>
    /// <param name="paths">Files and folders that are there.</param>
    /// <param name="quiet">How long nothing must change before a change is told.</param>
    public FileWatch(IEnumerable<string> paths, TimeSpan quiet)
    {
        _quiet = quiet;
        foreach (var path in paths)
        {
            var isFolder = Directory.Exists(path);
            var watcher = new FileSystemWatcher(isFolder ? path : Path.GetDirectoryName(path)!, isFolder ? "*.fox.yaml" : Path.GetFileName(path))
            {
                IncludeSubdirectories = isFolder,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += (_, _) => Tell();
            watcher.Created += (_, _) => Tell();
            watcher.Deleted += (_, _) => Tell();
            watcher.Renamed += (_, _) => Tell();

            // Events that were lost stand for any change.
            watcher.Error += (_, _) => Tell();
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <summary>Waits for a change, and until it is quiet again.</summary>
    public async Task NextAsync(CancellationToken cancellationToken)
    {
        await _changes.Reader.ReadAsync(cancellationToken);
        do
        {
            await Task.Delay(_quiet, cancellationToken);
        }
        while (_changes.Reader.TryRead(out _));
    }

    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());

    private void Tell() => _changes.Writer.TryWrite(true);
}
