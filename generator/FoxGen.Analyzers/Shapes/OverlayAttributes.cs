using FoxGen.Rules;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Shapes;

/// <summary>
/// The constraints and rules that the overlays of a compilation and of its references add to request types, as attributes of assemblies. They are read
/// with the first request.
/// </summary>
/// <param name="compilation">The compilation.</param>
internal sealed class OverlayAttributes(Compilation compilation)
{
    private const string Runtime = "FoxGen.Runtime";

    private readonly Lazy<ILookup<ISymbol?, (string Name, AttributeData Data)>> _byType = new(() => Read(compilation));

    /// <summary>Adds the constraints and rules to a request type.</summary>
    public RequestTypeInfo? Apply(RequestTypeInfo? shape) =>
        shape?.ModelId is null || !_byType.Value.Contains(shape.Type) ? shape : _byType.Value[shape.Type].Aggregate(shape, Apply);

    private static RequestTypeInfo Apply(RequestTypeInfo shape, (string Name, AttributeData Data) attribute) => attribute.Name switch
    {
        "FoxOverlayField" when attribute.Data.Argument<string>(1) is { } field => shape.WithField(field, value => SchemaNarrowing.Narrow(value, ValueCodec.ReadAs(value, attribute.Data.Argument<string>(2)))),
        "FoxOverlayRule" when MetadataSchemaReader.Rule(attribute.Data, from: 1) is { } rule && shape.Schema.Rules.All(other => other.Id != rule.Id) => shape.WithRule(rule),
        _ => shape,
    };

    private static ILookup<ISymbol?, (string Name, AttributeData Data)> Read(Compilation compilation) => compilation.SourceModule.ReferencedAssemblySymbols
        .Where(assembly => assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == Runtime)))
        .Prepend(compilation.Assembly)
        .SelectMany(AttributeFacts.Of)
        .Where(attribute => attribute.Name.StartsWith("FoxOverlay", StringComparison.Ordinal))
        .ToLookup(attribute => attribute.Data.Argument<ISymbol>(0), SymbolEqualityComparer.Default);
}
