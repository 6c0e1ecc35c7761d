namespace FoxGen.Generator;

/// <summary>A rule uses something that generated validators cannot check. Reported at the model, never dropped silently.</summary>
internal sealed class ExpressionNotWritableException(string message) : Exception(message);
