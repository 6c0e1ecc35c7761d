namespace FoxGen.RandomSchemas.Tests;

/// <summary>An overlay of the model of <see cref="OverlayRows"/>, and requests with the verdicts that are expected.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Overlay">The overlay, behind <c>service</c> and <c>overlay</c>.</param>
/// <param name="Requests">Members of an object initializer; rule ids and paths of all problems, as in <c>range seconds</c>.</param>
internal sealed record OverlayRow(string Name, string Overlay, params (string Members, string Expected)[] Requests)
{
    /// <summary>A second overlay of the same model.</summary>
    public string? Second { get; init; }
}
