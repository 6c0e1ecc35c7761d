using FoxGen.Generator.Expressions;
using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator.Emit;

/// <summary>Writes the properties of a request or of an object.</summary>
internal static class PropertyEmitter
{
    /// <summary>Writes all of them.</summary>
    public static void Write(SourceWriter writer, CodeOwner owner, EmitContext context)
    {
        for (var i = 0; i < owner.Properties.Count; i++)
        {
            Write(writer, owner.Properties[i], owner.Fields[i], context);
        }
    }

    private static void Write(SourceWriter writer, ResolvedProperty property, FieldSchema field, EmitContext context)
    {
        writer.Lines(PropertyDoc.Lines(property, field, context)).Line(MetadataEmitter.ForProperty(field));
        if (property.IsDeprecated)
        {
            writer.Line("[global::System.Obsolete]");
        }

        var type = context.TypeName(property.Type);
        writer.Line(field.IsFixed ? $"public {type} {property.ClrName} => {ValueConditions.Code(field.Value.Allowed[0], property.Type, field.Value, context)};"
                : property.IsRequired ? $"public required {type} {property.ClrName} {{ get; init; }}"
                : $"public {type}? {property.ClrName} {{ get; init; }}")
            .Line();
    }
}
