using System.Collections.Immutable;
using FoxGen.Generator.Emit;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator.Pipeline;

/// <summary>What files have to know of each other: which models there are, and which C# names a file may not use.</summary>
internal sealed record ModelIndex(EquatableArray<ClientEntry> Models, NameConflicts Lost)
{
    /// <summary>The models of a service that are written.</summary>
    public IReadOnlyList<ClientEntry> Of(ResolvedService service) =>
        Models.Where(model => model.Service == service.Name && Lost.Allows(model.Path, service, model.Claims)).ToList();

    /// <summary>Collects it in an order that does not depend on the order of files.</summary>
    public static ModelIndex Of(((ImmutableArray<CompiledModels> Models, Catalog Catalog) Files, ImmutableArray<TakenNames> Libraries) input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var files = input.Files;
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in input.Libraries.SelectMany(library => library.Names))
        {
            owners[name] = "";
        }

        var lost = new HashSet<NameConflict>();
        foreach (var service in files.Catalog.All)
        {
            foreach (var (names, source) in NameClaims.Of(service))
            {
                Claim(names, service, source);
            }

            if (files.Catalog.References.Contains(service.Name))
            {
                Claim(NameClaims.OfOwnModels(service), service, service.Source);
            }
        }

        var models = new List<ClientEntry>();
        foreach (var group in files.Models.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (group.Result.Group is not { Models.Count: > 0 } variants)
            {
                continue;
            }

            var service = files.Catalog.Find(variants.Models[0].Service);
            Claim(NameClaims.Of(variants), service, variants.Models[0].Source);
            foreach (var (names, source) in NameClaims.Of(group.Result.Types))
            {
                Claim(names, service, source);
            }

            foreach (var model in variants.Models)
            {
                Claim(NameClaims.Of(model.ClrName), service, model.Source);
                models.Add(ClientEntry.Of(model));
            }
        }

        return new(models.ToEquatable(), new NameConflicts(lost.OrderBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.Path, StringComparer.Ordinal).ToEquatable()));

        void Claim(IEnumerable<string> names, ResolvedService service, SourceSpan source)
        {
            foreach (var name in names)
            {
                var full = service.Namespace + "." + name;
                if (!owners.TryGetValue(full, out var owner))
                {
                    owners.Add(full, source.Path);
                }
                else if (owner != source.Path)
                {
                    lost.Add(new NameConflict(full, source.Path));
                }
            }
        }
    }
}

/// <summary>
/// The C# names that files want and other files have. Mostly none, so that a further spec file changes nothing for those that
/// are there.
/// </summary>
internal sealed record NameConflicts(EquatableArray<NameConflict> Names)
{
    /// <summary>
    /// Whether a file may use all of some C# names. Two outputs of one name (case does not count) would make the compiler drop
    /// all outputs, so the later file of two loses; the clash itself is reported among the spec diagnostics.
    /// </summary>
    public bool Allows(string path, ResolvedService service, IEnumerable<string> names) =>
        Names.Count == 0 || names.All(name => !Names.Any(lost => lost.Path == path && lost.Name.Equals($"{service.Namespace}.{name}", StringComparison.OrdinalIgnoreCase)));
}

/// <summary>A C# name that a file may not use.</summary>
internal sealed record NameConflict(string Name, string Path);
