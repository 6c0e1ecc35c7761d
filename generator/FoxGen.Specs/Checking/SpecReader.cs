using FoxGen.Specs.Diagnostics;

namespace FoxGen.Specs.Checking;

/// <summary>The readers of one file, which share its list of problems.</summary>
internal sealed class SpecReader
{
    /// <summary>Makes the readers of a file.</summary>
    public SpecReader(string path)
    {
        Path = path;
        Nodes = new NodeReader(Bag);
        Scalars = new ScalarReader(Bag, Nodes);
        Names = new NameReader(Bag, Nodes);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The problems found so far.</summary>
    public DiagnosticBag Bag { get; } = new();

    /// <summary>Reads shapes and texts.</summary>
    public NodeReader Nodes { get; }

    /// <summary>Reads numbers and words.</summary>
    public ScalarReader Scalars { get; }

    /// <summary>Reads C# names.</summary>
    public NameReader Names { get; }

    /// <summary>The beginning of the file, for problems of the file as a whole.</summary>
    public SourceSpan Top => new(Path, 0, 0, 0, 0);

    /// <summary>Adds a problem.</summary>
    public void Report(SpecDiagnosticDescriptor descriptor, SourceSpan span, params string[] arguments) => Bag.Report(descriptor, span, arguments);
}
