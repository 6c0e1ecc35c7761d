using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Model;
using FoxGen.Specs.Resolving.Scopes;

namespace FoxGen.Specs.Resolving.Services;

/// <summary>The vocabularies and results that a file adds to a service.</summary>
/// <param name="Vocabularies">The vocabularies.</param>
/// <param name="Results">The results.</param>
/// <param name="Service">The service with these types; <c>null</c> if the file names no service.</param>
internal sealed record AddedTypes(EquatableArray<ResolvedEnum> Vocabularies, EquatableArray<ResultShape> Results, ResolvedService? Service)
{
    /// <summary>Reads the keys <c>vocabularies</c> and <c>results</c>. A name that the service already has is reported.</summary>
    /// <param name="spec">The readers.</param>
    /// <param name="reader">The file.</param>
    /// <param name="names">The names of the types of the service, which then include the new ones.</param>
    /// <param name="service">The service.</param>
    public static AddedTypes Read(SpecReader spec, MappingReader reader, NameTable names, ResolvedService? service)
    {
        var vocabularies = new VocabularyReader(spec, names).Read(reader.Take(ServiceWords.Vocabularies.Key));
        service = service is null ? null : service with { Vocabularies = service.Vocabularies.Concat(vocabularies).ToEquatable() };
        var results = new ResultReader(spec, names, service).Read(reader.Take(ServiceWords.Results.Key));
        FrameworkNames.Check(spec, SpecDiagnostics.KeyHidesType, names.All.Where(type => type.Source.Path == spec.Path));
        return new(vocabularies, results, service is null ? null : service with { Results = service.Results.Concat(results).ToEquatable() });
    }

    /// <summary>Returns a table with the names of the types of a service; empty if there is none.</summary>
    public static NameTable NamesOf(SpecReader spec, ResolvedService? service)
    {
        var names = new NameTable(spec);
        foreach (var (name, source, what) in service is null ? [] : ServiceTypeNames.Of(service))
        {
            names.Add(name, source, what);
        }

        return names;
    }
}
