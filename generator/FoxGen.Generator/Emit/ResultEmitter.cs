using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator.Emit;

/// <summary>Writes the types of what a service answers: results of tasks, replies to queries, and the objects in them.</summary>
internal static class ResultEmitter
{
    private const string Source = "C::FoxResultSource";

    /// <summary>Writes the files of one shape.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="isTaskResult">Whether it comes from a task.</param>
    /// <param name="context">Names and language.</param>
    public static IEnumerable<EmittedSource> Emit(ResultShape shape, bool isTaskResult, EmitContext context)
    {
        // The base class reads and offers the file.
        var own = Fields(shape.Properties, shape.Schema).Where(field => field.Told.Name != shape.FileField).ToList();
        var baseType = shape.Content is not null ? "F::FoxContentResult" : shape.FileField is not null ? "F::FoxFileResult" : isTaskResult ? "F::FoxResult" : "C::FoxData";
        var arguments = shape.FileField is { } file ? $"source, {CSharp.Literal(file)}" : "source";
        yield return Emit(shape.ClrName, shape.Description, shape.Source, own, baseType, arguments, context);
        foreach (var type in shape.Objects)
        {
            yield return Emit(type.ClrName, type.Description, type.Source, Fields(type.Properties, type.Schema), "C::FoxData", "source", context);
        }
    }

    // Whether a field is required, and its constant, stand in the schema.
    private static IReadOnlyList<(ResolvedProperty Told, RuleValue? Constant)> Fields(EquatableArray<ResolvedProperty> properties, ValueSchema schema) =>
        [.. properties.Zip(schema.Properties, (told, field) => (told with { IsRequired = field.IsRequired }, told.Type is ClrScalar && field.Value.Allowed is [var only] ? only : null))];

    private static EmittedSource Emit(
        string name, LocalizedText? about, SourceSpan from, IReadOnlyList<(ResolvedProperty Told, RuleValue? Constant)> properties, string baseType, string baseArguments, EmitContext context) =>
        GeneratedFile.Write(context.Service.Namespace, name, writer =>
        {
            writer.Lines(XmlDoc.Summary(about is { } description ? context.Say(description) : $"A result of type {name}."))
                .Lines(XmlDoc.Element("remarks", [$"Defined in {context.Options.Name(from)}."]))
                .Line(GeneratedFile.Attribute)
                .Open($"public sealed partial class {name} : {baseType}")
                .Line($"private {name}({Source} source)")
                .Open($"    : base({baseArguments})");
            foreach (var (property, _) in properties)
            {
                writer.Line($"{property.ClrName} = {Reading(property, context)};");
            }

            writer.Close().Line();
            foreach (var (property, constant) in properties)
            {
                writer.Lines(PropertyDoc.Lines(property, null, context, constant))
                    .Line($"public {TypeName(property.Type, context)}{(property.IsRequired ? "" : "?")} {property.ClrName} {{ get; }}")
                    .Line();
            }

            writer.Lines(XmlDoc.Summary("Reads one result. Called by the runtime."))
                .Line($"public static {context.Global(name)} Read({Source} source) => new(source);")
                .Close();
        });

    private static string Reading(ResolvedProperty property, EmitContext context)
    {
        var name = CSharp.Literal(property.Name);
        var value = property.Type switch
        {
            ClrObject inner => $"source.GetObject({name}, {context.Global(inner.Name)}.Read)",
            ClrList { Item: ClrObject item } => $"source.GetObjects({name}, {context.Global(item.Name)}.Read)",
            var type => $"source.{Getter(type)}({name})",
        };
        return property.IsRequired ? $"source.Require({name}, {value})" : value;
    }

    private static string Getter(ClrType type) => type.Match(
        scalar: one => ScalarTypes.Of(one.Kind).InResult.Reader,
        @enum: _ => Text.Reader,
        @object: _ => Element.Reader,
        union: _ => Element.Reader,
        list: one => AreStrings(one) ? "GetStrings" : Element.Reader);

    private static string TypeName(ClrType type, EmitContext context) => type.Match(
        scalar: one => ScalarTypes.Of(one.Kind).InResult.Type,
        // Servers add values; a result must not fail on one, so enums of results stay strings.
        @enum: _ => Text.Type,
        @object: one => context.Global(one.Name),
        union: _ => Element.Type,
        list: one => one.Item is ClrObject item ? $"G::IReadOnlyList<{context.Global(item.Name)}>"
            : AreStrings(one) ? "G::IReadOnlyList<string>"
            : Element.Type);

    private static bool AreStrings(ClrList list) => list.Item is ClrScalar { Kind: ClrScalarKind.String } or ClrEnum;

    private static ScalarCode Text => ScalarTypes.Of(ClrScalarKind.String).InResult;

    private static ScalarCode Element => ScalarTypes.Of(ClrScalarKind.JsonObject).InResult;
}
