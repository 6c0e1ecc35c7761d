using FoxGen.Rules;
using FoxGen.Specs;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FoxGen.Generator.Writing;

/// <summary>What a project can set through MSBuild.</summary>
/// <param name="Language">The language of XML documentation: <c>FoxGenDocLanguage</c>.</param>
/// <param name="ProjectFolder">The project's folder, with a separator at its end; empty when it is not known.</param>
/// <param name="UnknownLanguage">The value of <c>FoxGenDocLanguage</c> when it is no language.</param>
internal sealed record GeneratorOptions(TextLanguage Language, string ProjectFolder, string? UnknownLanguage)
{
    private const string MediaReaderProperty = "build_property.FoxGenMediaReader";
    private const string LanguageProperty = "build_property.FoxGenDocLanguage";

    /// <summary>Whether the project uses the package FoxGen.Media, which sets <c>FoxGenMediaReader</c>.</summary>
    public bool HasMediaReader { get; init; }

    /// <summary>The options of a project that sets none.</summary>
    public static GeneratorOptions Default { get; } = new(TextLanguage.English, "", null);

    /// <summary>Reads the options; absent ones have their defaults.</summary>
    public static GeneratorOptions Read(AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        provider.GlobalOptions.TryGetValue(LanguageProperty, out var language);
        provider.GlobalOptions.TryGetValue("build_property.ProjectDir", out var folder);
        provider.GlobalOptions.TryGetValue(MediaReaderProperty, out var reader);
        var (known, unknown) = language switch
        {
            null or "" or "en" => (TextLanguage.English, (string?)null),
            "zh" => (TextLanguage.Chinese, null),
            _ => (TextLanguage.English, language),
        };
        return new(known, folder ?? "", unknown) { HasMediaReader = string.Equals(reader, "true", StringComparison.OrdinalIgnoreCase) };
    }

    /// <summary>
    /// The place as documentation names it: relative to the project, so that the same specs give the same C# in any folder.
    /// </summary>
    public string Name(SourceSpan span)
    {
        var path = span.Path.Replace('\\', '/');
        var folder = ProjectFolder.Replace('\\', '/');
        var name = folder.Length > 0 && path.StartsWith(folder, StringComparison.Ordinal)
            ? path.Substring(folder.Length)
            : path.Substring(path.LastIndexOf('/') + 1);
        return $"{name}, line {span.StartLine + 1}";
    }
}
