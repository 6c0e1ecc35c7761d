using System.Reflection;
using FoxGen.Analyzers;
using FoxGen.Generator.Diagnostics;
using FoxGen.Specs;
using Microsoft.CodeAnalysis;

namespace FoxGen.Docs.Tests.Support;

/// <summary>The descriptors of every assembly that reports something.</summary>
internal static class AllDiagnostics
{
    /// <summary>Each assembly's descriptors as the compiler knows them. A new assembly adds one line.</summary>
    public static IReadOnlyList<DiagnosticSource> Sources { get; } =
    [
        new("generator/FoxGen.Generator", [.. SpecDiagnostics.All.Concat(GeneratorDiagnostics.All).Select(GeneratorDiagnostics.ToRoslyn)]),
        new("generator/FoxGen.Analyzers", [.. CallSiteDiagnostics.All]),
    ];

    /// <summary>All descriptors, in order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [.. Sources.SelectMany(source => source.Descriptors).OrderBy(kind => kind.Id, StringComparer.Ordinal)];

    /// <summary>The ids of problems in spec files and settings: those whose pages show YAML.</summary>
    public static TheoryData<string> SpecIds => new(SpecDiagnostics.All.Concat(GeneratorDiagnostics.All).Select(kind => kind.Id));

    /// <summary>What only a defect of the generator brings about, so that no file can show it, and why.</summary>
    public static IReadOnlyDictionary<string, string> Defects { get; } = new Dictionary<string, string>
    {
        ["FOX0901"] = "The checker refuses what the emitter cannot write.",
        ["FOX0902"] = "It is an alias of an exception that nobody foresaw.",
    };

    /// <summary>What the targets of the package report, before any generator runs. FoxGen.Packages.Tests brings them about.</summary>
    public static IReadOnlyList<string> OfTargets { get; } = ["FOXCFG002", "FOXCFG003", "FOXCFG004", "FOXCFG005", "FOXCFG006", "FOXCFG007"];

    /// <summary>Every message of every id: an id of spec files can have several.</summary>
    public static IEnumerable<DiagnosticDescriptor> Messages => typeof(SpecDiagnostics)
        .GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
        .Select(one => one.GetValue(null))
        .OfType<SpecDiagnosticDescriptor>()
        .Concat(GeneratorDiagnostics.All)
        .Select(GeneratorDiagnostics.ToRoslyn)
        .Concat(CallSiteDiagnostics.All);

    /// <summary>A descriptor by its id.</summary>
    public static DiagnosticDescriptor Find(string id) => All.Single(kind => kind.Id == id);

    /// <summary>The word for a severity, as compilers print it.</summary>
    public static string Word(DiagnosticSeverity severity) => severity.ToString().ToLowerInvariant();
}

/// <summary>The descriptors that one assembly reports.</summary>
/// <param name="Folder">The project that keeps their release files.</param>
/// <param name="Descriptors">The descriptors.</param>
internal sealed record DiagnosticSource(string Folder, IReadOnlyList<DiagnosticDescriptor> Descriptors);
