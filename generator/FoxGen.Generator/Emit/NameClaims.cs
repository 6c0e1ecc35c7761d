using FoxGen.Specs;
using FoxGen.Specs.Model;

namespace FoxGen.Generator.Emit;

/// <summary>The C# type names that each output takes.</summary>
internal static class NameClaims
{
    /// <summary>The types of a service with its extensions, each with its place: client, definition, vocabularies, results.</summary>
    public static IEnumerable<(IEnumerable<string> Names, SourceSpan Source)> Of(ResolvedService service) =>
        new[] { (Names: (IEnumerable<string>)[service.ClientName, ServiceEmitter.TypeName(service)], service.Source) }
            .Concat(Of(service.Vocabularies, service.Results.Concat(service.Queries.Select(query => query.Shape))));

    /// <summary>The types of an extension, each with its place.</summary>
    public static IEnumerable<(IEnumerable<string> Names, SourceSpan Source)> Of(ServiceExtension extension) => Of(extension.Vocabularies, extension.Results);

    /// <summary>The types that are generated for a project with models of a referenced service.</summary>
    public static IEnumerable<string> OfOwnModels(ResolvedService service) => [OwnModelsEmitter.ListName(service), OwnModelsEmitter.ExtensionsName(service)];

    /// <summary>The types of a result shape.</summary>
    public static IEnumerable<string> Of(ResultShape shape) => ServiceTypeNames.OfResult(shape).Select(type => type.Name);

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

    private static IEnumerable<(IEnumerable<string> Names, SourceSpan Source)> Of(IEnumerable<ResolvedEnum> enums, IEnumerable<ResultShape> results) =>
        enums.Select(type => (Of(type), type.Source)).Concat(results.Select(shape => (Of(shape), shape.Source)));

    /// <summary>The names of the types of one file, each with its place.</summary>
    public static IEnumerable<(IEnumerable<string> Names, SourceSpan Source)> Of(ScopedTypes types) => Of(types.Enums, types.Results)
        .Concat(types.Objects.Select(type => (Of(type), type.Source)))
        .Concat(types.Unions.Select(type => (Of(type), type.Source)));
}
