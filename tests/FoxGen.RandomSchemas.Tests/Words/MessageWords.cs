namespace FoxGen.RandomSchemas.Tests;

/// <summary>What messages say a value must be.</summary>
internal sealed class MessageWords : IWords
{
    public (string Text, IReadOnlyList<SaidBound> Bounds)? Of(Judged one, Leaf leaf)
    {
        var sentences = ConstraintKinds.Of(leaf.Schema).Select(check => check.Allowed).ToList();
        return (string.Join("; ", sentences), [.. sentences.SelectMany(SaidBounds.Read)]);
    }
}
