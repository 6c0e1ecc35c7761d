using System.Runtime.CompilerServices;
using FoxGen.Client;
using FoxGen.CompilerServices;

namespace FoxGen;

/// <summary>A model of a client that can also send its response as events, while the service works.</summary>
/// <typeparam name="TRequest">The request type.</typeparam>
/// <typeparam name="TResult">The result type.</typeparam>
/// <typeparam name="TEvent">The type of one event.</typeparam>
public sealed class FoxModel<TRequest, TResult, TEvent> : FoxModel<TRequest, TResult>
    where TRequest : class, IFoxRequest
{
    internal FoxModel(FoxContext context, FoxModelDefinition<TRequest, TResult, TEvent> definition)
        : base(context, definition) => Definition = definition;

    /// <summary>The definition of the model.</summary>
    public new FoxModelDefinition<TRequest, TResult, TEvent> Definition { get; }

    /// <inheritdoc cref="FoxModel{TRequest, TResult}.WithId"/>
    public new FoxModel<TRequest, TResult, TEvent> WithId(string id) => new(Context, (FoxModelDefinition<TRequest, TResult, TEvent>)base.WithId(id).Definition);

    /// <summary>
    /// Submits a request, which the service bills, and returns the events of the response as they arrive. The request is sent when the enumeration starts, and
    /// never twice. Leaving the loop closes the connection; what arrived is billed.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="options">The options; <c>null</c> for the defaults.</param>
    /// <param name="cancellationToken">Stops the submit before the first byte is sent; after that, it closes the connection.</param>
    /// <returns>The events. They can be enumerated only once: another enumeration throws an <see cref="InvalidOperationException"/>, because it would be billed again.</returns>
    /// <exception cref="FoxIncompleteReplyException">The response broke off. The loop received the events before it.</exception>
    /// <exception cref="FoxTaskFailedException">The service reported an error among the events.</exception>
    /// <exception cref="FoxWaitCanceledException">The loop was cancelled after the response began.</exception>
    /// <exception cref="FoxException">See <see cref="FoxModel{TRequest, TResult}.SubmitAsync"/>.</exception>
    public IAsyncEnumerable<TEvent> StreamAsync(TRequest request, FoxSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return RunAsync(request, options, new StrongBox<int>(), cancellationToken);
    }

    private async IAsyncEnumerable<TEvent> RunAsync(TRequest request, FoxSubmitOptions? options, StrongBox<int> taken, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref taken.Value, 1) != 0)
        {
            throw new InvalidOperationException("The events can be enumerated only once, because each enumeration would submit and bill the request. Keep them in a list, or call StreamAsync again to submit the request again.");
        }

        var started = await StartAsync(request, options, isStream: true, cancellationToken).ConfigureAwait(false);
        var index = 0;
        await foreach (var data in started.Events!.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return Definition.ReadEvent(new FoxResultSource { Item = data, Index = index++, Task = started.Snapshot.Token, Downloader = Context.Downloader });
        }
    }
}
