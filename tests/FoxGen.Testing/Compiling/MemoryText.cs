using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.Testing;

/// <summary>A spec file as the compiler passes it to the generator.</summary>
public sealed class MemoryText(SpecText spec) : AdditionalText
{
    /// <inheritdoc/>
    public override string Path => spec.Path;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(spec.Content, Encoding.UTF8);
}

/// <summary>The MSBuild properties and the metadata of files that the compiler passes to the generator.</summary>
/// <param name="properties">The properties, by name.</param>
/// <param name="reference">How the paths of specs end that a referenced library brings, separated by |; empty when there is none.</param>
public sealed class MemoryOptions(IReadOnlyDictionary<string, string> properties, string reference = "") : AnalyzerConfigOptionsProvider
{
    private static readonly Values s_reference = new("build_metadata.AdditionalFiles.", new Dictionary<string, string> { ["FoxGenReference"] = "true" });

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values("build_property.", properties);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        reference.Length > 0 && reference.Split('|').Any(end => textFile.Path.EndsWith(end, StringComparison.Ordinal)) ? s_reference : GlobalOptions;

    private sealed class Values(string prefix, IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return key.StartsWith(prefix, StringComparison.Ordinal) && values.TryGetValue(key[prefix.Length..], out value);
        }
    }
}
