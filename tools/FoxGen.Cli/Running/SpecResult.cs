using FoxGen.CompilerServices;

namespace FoxGen.Cli.Running;

/// <summary>A result without a file: its JSON is all there is.</summary>
internal sealed class SpecResult(FoxResultSource source) : FoxResult(source);

/// <summary>A result with a file in the response.</summary>
internal sealed class SpecContentResult(FoxResultSource source, string? field) : FoxContentResult(source, field);

/// <summary>A result with a file to download.</summary>
internal sealed class SpecFileResult(FoxResultSource source, string urlField) : FoxFileResult(source, urlField);
