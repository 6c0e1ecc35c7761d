using System.Collections.Immutable;
using FoxGen.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FoxGen.Docs.Tests;

/// <summary>What changes the severity of problems in spec files is what the page of diagnostics says.</summary>
public sealed class SeverityTests
{
    private const string Id = "FOX0407";

    private static readonly CSharpCompilationOptions s_options = new(OutputKind.DynamicallyLinkedLibrary);
    private static readonly IReadOnlyList<SpecText> s_specs = DiagnosticPage.Of(Id).Specs("Example");

    [Fact]
    public void Without_a_setting_a_warning_is_a_warning() => Assert.Equal([DiagnosticSeverity.Warning], Severities(s_options));

    [Fact]
    public void The_shown_globalconfig_changes_each_severity_that_it_names()
    {
        var block = Assert.Single(Pages.Of(DiagnosticPage.Folder + "/README.md").Blocks, block => block.Language == "ini");
        var config = AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse(block.Text, "/.globalconfig"))).GlobalConfigOptions.TreeOptions;
        // The compiler does not look at the case of ids in settings.
        var named = AllDiagnostics.All.Where(kind => config.ContainsKey(kind.Id)).ToList();
        Assert.Equal(config.Count, named.Count);
        Assert.Contains(Id, named.Select(kind => kind.Id));
        Assert.All(named, kind =>
        {
            Assert.NotEqual(config[kind.Id], ReportOf(kind.DefaultSeverity));
            var problems = GeneratedSpecs.Report(
                DiagnosticPage.Of(kind.Id).Specs("Example"), ImmutableDictionary<string, string>.Empty, s_options.WithSyntaxTreeOptionsProvider(new Settings(config, None)));
            Assert.Equal(config[kind.Id], ReportOf(Assert.Single(problems).Severity));
        });
    }

    [Fact]
    public void What_editorconfig_says_about_files_does_not_reach_them() => Assert.Equal(
        [DiagnosticSeverity.Warning],
        Severities(s_options.WithSyntaxTreeOptionsProvider(new Settings(None, None.Add(Id, ReportDiagnostic.Error)))));

    [Fact]
    public void NoWarn_removes_them() => Assert.Empty(Severities(s_options.WithSpecificDiagnosticOptions([new(Id, ReportDiagnostic.Suppress)])));

    [Fact]
    public void TreatWarningsAsErrors_makes_errors_of_them() =>
        Assert.Equal([DiagnosticSeverity.Error], Severities(s_options.WithGeneralDiagnosticOption(ReportDiagnostic.Error)));

    [Fact]
    public void An_error_turned_off_still_makes_no_code()
    {
        var specs = DiagnosticPage.Of("FOX0210").Specs("Example");
        Assert.Null(GeneratedSpecs.Of(specs).Library);
        Assert.Empty(SpecSet.Compile(specs).Models);
        Assert.Empty(GeneratedSpecs.Report(
            specs, ImmutableDictionary<string, string>.Empty, s_options.WithSpecificDiagnosticOptions([new("FOX0210", ReportDiagnostic.Suppress)])));
    }

    private static ImmutableDictionary<string, ReportDiagnostic> None => [];

    private static IEnumerable<DiagnosticSeverity> Severities(CSharpCompilationOptions options) =>
        GeneratedSpecs.Report(s_specs, ImmutableDictionary<string, string>.Empty, options).Select(problem => problem.Severity);

    private static ReportDiagnostic ReportOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => ReportDiagnostic.Error,
        DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
        _ => ReportDiagnostic.Info,
    };

    // What .globalconfig says about the project, and what .editorconfig says about every C# file.
    private sealed class Settings(ImmutableDictionary<string, ReportDiagnostic> project, ImmutableDictionary<string, ReportDiagnostic> files) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            files.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            project.TryGetValue(diagnosticId, out severity);
    }
}
