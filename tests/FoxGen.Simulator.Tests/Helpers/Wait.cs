namespace FoxGen.Simulator.Tests;

/// <summary>Waits for what another thread does.</summary>
internal static class Wait
{
    /// <summary>Waits until it is so; the cancellation of the test run bounds the wait.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(5, Gateway.Cancellation);
        }
    }
}
