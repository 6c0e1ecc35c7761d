using FoxGen.Specs;

namespace FoxGen.Generator.Tests;

/// <summary>An invented service with one file that uses the whole language.</summary>
internal static class Studio
{
    /// <summary>The service and its models.</summary>
    public static IReadOnlyList<SpecText> Specs { get; } = SpecSources.Studio.Under("/project/specs/");

    /// <summary>The service alone.</summary>
    public static SpecText Service => Specs.Single(spec => spec.IsService);

    /// <summary>A file with one model and the given properties and rules, both indented by two.</summary>
    public static SpecText Model(string properties, string rest = "", string name = "other", string head = "") => new(
        $"/project/specs/{name}.fox.yaml",
        $"""
        service: studio
        family: videos
        result: MediaResult
        title: Other
        documentation: https://docs.studio.example/
        variants:
          {name}-1:
        {head}
        properties:
        {properties}
        {rest}
        """);

    /// <summary>Runs the generator over the service and some model files.</summary>
    public static GeneratorRun Run(params SpecText[] models) => GeneratorRun.Of(models.Prepend(Service));

    /// <summary>A type of what some model files become.</summary>
    public static Type Load(string type, params SpecText[] models) => Run(models).AssertCompiles().Load().GetType(type, throwOnError: true)!;
}
