namespace FoxGen.Polling;

/// <summary>How standing in line ended.</summary>
internal enum PollWaitResult
{
    /// <summary>Ask now.</summary>
    Given,

    /// <summary>The wait was cancelled.</summary>
    Cancelled,

    /// <summary>The line was too long for too long.</summary>
    Expired,

    /// <summary>The client was disposed.</summary>
    Closed,
}
