namespace FoxGen.Downloading;

/// <summary>The first bytes of a download, however small the pieces they come in.</summary>
/// <param name="content">Tells what is no file.</param>
internal sealed class DownloadStart(DownloadContent content)
{
    /// <summary>How many bytes tell a file from a page or a text.</summary>
    public const int Length = 512;

    private readonly byte[] _bytes = new byte[Length];
    private int _length;

    /// <summary>Tells what is no file.</summary>
    public DownloadContent Content { get; } = content;

    /// <summary>What has come of them.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>Takes bytes, and refuses what is no file.</summary>
    /// <param name="piece">The bytes.</param>
    /// <param name="position">Where they stand in the file.</param>
    /// <param name="mediaType">The media type of the file; <c>null</c> for none.</param>
    /// <exception cref="DownloadFailedException">It is a page or an error text.</exception>
    public void Check(ReadOnlySpan<byte> piece, long position, string? mediaType)
    {
        if (position != _length || _length == Length)
        {
            return;
        }

        piece = piece[..Math.Min(piece.Length, Length - _length)];
        piece.CopyTo(_bytes.AsSpan(_length));
        _length += piece.Length;
        Content.CheckStart(Bytes, mediaType);
        if (_length == Length)
        {
            Content.CheckText(Bytes, mediaType);
        }
    }

    /// <summary>Refuses what is no file, now that there are no more bytes.</summary>
    /// <param name="mediaType">The media type of the file; <c>null</c> for none.</param>
    /// <exception cref="DownloadFailedException">It is an error text.</exception>
    public void CheckEnd(string? mediaType)
    {
        if (_length < Length)
        {
            Content.CheckText(Bytes, mediaType);
        }
    }

    /// <summary>Forgets them.</summary>
    public void Clear() => _length = 0;
}
