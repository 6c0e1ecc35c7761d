namespace FoxGen.Answers;

/// <summary>Reads a reply from its file while it arrives.</summary>
internal sealed class ReplyFollower(ReplyFile file) : ForwardStream
{
    private readonly FileStream _stream = file.OpenRead();

    /// <exception cref="ReplyBrokenException">The reply broke off, and all of it that arrived has been read.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            // Both asked before reading: what changes after it is not missed.
            var (changed, hasEnded) = (file.Changed, file.HasEnded);
            var read = await _stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (read > 0 || buffer.IsEmpty)
            {
                return read;
            }

            if (hasEnded)
            {
                return file.Failure is null ? 0 : throw new ReplyBrokenException(file.Failure);
            }

            await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _stream.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>A reply broke off.</summary>
internal sealed class ReplyBrokenException(Exception cause) : Exception(cause.Message, cause);
