namespace FoxGen.Import;

/// <summary>What came of an OpenAPI file.</summary>
/// <param name="Files">One model file for each model, or for several that came from one spec. Empty when nothing could be read.</param>
/// <param name="Problems">What is wrong with the file as a whole, each with its JSON pointer. Never empty when there are no files.</param>
public sealed record OpenApiImport(EquatableArray<ImportResult> Files, EquatableArray<ImportRemark> Problems);
