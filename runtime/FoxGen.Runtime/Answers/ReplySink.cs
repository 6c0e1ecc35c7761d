using System.Buffers;
using FoxGen.Rules.Primitives;

namespace FoxGen.Answers;

/// <summary>Takes the reply to one attempt of a paid request whose reply is its result. Every byte is in the file before anything else is done with it.</summary>
/// <param name="file">The file.</param>
/// <param name="form">What the reply is.</param>
/// <param name="content">The property whose texts are files; <c>null</c> for none.</param>
/// <param name="longest">The longest reply, in bytes.</param>
/// <param name="longestJson">The longest JSON in memory, in bytes.</param>
internal sealed class ReplySink(ReplyFile file, ReplyForm form, string? content, long longest, long longestJson)
{
    private const int BufferLength = 64 * 1024;

    private readonly object _sync = new();
    private readonly JsonCut? _json = form is ReplyForm.Json ? new JsonCut(content) : null;
    private Task? _filling;

    /// <summary>The file.</summary>
    public ReplyFile File => file;

    /// <summary>What the reply is.</summary>
    public ReplyForm Form => form;

    /// <summary>Whether a reply is arriving or has arrived: the guard takes it first, and handlers only pass it on.</summary>
    public bool IsTaken => Volatile.Read(ref _filling) is not null;

    /// <summary>Ends when nothing more arrives. It does not throw.</summary>
    public Task Filling => Volatile.Read(ref _filling) ?? Task.CompletedTask;

    /// <summary>The JSON so far, without the texts of the content.</summary>
    public ReadOnlyMemory<byte> Json
    {
        get
        {
            lock (_sync)
            {
                return _json is null ? default : file.HasEnded ? _json.Copy : _json.Copy.ToArray();
            }
        }
    }

    /// <summary>Takes the reply.</summary>
    /// <param name="response">The reply. It is disposed at its end.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    public Task FillAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        file.MediaType = response.Content.Headers.ContentType?.MediaType;
        var filling = FillOnceAsync(response, cancellationToken);
        Volatile.Write(ref _filling, filling);
        return filling;
    }

    private async Task FillOnceAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        Exception? failure = null;
        try
        {
            using (response)
            {
                file.Begin();
                using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
                var isOpen = form is ReplyForm.Json;
                while (failure is null && await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var read)
                {
                    await file.WriteAsync(buffer.AsMemory(0, read)).ConfigureAwait(false);
                    lock (_sync)
                    {
                        isOpen &= _json?.Add(buffer.AsSpan(0, read)) is not true;
                    }

                    // What comes behind the object, if only the end of the connection, is not waited for.
                    if (_json is not null && !isOpen)
                    {
                        break;
                    }

                    failure = file.Length > longest || _json?.Copy.Length > longestJson ? new InvalidDataException($"The response is larger than {ProblemText.Bytes(file.Length > longest ? longest : longestJson)}.") : null;
                }

                failure ??= isOpen ? new EndOfStreamException("The response ended before its JSON object did.") : null;
            }
        }
        catch (Exception e)
        {
            failure = e;
        }

        ArrayPool<byte>.Shared.Return(buffer);
        file.End(failure);
    }
}

/// <summary>What a reply that is the result consists of.</summary>
internal enum ReplyForm
{
    /// <summary>A JSON object.</summary>
    Json,

    /// <summary>The file itself.</summary>
    File,

    /// <summary>Events, one after the other.</summary>
    Events,
}
