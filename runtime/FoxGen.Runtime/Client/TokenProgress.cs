namespace FoxGen.Client;

/// <summary>
/// The caller's progress. Its exceptions get the token, because the caller may not have that of the billed task yet; also one of FoxGen, which can be about
/// another task.
/// </summary>
internal sealed class TokenProgress(IProgress<FoxTaskSnapshot> inner, FoxTaskToken token) : IProgress<FoxTaskSnapshot>
{
    /// <returns><c>null</c> for no progress.</returns>
    public static IProgress<FoxTaskSnapshot>? Of(IProgress<FoxTaskSnapshot>? progress, FoxTaskToken token) => progress is null ? null : new TokenProgress(progress, token);

    public void Report(FoxTaskSnapshot value)
    {
        try
        {
            inner.Report(value);
        }
        catch (Exception e)
        {
            e.Data[FoxTaskToken.DataKey] = token.ToString();
            throw;
        }
    }
}
