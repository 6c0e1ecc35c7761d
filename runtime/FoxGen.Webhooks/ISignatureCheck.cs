namespace FoxGen.Webhooks;

/// <summary>Checks signatures of signed content.</summary>
internal interface ISignatureCheck
{
    /// <summary>Whether one of the signatures is valid.</summary>
    /// <param name="content">The signed content.</param>
    /// <param name="signatures">The signatures.</param>
    /// <param name="cancellationToken">Stops fetching keys.</param>
    ValueTask<FoxWebhookCheck> CheckAsync(byte[] content, IReadOnlyList<byte[]> signatures, CancellationToken cancellationToken);
}
