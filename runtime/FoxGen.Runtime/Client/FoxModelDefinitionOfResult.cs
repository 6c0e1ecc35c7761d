using System.Text.Json;
using FoxGen.Client;

namespace FoxGen.CompilerServices;

/// <summary>The definition of a model for the runtime, with its request and result types.</summary>
/// <typeparam name="TRequest">The request type.</typeparam>
/// <typeparam name="TResult">The result type.</typeparam>
public class FoxModelDefinition<TRequest, TResult> : FoxModelDefinition, IModelSource
    where TRequest : class, IFoxRequest
{
    /// <summary>Reads a request from JSON, for a model id; <c>null</c> if the model cannot be submitted as JSON.</summary>
    public Func<JsonElement, string, FoxReading<TRequest>>? ReadRequest { get; init; }

    /// <summary>Reads one result.</summary>
    public required Func<FoxResultSource, TResult> ReadResult { get; init; }

    FoxModel IModelSource.Of(FoxContext context) => Of(context);

    private protected virtual FoxModel Of(FoxContext context) => new FoxModel<TRequest, TResult>(context, this);
}

/// <summary>The definition of a model for the runtime, with its request, result and event types.</summary>
/// <typeparam name="TRequest">The request type.</typeparam>
/// <typeparam name="TResult">The result type.</typeparam>
/// <typeparam name="TEvent">The type of one event.</typeparam>
public sealed class FoxModelDefinition<TRequest, TResult, TEvent> : FoxModelDefinition<TRequest, TResult>
    where TRequest : class, IFoxRequest
{
    /// <summary>Reads one event.</summary>
    public required Func<FoxResultSource, TEvent> ReadEvent { get; init; }

    private protected override FoxModel Of(FoxContext context) => new FoxModel<TRequest, TResult, TEvent>(context, this);
}
