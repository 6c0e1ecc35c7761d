namespace FoxGen.Runtime.Tests.Support;

/// <summary>Keeps what is reported, at once and in order.</summary>
internal sealed class Reports : IProgress<FoxTaskSnapshot>
{
    public List<FoxTaskSnapshot> Snapshots { get; } = [];

    public Action<FoxTaskSnapshot>? Then { get; init; }

    public void Report(FoxTaskSnapshot value)
    {
        Snapshots.Add(value);
        Then?.Invoke(value);
    }
}
