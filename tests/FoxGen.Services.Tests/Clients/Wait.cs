namespace FoxGen.Services.Tests.Clients;

/// <summary>Waits for what another thread does.</summary>
internal static class Wait
{
    /// <exception cref="TimeoutException">The condition is not met within 20 s.</exception>
    public static async Task UntilAsync(Func<bool> condition)
    {
        for (var attempt = 0; !condition(); attempt++)
        {
            if (attempt == 2_000)
            {
                throw new TimeoutException("The condition is not met.");
            }

            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
