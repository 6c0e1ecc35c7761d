namespace FoxGen.Cli.Comparing;

/// <summary>One thing that differs between two versions.</summary>
/// <param name="Subject">The model id, or what else it is about: <c>service foxapi</c>, <c>enum Resolution</c>.</param>
/// <param name="Path">The field; empty for the subject itself.</param>
/// <param name="Kind">The kind of change in kebab case, for programs.</param>
/// <param name="IsBreaking">Whether what callers do today may be refused, or no longer compile.</param>
/// <param name="Text">What changed, in words.</param>
internal sealed record Change(string Subject, string Path, string Kind, bool IsBreaking, string Text);
