namespace FoxGen.CompilerServices;

/// <summary>What the runtime has to know of a model, with the types of its request and result.</summary>
/// <typeparam name="TRequest">The request type.</typeparam>
/// <typeparam name="TResult">The result type.</typeparam>
public sealed class FoxModelDefinition<TRequest, TResult> : FoxModelDefinition
    where TRequest : class, IFoxRequest
{
    /// <summary>Reads one result.</summary>
    public required Func<FoxResultSource, TResult> ReadResult { get; init; }
}
