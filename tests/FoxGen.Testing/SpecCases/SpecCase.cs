namespace FoxGen.Testing;

/// <summary>Files that have exactly one problem, at the place marked with <c>¦</c>.</summary>
/// <param name="Kind">The problem expected.</param>
/// <param name="Name">What is wrong, in words.</param>
/// <param name="Files">The files; the mark is in one of them.</param>
public sealed record SpecCase(SpecDiagnosticDescriptor Kind, string Name, params SpecText[] Files)
{
    private const char Mark = '¦';

    /// <summary>A broken model file beside a sound service.</summary>
    public static SpecCase Model(SpecDiagnosticDescriptor kind, string name, string yaml) =>
        new(kind, name, new SpecText("mini.service.fox.yaml", MiniSpec.Service), new SpecText("a-model.fox.yaml", yaml));

    /// <summary>A broken service file alone, made from the sound one by a replacement.</summary>
    public static SpecCase Service(SpecDiagnosticDescriptor kind, string name, string old, string @new)
    {
        Assert.Contains(old, MiniSpec.Service);
        return new(kind, name, new SpecText("mini.service.fox.yaml", MiniSpec.Service.Replace(old, @new)));
    }

    /// <summary>The files without the mark.</summary>
    public IEnumerable<SpecText> Texts => Files.Select(file => file with { Content = file.Content.Replace(Mark.ToString(), "") });

    /// <summary>Where the mark stands.</summary>
    public (string Path, int Line, int Column) Expected
    {
        get
        {
            var file = Files.Single(f => f.Content.Contains(Mark));
            var before = file.Content[..file.Content.IndexOf(Mark)];
            return (file.Path, before.Count(c => c == '\n'), before.Length - before.LastIndexOf('\n') - 1);
        }
    }
}
