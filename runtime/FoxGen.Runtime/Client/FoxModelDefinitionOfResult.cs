namespace FoxGen.CompilerServices;

/// <summary>The definition of a model for the runtime, with its request and result types.</summary>
/// <typeparam name="TRequest">The request type.</typeparam>
/// <typeparam name="TResult">The result type.</typeparam>
public sealed class FoxModelDefinition<TRequest, TResult> : FoxModelDefinition
    where TRequest : class, IFoxRequest
{
    /// <summary>Reads one result.</summary>
    public required Func<FoxResultSource, TResult> ReadResult { get; init; }
}
