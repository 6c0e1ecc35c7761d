namespace FoxGen.Import;

/// <summary>A file with an example reply of a service.</summary>
/// <param name="FileName">The file name, such as <c>completed.json</c>, <c>completed-2.json</c> or <c>refused-422.json</c>.</param>
/// <param name="Text">The JSON text.</param>
public sealed record ExampleReply(string FileName, string Text);
