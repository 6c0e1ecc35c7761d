namespace FoxGen.RandomSchemas.Tests;

/// <summary>A reader that does not say what the others say.</summary>
/// <param name="Reader">The reader.</param>
/// <param name="Case">The file, and the body that it is about.</param>
/// <param name="Text">What each says.</param>
internal sealed record Disagreement(string Reader, Case Case, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => $"""
        {Reader} disagrees. To see it again: FOXGEN_SEED={Case.Seed} FOXGEN_SCHEMAS=1 dotnet test --project tests/FoxGen.RandomSchemas.Tests
        {Case}
        {Text}
        """;
}
