namespace FoxGen.Testing;

/// <summary>Counts what code allocates.</summary>
public static class Allocations
{
    /// <summary>
    /// Returns the bytes that an action allocates after a warm-up. It is the minimum of several runs, because a collection that other
    /// tests cause can add bytes to this thread's count.
    /// </summary>
    public static long Of(Action action)
    {
        // Tables, thread statics, and what only the first calls do.
        for (var i = 0; i < 3; i++)
        {
            action();
        }

        var least = long.MaxValue;
        for (var i = 0; i < 7; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
