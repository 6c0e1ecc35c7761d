namespace FoxGen.Generator;

/// <summary>The names of the pipeline's steps, so that tests can say which of them ran again.</summary>
public static class StepNames
{
    /// <summary>The texts of all spec files.</summary>
    public const string Texts = "FoxGen.Texts";

    /// <summary>The options from MSBuild.</summary>
    public const string Options = "FoxGen.Options";

    /// <summary>Service files, compiled.</summary>
    public const string Services = "FoxGen.Services";

    /// <summary>Model files, compiled.</summary>
    public const string ModelFiles = "FoxGen.ModelFiles";

    /// <summary>The C# of each model.</summary>
    public const string Models = "FoxGen.Models";

    /// <summary>The C# that models of a file share.</summary>
    public const string Groups = "FoxGen.Groups";

    /// <summary>The C# of each service, its client included.</summary>
    public const string Clients = "FoxGen.Clients";

    /// <summary>The problems of each file.</summary>
    public const string Diagnostics = "FoxGen.Diagnostics";

    /// <summary>The steps whose results reach the compiler.</summary>
    public static IReadOnlyList<string> Outputs { get; } = [Models, Groups, Clients, Diagnostics];
}
