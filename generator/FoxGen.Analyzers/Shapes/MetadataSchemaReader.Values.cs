using FoxGen.Rules;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Shapes;

// What one value may be: its JSON type from the C# type, the rest from its attribute.
internal sealed partial class MetadataSchemaReader
{
    private ValueSchema Value(ITypeSymbol declared, IReadOnlyList<(string Name, AttributeData Data)> attributes, bool isItem)
    {
        var type = TypeFacts.Below(declared)!;
        var keys = attributes.FirstOrDefault(attribute => attribute.Name is "FoxField" or "FoxCase").Data;
        return ValueCodec.Read(OfType(type, attributes), keys?.Argument<string>(1), isItem);
    }

    private ValueSchema OfType(ITypeSymbol type, IReadOnlyList<(string Name, AttributeData Data)> attributes) => type switch
    {
        { SpecialType: SpecialType.System_String } => new(ValueKind.String),
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } => new(ValueKind.Integer),
        { SpecialType: SpecialType.System_Double } => new(ValueKind.Number),
        { SpecialType: SpecialType.System_Boolean } => new(ValueKind.Boolean),
        INamedTypeSymbol { TypeKind: TypeKind.Enum } members => new(shapes.Enum(members).IsText ? ValueKind.String : ValueKind.Integer),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IReadOnlyList_T, TypeArguments: [var item] } =>
            new(ValueKind.Array) { Items = Value(item, attributes, isItem: true) },
        _ when TypeFacts.IsFoxGen(type, "FoxMedia") => new(ValueKind.String),
        INamedTypeSymbol named when _depth < DeepestType => OfClass(named),
        _ => new(ValueKind.Object),
    };

    private ValueSchema OfClass(INamedTypeSymbol type)
    {
        _depth++;
        try
        {
            if (AttributeFacts.Find(type, "FoxUnion") is not null)
            {
                return new(ValueKind.Union) { Cases = Cases(type).Select(one => new UnionCase(one.Name, one.Value)).ToEquatable() };
            }

            // Not from the cache: that may be reading this very type on another thread or further up.
            return Class(type) is { } shape
                ? new(ValueKind.Object) { Properties = shape.Schema.Fields, Rules = shape.Schema.Rules, IsOpen = shape.IsOpen }
                : new(ValueKind.Object);
        }
        finally
        {
            _depth--;
        }
    }
}
