using FoxGen.Cli.Hosting;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Cli.Specs;

/// <summary>Spec files, compiled together with the service file they need.</summary>
/// <param name="Texts">The files that were asked for.</param>
/// <param name="All">The same specs, with the service file and the overlaid models that ship with the tool, if they are needed.</param>
/// <param name="Set">What they compile to.</param>
/// <param name="MissingServices">Services that files name and no file defines.</param>
internal sealed record CompiledSpecs(IReadOnlyList<SpecText> Texts, IReadOnlyList<SpecText> All, SpecSet Set, IReadOnlyList<string> MissingServices)
{
    private const int MostNear = 3;

    /// <summary>Whether the service file that ships with the tool was added.</summary>
    public bool BorrowsService => All.Count > Texts.Count;

    /// <summary>The specs that ship with the tool and that the files need. A build gets them from the package.</summary>
    public IEnumerable<SpecText> Borrowed => All.Skip(Texts.Count);

    /// <summary>The path that the user gave; <c>null</c> for the specs that ship with the tool.</summary>
    public string? Path { get; init; }

    /// <summary>The models that were asked for.</summary>
    public IReadOnlyList<ResolvedModel> Models => [.. Set.Models];

    /// <summary>Compiles files.</summary>
    public static CompiledSpecs Compile(IReadOnlyList<SpecText> texts)
    {
        var defined = texts.Where(text => text.IsService).Select(EmbeddedSpecs.ServiceOf).ToHashSet();
        var wanted = texts.Where(text => !text.IsService).Select(EmbeddedSpecs.ServiceOf).OfType<string>()
            .Where(name => !defined.Contains(name)).Distinct().Order(StringComparer.Ordinal).ToList();

        // A file that names no service is told so by the compiler; it needs none.
        var borrowed = EmbeddedSpecs.ServiceOf(ShippedSpecs.Service)!;
        var all = wanted.Remove(borrowed) ? [.. texts, Lend(ShippedSpecs.Service), .. OverlaidModels(texts).Select(Lend)] : texts;
        return new CompiledSpecs(texts, all, SpecSet.Compile(all), wanted);
    }

    /// <summary>Returns the model files that ship with the tool and that overlays narrow, unless the given files define the models.</summary>
    private static IReadOnlyList<SpecText> OverlaidModels(IReadOnlyList<SpecText> texts)
    {
        var ids = texts.Where(text => text.IsOverlay).SelectMany(text => SpecOverlays.ModelsOf(text)).ToHashSet(StringComparer.Ordinal);
        if (ids.Count == 0)
        {
            return [];
        }

        ids.ExceptWith(SpecSet.Compile(texts.Where(text => text.IsModel || text.IsExtension).Append(ShippedSpecs.Service)).Models.Select(model => model.Id));
        var files = SpecSet.Compile(ShippedSpecs.All).Models.Where(model => ids.Contains(model.Id)).Select(model => model.Source.Path).ToHashSet(StringComparer.Ordinal);
        return [.. ShippedSpecs.All.Where(text => files.Contains(text.Path))];
    }

    private static SpecText Lend(SpecText text) => text with { Path = $"(foxgen)/{text.Path}" };

    /// <summary>Compiles the files of a folder, or those that ship with the tool, for use: there must be no errors.</summary>
    /// <exception cref="CliException">A spec has errors.</exception>
    public static CompiledSpecs ForUse(CliHost host, string? path)
    {
        var specs = Compile(path is null ? ShippedSpecs.All : SpecFileFinder.Read(host, [path])) with { Path = path };
        return specs.Set.Diagnostics.FirstOrDefault(problem => problem.Descriptor.IsError) is { } error
            ? throw new CliException($"The specs have errors; the first one is {error.Descriptor.Id} at {error.Span}. To list all errors, run: foxgen check {path}")
            : specs;
    }

    /// <summary>Finds a model by its id.</summary>
    /// <exception cref="CliException">There is none.</exception>
    public ResolvedModel Model(string id)
    {
        if (Models.FirstOrDefault(model => model.Id == id) is { } found)
        {
            return found;
        }

        var near = Near(id);
        throw new CliException(near.Count > 0
            ? $"Unknown model '{id}'. Did you mean {ConstraintText.Or(near)}?"
            : $"Unknown model '{id}'. To list the models, run: foxgen models{(Path is null ? ". For your own model, also pass the path of its specs." : " " + Path)}");
    }

    // A part of a long id is not close to the id, so ids that contain the part are found separately.
    private IReadOnlyList<string> Near(string id)
    {
        var ids = Models.Select(model => model.Id).ToList();
        return Suggestions.Closest(id, ids) is { } one ? [one]
            : [.. ids.Where(other => id.Length > 1 && other.Contains(id, StringComparison.OrdinalIgnoreCase)).Take(MostNear)];
    }

    /// <summary>The service of a model.</summary>
    public ResolvedService ServiceOf(ResolvedModel model) => Set.Services.Single(service => service.Name == model.Service);
}
