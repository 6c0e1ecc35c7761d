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

    /// <summary>The versions of the packages differ. Reported by build/FoxGen.ProjectChecks.targets.</summary>
    public static readonly SpecDiagnosticDescriptor WrongRuntime = new(
        "FOXCFG002", "Generator and runtime have different versions", "FoxGen {0} requires FoxGen.Runtime of the same version; the project has {1}. Run: {2}");

    /// <summary>The compiler lacks what the generator needs. Reported by build/FoxGen.ProjectChecks.targets: the generator itself could not be loaded.</summary>
    public static readonly SpecDiagnosticDescriptor OldCompiler = new(
        "FOXCFG003", "Compiler is too old for the generator", "FoxGen requires the C# compiler of .NET SDK 9.0.300 (Roslyn 4.14) or newer; this build uses {0}. Install a newer .NET SDK.");

    /// <summary>Spec files without the generator. specs/build/FoxApi.targets reports it, because the generator does not run without its package.</summary>
    public static readonly SpecDiagnosticDescriptor NoGenerator = new(
        "FOXCFG004",
        "Spec files without the generator",
        "Spec files (*.fox.yaml) are not compiled, because the project does not have the package FoxGen. Run: dotnet add package FoxGen",
        SpecSeverity.Warning);

    /// <summary>Spec files in a project of another language. The targets of both packages report it.</summary>
    public static readonly SpecDiagnosticDescriptor NotCSharp = new(
        "FOXCFG005",
        "Spec files in a project that is not C#",
        "Spec files (*.fox.yaml) are compiled in C# projects only; the language of this project is {0}. Move them to a C# class library, and reference it.",
        SpecSeverity.Warning);

    /// <summary>The project targets a framework that the runtime does not support. Reported by build/FoxGen.ProjectChecks.targets.</summary>
    public static readonly SpecDiagnosticDescriptor OldFramework = new(
        "FOXCFG006",
        "Target framework is older than .NET 8",
        "FoxGen requires .NET 8 or newer; this project targets {0}. Set TargetFramework to net8.0, or move the spec files to a project that does.");

    /// <summary>The project sets a version of C# that generated code does not compile with. Reported by build/FoxGen.ProjectChecks.targets.</summary>
    public static readonly SpecDiagnosticDescriptor OldLanguage = new(
        "FOXCFG007", "Language version is older than C# 12", "Generated code requires C# 12 or newer; LangVersion is {0}. Remove LangVersion, or set it to 12 or newer.");

    /// <summary>All diagnostics.</summary>
    public static IReadOnlyList<SpecDiagnosticDescriptor> All { get; } =
        [RuleNotWritable, InternalError, BadOption, WrongRuntime, OldCompiler, NoGenerator, NotCSharp, OldFramework, OldLanguage];

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
