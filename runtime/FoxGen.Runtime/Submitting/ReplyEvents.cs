using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using FoxGen.Answers;
using FoxGen.CompilerServices;
using FoxGen.Http;
using FoxGen.Json;

namespace FoxGen.Submitting;

/// <summary>The events of a reply (<c>text/event-stream</c>), read from its file while it arrives.</summary>
/// <param name="kept">The reply.</param>
/// <param name="sink">What it is written to.</param>
/// <param name="protocol">How the events end.</param>
/// <param name="reply">The head of the reply.</param>
/// <param name="errors">Reads errors among the events.</param>
/// <param name="lifetime">Ends the request.</param>
internal sealed class ReplyEvents(KeptReply kept, ReplySink sink, FoxStreamProtocol protocol, HttpReply reply, ErrorMapper errors, CancellationTokenSource lifetime)
{
    /// <summary>Reads the data of the events, each a JSON object. At its end, it closes the connection.</summary>
    /// <exception cref="FoxIncompleteReplyException">The reply broke off. The events before it were returned.</exception>
    /// <exception cref="FoxTaskFailedException">An event says that the service failed.</exception>
    /// <exception cref="FoxWaitCanceledException">The caller cancelled. The connection is closed, and what arrived is kept.</exception>
    public async IAsyncEnumerable<JsonElement> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var closing = lifetime;
        using var stopping = cancellationToken.UnsafeRegister(static lifetime => ((CancellationTokenSource)lifetime!).Cancel(), lifetime);
        using var file = new ReplyFollower(sink.File);
        var events = SseParser.Create(file, static (_, data) => data.ToArray()).EnumerateAsync(CancellationToken.None).GetAsyncEnumerator(CancellationToken.None);
        try
        {
            while (true)
            {
                bool isThere;
                try
                {
                    isThere = await events.MoveNextAsync().ConfigureAwait(false);
                }
                catch (ReplyBrokenException broken)
                {
                    throw cancellationToken.IsCancellationRequested ? new FoxWaitCanceledException(kept.Token, cancellationToken, broken) : kept.Broken(reply, broken.InnerException);
                }

                var data = isThere ? events.Current.Data : [];
                if (!isThere || (protocol.End is { } end && data.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(end))))
                {
                    if (!isThere && protocol.End is not null)
                    {
                        throw kept.Broken(reply, null, "its events ended without their last one");
                    }

                    yield break;
                }

                // Some services send lines that only keep the connection open.
                if (JsonFields.Parse(data) is { ValueKind: JsonValueKind.Object } json)
                {
                    ThrowError(data);
                    yield return json;
                }
            }
        }
        finally
        {
            await lifetime.CancelAsync().ConfigureAwait(false);
            await sink.Filling.ConfigureAwait(false);
        }
    }

    private void ThrowError(byte[] data)
    {
        var facts = errors.Facts(new HttpReply { Status = reply.Status, RequestId = reply.RequestId, RetryAfter = null, Body = data, BodyFailure = null, IsRedirected = false });
        if (facts.Message is not null)
        {
            throw new FoxTaskFailedException("The service reported an error among the events of the response.") { Response = facts, Token = kept.Token };
        }
    }
}
