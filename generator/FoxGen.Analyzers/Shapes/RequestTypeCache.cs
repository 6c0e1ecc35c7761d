using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Shapes;

/// <summary>Reads the metadata of each type once per compilation. Types without metadata are only remembered.</summary>
/// <param name="compilation">The compilation, whose overlays apply.</param>
internal sealed class RequestTypeCache(Compilation compilation)
{
    private readonly OverlayAttributes _overlays = new(compilation);
    private readonly ConcurrentDictionary<INamedTypeSymbol, RequestTypeInfo?> _classes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, IReadOnlyList<CaseShape>?> _unions = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, EnumShape> _enums = new(SymbolEqualityComparer.Default);

    /// <summary>How many classes with metadata were read.</summary>
    public int ReadCount => _classes.Values.Count(shape => shape is not null);

    /// <summary>How many classes were looked at, those without metadata included.</summary>
    public int LookedAtCount => _classes.Count;

    /// <summary>The shape of a request or object class; <c>null</c> for any other type.</summary>
    public RequestTypeInfo? Class(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class, IsGenericType: false } named ? _classes.GetOrAdd(named, one => _overlays.Apply(new MetadataSchemaReader(this).Class(one))) : null;

    /// <summary>The alternatives of a union class; <c>null</c> for any other type.</summary>
    public IReadOnlyList<CaseShape>? Union(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class, IsGenericType: false } named ? _unions.GetOrAdd(named, one => new MetadataSchemaReader(this).Union(one)) : null;

    /// <summary>The members of an enum.</summary>
    public EnumShape Enum(INamedTypeSymbol type) => _enums.GetOrAdd(type, EnumShape.Of);
}
