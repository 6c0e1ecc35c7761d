namespace FoxGen.RandomSchemas.Tests;

/// <summary>A request body.</summary>
/// <param name="Variant">The variant it is for, as the file names it.</param>
/// <param name="Json">The body, without the field that names the model.</param>
internal sealed record Body(string Variant, JsonObject Json);
