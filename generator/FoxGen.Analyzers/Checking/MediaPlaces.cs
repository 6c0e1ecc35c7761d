using FoxGen.Analyzers.Shapes;
using FoxGen.Rules.Checking;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Checking;

/// <summary>Finds the fields of a request that accept media, and therefore local files; other fields accept a URL only as a string.</summary>
internal static class MediaPlaces
{
    /// <summary>Returns whether the field at a path of the body accepts <c>FoxMedia</c>.</summary>
    public static bool Takes(RequestTypeInfo shape, RequestTypeCache shapes, string path)
    {
        IReadOnlyList<ITypeSymbol> types = [shape.Type];
        foreach (var part in BodyPath.Parts(path))
        {
            types = [.. types.SelectMany(type => BodyPath.Index(part) is null ? Member(type, shapes, part) : Item(type)).SelectMany(type => Alternatives(type, shapes))];
        }

        return types.Any(type => TypeFacts.IsFoxGen(type, "FoxMedia"));
    }

    private static IEnumerable<ITypeSymbol> Member(ITypeSymbol type, RequestTypeCache shapes, string field) =>
        shapes.Class(type)?.Properties.Where(property => property.Field.Name == field).Select(property => property.Symbol.Type) ?? [];

    private static IEnumerable<ITypeSymbol> Item(ITypeSymbol type) => type is INamedTypeSymbol { TypeArguments: [var item] } ? [item] : [];

    private static IEnumerable<ITypeSymbol> Alternatives(ITypeSymbol type, RequestTypeCache shapes) => shapes.Union(type)?.Select(one => one.Type) ?? [type];
}
