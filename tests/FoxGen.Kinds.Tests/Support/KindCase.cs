namespace FoxGen.Kinds.Tests;

/// <summary>One body and what becomes of it.</summary>
/// <param name="Kind">The number of the kind.</param>
/// <param name="ModelId">The model it is sent to.</param>
/// <param name="Json">The body, without the field that names the model.</param>
/// <param name="IsAccepted">Whether the service takes it; it may still be warned about.</param>
/// <param name="Problems">The problems expected, as rule id, space, path; in the order they are reported.</param>
public sealed record KindCase(int Kind, string ModelId, string Json, bool IsAccepted, IReadOnlyList<string> Problems)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {ModelId} {Json}";
}

/// <summary>A mistake in a spec of the kind, and how it is told.</summary>
/// <param name="Kind">The number of the kind.</param>
/// <param name="File">The spec with the mistake in it.</param>
/// <param name="Id">The diagnostic expected.</param>
/// <param name="Line">Its line, from 0.</param>
/// <param name="Column">Its column, from 0.</param>
public sealed record KindMistake(int Kind, SpecText File, string Id, int Line, int Column);
