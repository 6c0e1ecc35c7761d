namespace FoxGen.Downloading;

/// <summary>The first bytes of a download, however small the pieces they come in.</summary>
internal sealed class DownloadStart(string? target)
{
    private readonly byte[] _bytes = new byte[512];
    private int _length;

    /// <summary>What has come of them.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>Takes bytes, and refuses what is no file.</summary>
    /// <param name="piece">The bytes.</param>
    /// <param name="position">Where they stand in the file.</param>
    /// <exception cref="DownloadFailedException">It is a page or an error text.</exception>
    public void Check(ReadOnlySpan<byte> piece, long position)
    {
        if (position != _length || _length == _bytes.Length)
        {
            return;
        }

        piece = piece[..Math.Min(piece.Length, _bytes.Length - _length)];
        piece.CopyTo(_bytes.AsSpan(_length));
        _length += piece.Length;
        DownloadContent.CheckStart(Bytes, target);
    }

    /// <summary>Forgets them.</summary>
    public void Clear() => _length = 0;
}
