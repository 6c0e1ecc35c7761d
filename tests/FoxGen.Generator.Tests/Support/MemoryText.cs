using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.Generator.Tests.Support;

/// <summary>An additional file that exists in memory only.</summary>
internal sealed class MemoryText(string path, string content) : AdditionalText
{
    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(content, Encoding.UTF8);
}

/// <summary>The MSBuild properties that the generator is shown.</summary>
internal sealed class MemoryOptions(string projectFolder, string? language, string reference = "") : AnalyzerConfigOptionsProvider
{
    private static readonly Values s_reference = new(new() { ["build_metadata.AdditionalFiles.FoxGenReference"] = "true" });

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new()
    {
        ["build_property.ProjectDir"] = projectFolder,
        ["build_property.FoxGenDocLanguage"] = language ?? "",
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        reference.Length > 0 && textFile.Path.EndsWith(reference, StringComparison.Ordinal) ? s_reference : GlobalOptions;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
