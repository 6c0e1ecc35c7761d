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
internal sealed class ReplyEvents(KeptReply kept, ReplySink sink, FoxStreamProtocol protocol, HttpReply reply, ErrorMapper errors, CancellationTokenSource lifetime) : IAsyncDisposable
{
    /// <summary>Reads the data of the events, each a JSON object.</summary>
    /// <exception cref="FoxIncompleteReplyException">The reply broke off. The events before it were returned.</exception>
    /// <exception cref="FoxTaskFailedException">An event says that the service failed.</exception>
    /// <exception cref="FoxWaitCanceledException">The caller cancelled. The connection is closed, and what arrived is kept.</exception>
    public async IAsyncEnumerable<JsonElement> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var file = new ReplyFollower(sink.File);
        var events = SseParser.Create(file, static (_, data) => Encoding.UTF8.GetString(data)).EnumerateAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var closing = events.ConfigureAwait(false);
        while (await NextAsync(events, cancellationToken).ConfigureAwait(false))
        {
            if (events.Current.Data is var data && data == protocol.End)
            {
                yield break;
            }

            // Some services send lines that only keep the connection open.
            if (JsonFields.Parse(Encoding.UTF8.GetBytes(data)) is { ValueKind: JsonValueKind.Object } json)
            {
                ThrowError(data);
                yield return json;
            }
        }

        if (protocol.End is not null)
        {
            throw kept.Broken(reply, null, "its events ended without their last one");
        }
    }

    /// <summary>Closes the connection, unless the reply has its end.</summary>
    public async ValueTask DisposeAsync()
    {
        await lifetime.CancelAsync().ConfigureAwait(false);
        await sink.Filling.ConfigureAwait(false);
        lifetime.Dispose();
    }

    private async ValueTask<bool> NextAsync(IAsyncEnumerator<SseItem<string>> events, CancellationToken cancellationToken)
    {
        try
        {
            return await events.MoveNextAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException canceled) when (cancellationToken.IsCancellationRequested)
        {
            throw new FoxWaitCanceledException(kept.Token, cancellationToken, canceled);
        }
        catch (ReplyBrokenException broken)
        {
            throw kept.Broken(reply, broken.InnerException);
        }
    }

    private void ThrowError(string data)
    {
        var facts = errors.Facts(new HttpReply
        {
            Status = reply.Status, RequestId = reply.RequestId, RetryAfter = null, Body = Encoding.UTF8.GetBytes(data), BodyFailure = null, IsRedirected = false,
        });
        if (facts.Message is not null)
        {
            throw new FoxTaskFailedException("The service reported an error among the events of the response.") { Response = facts, Token = kept.Token };
        }
    }
}
