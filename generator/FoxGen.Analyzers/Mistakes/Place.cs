using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FoxGen.Analyzers.Mistakes;

/// <summary>A place in a file: how types are written there, and what converts to what.</summary>
/// <param name="model">The meaning of the file.</param>
/// <param name="position">The position in the file.</param>
/// <param name="shapes">The metadata of types.</param>
internal sealed class Place(SemanticModel model, int position, RequestTypeCache shapes)
{
    /// <summary>The metadata of types.</summary>
    public RequestTypeCache Shapes => shapes;

    /// <summary>Whether C# has collection expressions here.</summary>
    public bool HasCollectionExpressions => model.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 };

    /// <summary>How a type is written here.</summary>
    public string Name(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToMinimalDisplayString(model, position);

    /// <summary>How a type of the runtime is written here; <c>null</c> if there is none.</summary>
    public string? Name(string metadataName) => model.Compilation.GetTypesByMetadataName(metadataName) is [var type, ..] ? Name(type) : null;

    /// <summary>Whether a value of a type can be assigned to another type.</summary>
    public bool Converts(ITypeSymbol from, ITypeSymbol to) => model.Compilation.ClassifyConversion(from, to) is { Exists: true, IsImplicit: true };
}
