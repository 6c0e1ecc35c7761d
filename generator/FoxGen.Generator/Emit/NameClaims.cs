using FoxGen.Specs;
using FoxGen.Specs.Model;

namespace FoxGen.Generator.Emit;

/// <summary>The C# type names that each output takes.</summary>
internal static class NameClaims
{
    /// <summary>The types of a service: client, definition, vocabularies, results.</summary>
    public static IEnumerable<string> Of(ResolvedService service) =>
        new[] { service.ClientName, ServiceEmitter.TypeName(service) }
            .Concat(service.Vocabularies.SelectMany(Of))
            .Concat(service.Results.Concat(service.Queries.Select(query => query.Shape)).SelectMany(Of));

    /// <summary>The types that are generated for a project with models of a referenced service.</summary>
    public static IEnumerable<string> OfOwnModels(ResolvedService service) => [OwnModelsEmitter.ListName(service), OwnModelsEmitter.ExtensionsName(service)];

    /// <summary>The types of a result shape.</summary>
    public static IEnumerable<string> Of(ResultShape shape) => shape.Objects.Select(type => type.ClrName).Prepend(shape.ClrName);

    /// <summary>The types of a model.</summary>
    public static IEnumerable<string> Of(string modelClrName) => [modelClrName, RequestEmitter.TypeName(modelClrName)];

    /// <summary>The interface of a group of variants.</summary>
    public static IEnumerable<string> Of(ModelGroup group) => [GroupEmitter.InterfaceName(group)];

    /// <summary>The types of an enum.</summary>
    public static IEnumerable<string> Of(ResolvedEnum type) => [type.ClrName, ServiceTypeNames.WireClass(type.ClrName)];

    /// <summary>The class of an object.</summary>
    public static IEnumerable<string> Of(ResolvedObject type) => [type.ClrName];

    /// <summary>The class of a union.</summary>
    public static IEnumerable<string> Of(ResolvedUnion type) => [type.ClrName];

    /// <summary>The names of the types of one file, each with its place.</summary>
    public static IEnumerable<(IEnumerable<string> Names, SourceSpan Source)> Of(ScopedTypes types) => types.Enums.Select(type => (Of(type), type.Source))
        .Concat(types.Objects.Select(type => (Of(type), type.Source)))
        .Concat(types.Unions.Select(type => (Of(type), type.Source)));
}
