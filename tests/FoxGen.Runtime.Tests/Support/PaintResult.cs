using FoxGen.CompilerServices;

namespace FoxGen.Runtime.Tests.Support;

/// <summary>A result as the generator would write one.</summary>
internal sealed class PaintResult(FoxResultSource source) : FoxFileResult(source, "url")
{
    public long? Seed { get; } = source.GetInt64("seed");
}
