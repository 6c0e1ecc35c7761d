namespace FoxGen;

/// <summary>
/// Everything that clients, models and tasks ask of the outside. It is the one place to put a fake, however many models
/// there are.
/// </summary>
internal interface IFoxGateway : IDisposable
{
    /// <summary>Submits a valid request: pays once at most.</summary>
    /// <returns>What the service said of the new task, with <see cref="FoxTaskSnapshot.Polls"/> 0.</returns>
    /// <exception cref="FoxException">The task was not started, or it is not known whether it was.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; <see cref="FoxSubmitCanceledException"/> when something may have left.</exception>
    Task<SubmittedTask> SubmitAsync(FoxModelDefinition model, IFoxRequest request, FoxSubmitOptions? options, CancellationToken cancellationToken);

    /// <summary>Asks for a task once.</summary>
    /// <param name="token">The task.</param>
    /// <param name="poll">The number of this query, for <see cref="FoxTaskSnapshot.Polls"/>.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="FoxException">There was no usable reply; it carries the token.</exception>
    Task<FoxTaskSnapshot> QueryAsync(FoxTaskToken token, int poll, CancellationToken cancellationToken);
}
