using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using FoxGen.Specs;
using Microsoft.CodeAnalysis;

namespace FoxGen.Docs.Tests.Following;

/// <summary>
/// The client library of the reader: generated from the specs of this repository and from the spec files of the pages. The base URL of its service is
/// that of a simulator, and its polls are a moment apart; nothing else differs from the package.
/// </summary>
internal sealed class ReaderLibraries : AssemblyLoadContext
{
    private readonly byte[] _client;
    private Assembly? _loaded;

    /// <param name="baseUrl">The base URL of the simulator.</param>
    public ReaderLibraries(Uri baseUrl)
    {
        var specs = FollowedPages.Specs.Select(spec => spec.IsService ? At(spec, baseUrl) : spec).ToList();
        var run = GeneratorRun.Of(specs, new Dictionary<string, string> { ["FoxGenMediaReader"] = "true" }, CSharpCode.Compile("FoxApi", [], Support.Assemblies.AllButFoxApi));
        Assert.Empty(run.Diagnostics.Where(problem => problem.Severity >= DiagnosticSeverity.Warning));
        using var image = new MemoryStream();
        var emitted = run.Output.Emit(
            image,
            manifestResources: PageSpecs.Shipped.Select(spec => new ResourceDescription(spec.Path, () => new MemoryStream(Encoding.UTF8.GetBytes(spec.Content)), isPublic: true)),
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Take(20)));
        _client = image.ToArray();
        References = [.. Support.Assemblies.AllButFoxApi, MetadataReference.CreateFromImage(_client)];
    }

    /// <summary>What the code of pages is compiled against.</summary>
    public IReadOnlyList<MetadataReference> References { get; }

    /// <summary>Loads the compiled pages.</summary>
    public Assembly Load(Compilation pages)
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = pages.Emit(image, symbols, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(problem => problem.Severity is DiagnosticSeverity.Error).Take(40)));
        (image.Position, symbols.Position) = (0, 0);
        return LoadFromStream(image, symbols);
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name == "FoxApi" ? _loaded ??= LoadFromStream(new MemoryStream(_client)) : null;

    private static SpecText At(SpecText service, Uri baseUrl)
    {
        var parts = new Dictionary<string, string>(TopLevel.Split(service.Content), StringComparer.Ordinal)
        {
            ["baseUrl"] = $"baseUrl: {baseUrl.AbsoluteUri.TrimEnd('/')}\n",
            ["timing"] = "timing:\n  firstPollSeconds: 0.02\n  pollIntervalSeconds: 0.02\n  timeoutSeconds: 60\n",
        };
        return service with { Content = string.Concat(parts.Values) };
    }
}
