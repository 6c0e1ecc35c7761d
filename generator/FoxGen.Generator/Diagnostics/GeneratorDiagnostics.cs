using FoxGen.Specs;
using Microsoft.CodeAnalysis;

namespace FoxGen.Generator.Diagnostics;

/// <summary>Problems that only the generator finds; those of the language are in FoxGen.Specs.</summary>
internal static class GeneratorDiagnostics
{
    /// <summary>The category of all problems in spec files, as lists of rules show it.</summary>
    public const string Category = "FoxGen";

    /// <summary>A rule uses something that the emitted validator cannot check yet.</summary>
    public static readonly SpecDiagnosticDescriptor RuleNotWritable = new(
        "FOX0901", "Rule is not supported by generated validators", "Generated validators do not support this rule: {0}");

    /// <summary>A defect of the generator.</summary>
    public static readonly SpecDiagnosticDescriptor InternalError = new(
        "FOX0902", "Internal error of the generator", "FoxGen failed on this spec with {0}: {1} Report this bug together with the file.");

    /// <summary>An MSBuild property has an invalid value.</summary>
    public static readonly SpecDiagnosticDescriptor BadOption = new(
        "FOXCFG001", "Invalid value of an MSBuild property", "FoxGenDocLanguage is '{0}'; it must be 'en' or 'zh'.");

    /// <summary>The versions of the packages differ. Reported by build/FoxGen.targets.</summary>
    public static readonly SpecDiagnosticDescriptor WrongRuntime = new(
        "FOXCFG002", "Generator and runtime have different versions", "FoxGen {0} requires FoxGen.Runtime of the same version; the project has {1}. Run: {2}");

    /// <summary>The compiler lacks what the generator needs. Reported by build/FoxGen.targets: the generator itself could not be loaded.</summary>
    public static readonly SpecDiagnosticDescriptor OldCompiler = new(
        "FOXCFG003", "Compiler is too old for the generator", "FoxGen requires the C# compiler of .NET SDK 9.0.300 (Roslyn 4.14) or newer; this build uses {0}. Install a newer .NET SDK.");

    /// <summary>Spec files without the generator. specs/build/FoxApi.targets reports it, because the generator does not run without its package.</summary>
    public static readonly SpecDiagnosticDescriptor NoGenerator = new(
        "FOXCFG004",
        "Spec files without the generator",
        "Spec files (*.fox.yaml) are not compiled, because the project does not have the package FoxGen. Run: dotnet add package FoxGen",
        SpecSeverity.Warning);

    /// <summary>All diagnostics.</summary>
    public static IReadOnlyList<SpecDiagnosticDescriptor> All { get; } = [RuleNotWritable, InternalError, BadOption, WrongRuntime, OldCompiler, NoGenerator];

    /// <summary>Returns the descriptor of a kind of problem for the compiler.</summary>
    public static DiagnosticDescriptor ToRoslyn(SpecDiagnosticDescriptor kind) => new(
        kind.Id,
        kind.Title,
        kind.MessageFormat,
        Category,
        kind.Severity switch
        {
            SpecSeverity.Error => DiagnosticSeverity.Error,
            SpecSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        isEnabledByDefault: true,
        helpLinkUri: kind.HelpLink);
}
