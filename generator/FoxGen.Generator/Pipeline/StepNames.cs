namespace FoxGen.Generator;

/// <summary>The names of the steps, so that tests can check which steps ran again.</summary>
public static class StepNames
{
    /// <summary>The texts of all spec files.</summary>
    public const string Texts = "FoxGen.Texts";

    /// <summary>The options from MSBuild.</summary>
    public const string Options = "FoxGen.Options";

    /// <summary>Service files, compiled.</summary>
    public const string Services = "FoxGen.Services";

    /// <summary>Extensions of services, compiled.</summary>
    public const string Extensions = "FoxGen.Extensions";

    /// <summary>Model files, compiled.</summary>
    public const string ModelFiles = "FoxGen.ModelFiles";

    /// <summary>The referenced libraries that already have types of spec files of the project.</summary>
    public const string Libraries = "FoxGen.Libraries";

    /// <summary>The C# of each model.</summary>
    public const string Models = "FoxGen.Models";

    /// <summary>The C# that the models of a file share.</summary>
    public const string Groups = "FoxGen.Groups";

    /// <summary>The C# of each service, including its client.</summary>
    public const string Clients = "FoxGen.Clients";

    /// <summary>The C# of the shared enums and results of each extension.</summary>
    public const string ExtensionTypes = "FoxGen.ExtensionTypes";

    /// <summary>The C# that adds the models of the project to the client of a referenced library.</summary>
    public const string OwnModels = "FoxGen.OwnModels";

    /// <summary>Model files of referenced libraries that overlays need, compiled.</summary>
    public const string ReferencedFiles = "FoxGen.ReferencedFiles";

    /// <summary>The overlays of the project, compiled.</summary>
    public const string Overlays = "FoxGen.Overlays";

    /// <summary>The C# of each model that overlays narrow.</summary>
    public const string OverlaidModels = "FoxGen.OverlaidModels";

    /// <summary>The problems of each file.</summary>
    public const string Diagnostics = "FoxGen.Diagnostics";

    /// <summary>The steps whose results reach the compiler.</summary>
    public static IReadOnlyList<string> Outputs { get; } = [Models, Groups, Clients, ExtensionTypes, OwnModels, OverlaidModels, Diagnostics];
}
