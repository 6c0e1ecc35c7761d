using FoxGen.Specs;

namespace FoxGen.Generator;

/// <summary>Writes the type of a result shape.</summary>
internal static class ResultEmitter
{
    /// <summary>Writes the file of one shape.</summary>
    public static EmittedSource Emit(ResultShape shape, EmitContext context) =>
        GeneratedFile.Write(context.Service.Namespace, shape.ClrName, writer =>
        {
            // The base class reads and offers the URL of the file.
            var own = shape.Properties.Where(property => property.Name != shape.FileField).ToList();
            var (baseType, baseArguments) = shape.FileField is { } file
                ? ("global::FoxGen.FoxFileResult", $"source, {CSharp.Literal(file)}")
                : ("global::FoxGen.FoxResult", "source");
            var summary = shape.Description is { } description ? context.Say(description) : $"A result of shape {shape.ClrName}.";
            writer.Lines(XmlDoc.Summary(summary))
                .Lines(XmlDoc.Element("remarks", [$"Defined in {context.Options.Name(shape.Source)}."]))
                .Line(GeneratedFile.Attribute)
                .Open($"public sealed partial class {shape.ClrName} : {baseType}")
                .Line($"private {shape.ClrName}(global::FoxGen.FoxResultSource source)")
                .Open($"    : base({baseArguments})");
            foreach (var property in own)
            {
                writer.Line($"{property.ClrName} = {Reading(property)};");
            }

            writer.Close().Line();
            foreach (var property in own)
            {
                writer.Lines(PropertyDoc.Lines(property, null, context))
                    .Line($"public {TypeName(property.Type)}{(property.IsRequired ? "" : "?")} {property.ClrName} {{ get; }}")
                    .Line();
            }

            writer.Lines(XmlDoc.Summary("Reads one result. Called by the runtime."))
                .Line($"public static {context.Global(shape.ClrName)} Read(global::FoxGen.FoxResultSource source) => new(source);")
                .Close();
        });

    private static string Reading(ResolvedProperty property)
    {
        var name = CSharp.Literal(property.Name);
        var value = $"source.{Getter(property.Type)}({name})";
        return property.IsRequired ? $"source.Require({name}, {value})" : value;
    }

    private static string Getter(ClrType type) => type switch
    {
        ClrScalar { Kind: ClrScalarKind.String } or ClrEnum => "GetString",
        ClrScalar { Kind: ClrScalarKind.Int32 } => "GetInt32",
        ClrScalar { Kind: ClrScalarKind.Int64 } => "GetInt64",
        ClrScalar { Kind: ClrScalarKind.Double } => "GetDouble",
        ClrScalar { Kind: ClrScalarKind.Boolean } => "GetBoolean",
        ClrScalar { Kind: ClrScalarKind.Media } => "GetUri",
        _ => "GetElement",
    };

    private static string TypeName(ClrType type) => type switch
    {
        // Servers add values; a result must not fail on one, so enums of results stay texts.
        ClrScalar { Kind: ClrScalarKind.String } or ClrEnum => "string",
        ClrScalar { Kind: ClrScalarKind.Int32 } => "int",
        ClrScalar { Kind: ClrScalarKind.Int64 } => "long",
        ClrScalar { Kind: ClrScalarKind.Double } => "double",
        ClrScalar { Kind: ClrScalarKind.Boolean } => "bool",
        ClrScalar { Kind: ClrScalarKind.Media } => "global::System.Uri",
        _ => "global::System.Text.Json.JsonElement",
    };
}
