namespace FoxGen;

/// <summary>The progress of an upload or a download.</summary>
/// <param name="BytesTransferred">The number of bytes sent or received so far. It falls when the file has to be started again.</param>
/// <param name="TotalBytes">The size of the file in bytes; <c>null</c> if the server of a download does not say.</param>
public readonly record struct FoxTransferProgress(long BytesTransferred, long? TotalBytes);
