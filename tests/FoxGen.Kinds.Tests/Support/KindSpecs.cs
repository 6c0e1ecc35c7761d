using FoxGen.Simulator;

namespace FoxGen.Kinds.Tests;

/// <summary>The specs of the kinds, as files and compiled.</summary>
internal static class KindSpecs
{
    /// <summary>The service and a file for each kind.</summary>
    public static IReadOnlyList<SpecText> Texts { get; } = FoxSimulatorSpecs.FromAssembly(typeof(KindSpecs).Assembly);

    /// <summary>The service file.</summary>
    public static SpecText ServiceText { get; } = Texts.Single(text => text.IsService);

    /// <summary>The models of all kinds, and those this repository ships.</summary>
    public static SpecSet Set { get; } = SpecSet.Compile(Texts.Concat(FoxSimulatorSpecs.FromAssembly(typeof(FoxApi.FoxApiClient).Assembly)));

    /// <summary>The service of the kinds.</summary>
    public static ResolvedService Service { get; } = Set.Services.Single(service => service.Name == "kinds");

    /// <summary>The models of both services, by id.</summary>
    public static IReadOnlyDictionary<string, ResolvedModel> Models { get; } = Set.Models.ToDictionary(model => model.Id);

    /// <summary>The exported schemas of all models, by id.</summary>
    public static IReadOnlyDictionary<string, ExportedSchema> Schemas { get; } = Set.Models.ToDictionary(
        model => model.Id,
        model => JsonSchemaExporter.Export(model, Set.Services.Single(service => service.Name == model.Service), Set.Types));

    /// <summary>Reads a resource of this assembly.</summary>
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(KindSpecs).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
