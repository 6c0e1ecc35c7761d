namespace FoxGen.Generator.Expressions;

/// <summary>A rule uses something that generated validators cannot check. Reported at the model, never dropped silently.</summary>
internal sealed class ExpressionNotWritableException(string message) : Exception(message);
