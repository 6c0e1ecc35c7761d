namespace FoxGen.Polling;

/// <summary>
/// Spreads the queries of tasks that were submitted together. Made from the task's id, so that the same run repeats the same.
/// </summary>
internal static class PollJitter
{
    /// <summary>A number from 0 up to 1, evenly spread over ids and over the queries of one id.</summary>
    /// <param name="taskId">The task.</param>
    /// <param name="query">The number of the query; 0 for what all of its queries share.</param>
    public static double Of(string taskId, int query)
    {
        // FNV-1a, then the finish of MurmurHash3: ids of one batch differ in their last characters only.
        var hash = 14695981039346656037UL;
        foreach (var c in taskId)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash ^= (ulong)query * 0x9E3779B97F4A7C15UL;
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return ((hash ^ (hash >> 33)) >> 11) / (double)(1UL << 53);
    }
}
