namespace FoxGen.Import;

/// <summary>The result of importing an OpenAPI file.</summary>
/// <param name="Files">The model files: one for each model, or for several models of one spec. Empty if nothing could be read.</param>
/// <param name="Problems">The errors of the whole file, each with its JSON pointer. Not empty if there are no files.</param>
public sealed record OpenApiImport(EquatableArray<ImportResult> Files, EquatableArray<ImportRemark> Problems);
