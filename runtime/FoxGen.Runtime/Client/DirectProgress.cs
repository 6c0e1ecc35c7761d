namespace FoxGen.Client;

/// <summary>Calls the callback immediately and in order. <see cref="Progress{T}"/> does not.</summary>
internal sealed class DirectProgress<T>(Action<T> report) : IProgress<T>
{
    /// <returns><c>null</c> if there is no callback.</returns>
    public static IProgress<T>? Of(Action<T>? progress) => progress is null ? null : new DirectProgress<T>(progress);

    public void Report(T value) => report(value);
}
