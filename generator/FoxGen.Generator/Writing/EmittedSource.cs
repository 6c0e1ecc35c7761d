namespace FoxGen.Generator.Writing;

/// <summary>One file of generated C#.</summary>
/// <param name="HintName">The file's name, unique within the compilation regardless of case.</param>
/// <param name="Text">The C#.</param>
internal sealed record EmittedSource(string HintName, string Text);
