namespace FoxGen.Import;

/// <summary>What came of an import.</summary>
/// <param name="Yaml">The text of the model file, with <c># import:</c> comments.</param>
/// <param name="FileName">What to call the file: <c>&lt;model id&gt;.fox.yaml</c>.</param>
/// <param name="Remarks">What to look at, in the order of the source. The same texts stand as comments in the YAML.</param>
/// <param name="Problems">Errors of the spec that only its author can repair, such as a family that the service does not have. Mostly none.</param>
public sealed record ImportResult(
    string Yaml,
    string FileName,
    EquatableArray<ImportRemark> Remarks,
    EquatableArray<SpecDiagnostic> Problems);
