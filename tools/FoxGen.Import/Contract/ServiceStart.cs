namespace FoxGen.Import;

/// <summary>A new service file.</summary>
/// <param name="Yaml">The text of the file, with <c># decide:</c> comments. It has no errors.</param>
/// <param name="FileName">The name of the file: <c>&lt;name&gt;.service.fox.yaml</c>.</param>
/// <param name="Decisions">What the user must decide, the most urgent first.</param>
public sealed record ServiceStart(string Yaml, string FileName, EquatableArray<ServiceDecision> Decisions);

/// <summary>The result of reading a source for a new service file: the file, or the reason why there is none.</summary>
/// <param name="Start">The file; <c>null</c> if the source cannot be read.</param>
/// <param name="Problem">The reason, with its position in the source; <c>null</c> if there is a file.</param>
public sealed record ServiceStartResult(ServiceStart? Start, string? Problem);
