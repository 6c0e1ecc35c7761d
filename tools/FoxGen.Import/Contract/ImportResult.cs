namespace FoxGen.Import;

/// <summary>The result of an import.</summary>
/// <param name="Yaml">The text of the model file, with <c># import:</c> comments.</param>
/// <param name="FileName">The name of the file: <c>&lt;model id&gt;.fox.yaml</c>.</param>
/// <param name="Remarks">The remarks, in the order of the source. The YAML contains them as comments.</param>
/// <param name="Problems">The errors of the spec that only its author can correct, such as an unknown family. Usually empty.</param>
public sealed record ImportResult(
    string Yaml,
    string FileName,
    EquatableArray<ImportRemark> Remarks,
    EquatableArray<SpecDiagnostic> Problems);
