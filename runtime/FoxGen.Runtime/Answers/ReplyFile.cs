namespace FoxGen.Answers;

/// <summary>
/// The reply to a paid request whose reply is its result, in a file that is written as it arrives. A whole reply has another extension than one that broke
/// off, so that any process can tell them apart.
/// </summary>
internal sealed class ReplyFile
{
    /// <summary>The extension of a reply that is arriving, or that broke off.</summary>
    public const string PartExtension = ".part";

    /// <summary>The extension of a whole reply.</summary>
    public const string WholeExtension = ".reply";

    private bool _isTemporary;
    private FileStream? _writer;
    private bool _hasBegun;
    private volatile TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ReplyFile(string path, bool isWhole, bool isTemporary) => (Path, IsWhole, _isTemporary) = (path, isWhole, isTemporary);

#pragma warning disable MA0055 // A result has no end that its caller must name; a temporary file is one that nobody can reach any more.
    // What broke off stays, because its exception names it.
    ~ReplyFile()
#pragma warning restore MA0055
    {
        if (_isTemporary && IsWhole)
        {
            TryDelete(Path);
        }
    }

    /// <summary>The absolute path.</summary>
    public string Path { get; private set; }

    /// <summary>Whether the reply has its end.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>How much has arrived, in bytes.</summary>
    public long Length { get; private set; }

    /// <summary>The media type of the reply; <c>null</c> if it is not known.</summary>
    public string? MediaType { get; set; }

    /// <summary>Ends at the next change of the file.</summary>
    public Task Changed => _changed.Task;

    /// <summary>Whether nothing more arrives.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Why nothing more arrives; <c>null</c> after the end of the reply.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Creates an empty file.</summary>
    /// <exception cref="IOException">It cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be created.</exception>
    public static ReplyFile Create(string folder, string id, bool isTemporary)
    {
        var path = System.IO.Path.Combine(folder, id + PartExtension);
        return new ReplyFile(path, isWhole: false, isTemporary) { _writer = new FileStream(path, Options(FileMode.CreateNew)) };
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    /// <summary>Finds a file that is there; <c>null</c> if there is none.</summary>
    public static ReplyFile? Find(string folder, string id)
    {
        var path = System.IO.Path.Combine(folder, id);
        return File.Exists(path + WholeExtension) ? Of(path + WholeExtension, true)
            : File.Exists(path + PartExtension) ? Of(path + PartExtension, false)
            : null;

        static ReplyFile Of(string path, bool isWhole) => new(path, isWhole, isTemporary: false) { Length = new FileInfo(path).Length, HasEnded = true };
    }

    /// <summary>Forgets what an earlier attempt brought: this one brings the reply.</summary>
    public void Begin()
    {
        _writer ??= new FileStream(Path, Options(FileMode.Create));
        _hasBegun = true;
        _writer.SetLength(0);
        (Length, HasEnded, Failure) = (0, false, null);
    }

    /// <summary>Adds bytes.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        await _writer!.WriteAsync(bytes, CancellationToken.None).ConfigureAwait(false);
        Length += bytes.Length;
        Interlocked.Exchange(ref _changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    /// <summary>Closes the file.</summary>
    /// <param name="failure">Why the reply broke off; <c>null</c> for a whole one.</param>
    public void End(Exception? failure)
    {
        try
        {
            if (_writer is { } writer)
            {
                _writer = null;
                writer.Flush(flushToDisk: !_isTemporary);
                writer.Dispose();
                if (failure is null)
                {
                    var whole = System.IO.Path.ChangeExtension(Path, WholeExtension);
                    File.Move(Path, whole, overwrite: true);
                    (Path, IsWhole) = (whole, true);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failure ??= e;
        }

        Failure = failure;
        HasEnded = true;
        _changed.TrySetResult();
    }

    /// <summary>Keeps a temporary file: it holds what cannot be read.</summary>
    public void Keep() => _isTemporary = false;

    /// <summary>Removes a file that no reply came for.</summary>
    public void Discard()
    {
        if (!_hasBegun && _writer is not null)
        {
            _writer.Dispose();
            _writer = null;
            TryDelete(Path);
        }
    }

    /// <summary>Opens the file, also while it is written.</summary>
    public FileStream OpenRead() => new(Path, new FileStreamOptions { Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0, Options = FileOptions.Asynchronous });

    internal static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file too much is no failure of a request.
        }
    }
}
