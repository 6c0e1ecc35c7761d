using FoxGen.Specs;
using Microsoft.CodeAnalysis;

namespace FoxGen.Generator.Diagnostics;

/// <summary>Problems that only the generator can meet; those of the language itself are in FoxGen.Specs.</summary>
internal static class GeneratorDiagnostics
{
    /// <summary>The category of all problems in spec files, as lists of rules show it.</summary>
    public const string Category = "FoxGen";

    /// <summary>A rule uses something that the emitted validator cannot check yet.</summary>
    public static readonly SpecDiagnosticDescriptor RuleNotWritable = new("FOX0901", "Rule cannot be checked by generated validators");

    /// <summary>A defect of the generator.</summary>
    public static readonly SpecDiagnosticDescriptor InternalError = new("FOX0902", "The generator failed on a spec");

    /// <summary>An MSBuild property has a value it cannot have.</summary>
    public static readonly SpecDiagnosticDescriptor BadOption = new("FOXCFG001", "MSBuild property has an unknown value");

    /// <summary>The packages do not go together. Reported by build/FoxGen.targets.</summary>
    public static readonly SpecDiagnosticDescriptor WrongRuntime = new("FOXCFG002", "Generator and runtime are of different versions");

    /// <summary>The compiler lacks what the generator needs. Reported by build/FoxGen.targets: the generator itself could not be loaded.</summary>
    public static readonly SpecDiagnosticDescriptor OldCompiler = new("FOXCFG003", "Compiler is too old for the generator");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SpecDiagnosticDescriptor> All { get; } = [RuleNotWritable, InternalError, BadOption, WrongRuntime, OldCompiler];

    /// <summary>A kind of problem as the compiler knows it. Its message comes whole, with the problem.</summary>
    public static DiagnosticDescriptor ToRoslyn(SpecDiagnosticDescriptor kind) => new(
        kind.Id,
        kind.Title,
        "{0}",
        Category,
        kind.IsError ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: kind.HelpLink);
}
