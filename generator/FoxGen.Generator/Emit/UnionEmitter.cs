using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator.Emit;

/// <summary>
/// Writes the class of a value of one of several kinds: a property per kind, of which one is set, and an implicit conversion
/// from each C# type. With an alternative that is a list, collection expressions create it.
/// </summary>
internal static class UnionEmitter
{
    private const string Builder = "Create";

    /// <summary>Writes the file of one union.</summary>
    public static EmittedSource Emit(ResolvedUnion type, EmitContext context) =>
        GeneratedFile.Write(context.Service.Namespace, type.ClrName, writer =>
        {
            var kinds = $"Holds {ConstraintText.TypeName(type.Schema)}; created by conversion from {ConstraintText.Or(type.Cases.SelectMany(one => Sources(one.Type, context)).Select(source => Short(source, context)))}.";
            var list = type.Cases.FirstOrDefault(one => one.Type is ClrList);
            writer.Lines(XmlDoc.Summary([.. type.Description is { } description ? [context.Say(description)] : Array.Empty<string>(), kinds]))
                .Lines(XmlDoc.Element("remarks", [$"Defined in {context.Options.Name(type.Source)}."]))
                .Line(GeneratedFile.Attribute)
                .Line("[M::FoxUnion]")
                .Lines(list is null ? [] : [$"[Y::Runtime.CompilerServices.CollectionBuilder(typeof({context.Global(type.ClrName)}), {CSharp.Literal(Builder)})]"])
                .Open($"public sealed partial class {type.ClrName} : C::IFoxUnion, {ReadEmitter.Face(context.Global(type.ClrName))}")
                .Open($"private {type.ClrName}()")
                .Close()
                .Line();
            for (var i = 0; i < type.Cases.Count; i++)
            {
                WriteProperty(writer, type.Cases[i], type.Schema.Cases[i], context);
            }

            foreach (var one in type.Cases)
            {
                WriteConversions(writer, type, one, context);
            }

            if (list is not null)
            {
                WriteBuilder(writer, type, list, context);
            }

            writer.Line("/// <summary>Returns whether both are sent as the same value.</summary>")
                .Line($"public override bool Equals(object? obj) => C::FoxEquality.AreEqual(this, obj as {context.Global(type.ClrName)});")
                .Line();
            RecordEmitter.WriteHash(writer);
            WriteBody(writer, type, context);
            writer.Line();
            ReadEmitter.WriteUnion(writer, type, context);
            writer.Line();
            ValidatorEmitter.WriteUnion(writer, type, context);
            writer.Close();
        });

    private static void WriteProperty(SourceWriter writer, ResolvedUnionCase one, UnionCase schema, EmitContext context)
    {
        var summary = one.Description is { } description ? context.Say(description) : $"The value as {ConstraintText.TypeName(schema.Value)}.";
        writer.Lines(XmlDoc.Summary(summary, $"Null if the value has another type; otherwise {ValueText.Describe(schema.Value)}."))
            .Line(MetadataEmitter.ForCase(one.ClrName, schema.Value))
            .Line($"public {context.TypeName(one.Type)}? {one.ClrName} {{ get; private init; }}")
            .Line();
    }

    private static void WriteConversions(SourceWriter writer, ResolvedUnion type, ResolvedUnionCase one, EmitContext context)
    {
        var name = context.Global(type.ClrName);
        foreach (var source in Sources(one.Type, context))
        {
            writer.Lines(XmlDoc.Summary($"Creates a value of type {one.ClrName}."));
            if (ClrFacts.IsReference(one.Type))
            {
                writer.Line("[return: global::System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(value))]")
                    .Line($"public static implicit operator {name}?({source}? value) => value is null ? null : new() {{ {one.ClrName} = value }};");
            }
            else
            {
                writer.Line($"public static implicit operator {name}({source} value) => new() {{ {one.ClrName} = value }};");
            }

            writer.Line();
        }
    }

    // The compiler calls the builder for a collection expression. It gets the item type from the enumerator.
    private static void WriteBuilder(SourceWriter writer, ResolvedUnion type, ResolvedUnionCase list, EmitContext context)
    {
        var (name, item) = (context.Global(type.ClrName), context.TypeName(((ClrList)list.Type).Item));
        writer.Lines(XmlDoc.Summary($"Creates a value of type {list.ClrName}. A collection expression does the same: [a, b], or [.. items] for the items of any sequence."))
            .Line($"public static {name} {Builder}(Y::ReadOnlySpan<{item}> items) => new() {{ {list.ClrName} = items.ToArray() }};")
            .Line()
            .Lines(XmlDoc.Summary($"Returns the items of {list.ClrName}, or no items if the value has another type. The compiler uses this method."))
            .Line("[Y::ComponentModel.EditorBrowsable(Y::ComponentModel.EditorBrowsableState.Never)]")
            .Line($"public G::IEnumerator<{item}> GetEnumerator() => ({list.ClrName} ?? []).GetEnumerator();")
            .Line();
    }

    private static void WriteBody(SourceWriter writer, ResolvedUnion type, EmitContext context)
    {
        writer.Open("void C::IFoxUnion.Write(global::System.ReadOnlySpan<byte> name, C::FoxBodyWriter body)");
        for (var i = 0; i < type.Cases.Count; i++)
        {
            BodyEmitter.WriteMember(writer, "name", type.Cases[i].ClrName, mayBeNull: true, type.Cases[i].Type, type.Schema.Cases[i].Value, context);
        }

        writer.Close();
    }

    // C# has no conversions from interfaces, so a list comes as an array or as a List.
    private static IEnumerable<string> Sources(ClrType type, EmitContext context) => type switch
    {
        ClrList list => [context.TypeName(list.Item) + "[]", $"G::List<{context.TypeName(list.Item)}>"],
        // What a media value is made of converts to the union at once.
        ClrScalar { Kind: ClrScalarKind.Media } => [context.TypeName(type), "string", "global::System.Uri"],
        _ => [context.TypeName(type)],
    };

    private static string Short(string type, EmitContext context) => new[] { "G::", "global::System.Text.Json.Nodes.", "global::System.", "F::", context.Global("") }
        .Aggregate(type, (text, prefix) => text.Replace(prefix, ""));
}
