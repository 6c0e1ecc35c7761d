using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator;

/// <summary>Writes an enum and its wire texts.</summary>
internal static class EnumEmitter
{
    /// <summary>Writes the file of one enum.</summary>
    public static EmittedSource Emit(ResolvedEnum type, EmitContext context) =>
        GeneratedFile.Write(context.Service.Namespace, type.ClrName, writer =>
        {
            WriteEnum(writer, type, context);
            writer.Line();
            WriteWireClass(writer, type, context);
        });

    private static void WriteEnum(SourceWriter writer, ResolvedEnum type, EmitContext context)
    {
        var summary = type.Description is { } description ? context.Say(description) : $"Values of {type.ClrName}.";
        writer.Lines(XmlDoc.Summary(summary))
            .Lines(XmlDoc.Element("remarks", [$"Defined in {context.Options.Name(type.Source)}."]))
            .Line(GeneratedFile.Attribute)
            .Open($"public enum {type.ClrName}");
        foreach (var member in type.Members)
        {
            var wire = ConstraintText.Literal(member.Wire);
            var also = member.Aliases.Count == 0 ? "" : $" (also spelled {ConstraintText.Or(member.Aliases.Select(ConstraintText.Literal))})";
            writer.Lines(XmlDoc.Summary(member.Description is { } text ? $"{wire}{also}: {context.Say(text)}" : wire + also))
                .Line($"[global::FoxGen.Metadata.FoxWire({CSharp.Constant(member.Wire)})]")
                .Line($"{member.ClrName} = {CSharp.Integer(member.Number)},");
        }

        writer.Close();
    }

    private static void WriteWireClass(SourceWriter writer, ResolvedEnum type, EmitContext context)
    {
        var name = context.Global(type.ClrName);
        var isNumber = EmitContext.IsNumberEnum(type);
        writer.Lines(XmlDoc.Summary($"The wire {(isNumber ? "numbers" : "texts")} of {type.ClrName}. Used by generated code."))
            .Line(GeneratedFile.Attribute)
            .Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]")
            .Open($"public static class {type.ClrName}Wire");
        if (isNumber)
        {
            writer.Lines(XmlDoc.Summary("The wire number of a member; null for null and for a number that is no member."))
                .Open($"public static long? GetNumber({name}? value) => value switch");
        }
        else
        {
            writer.Lines(XmlDoc.Summary("The wire text of a member as UTF-8; empty for a number that is no member."))
                .Open($"public static global::System.ReadOnlySpan<byte> GetUtf8({name} value) => value switch");
        }

        foreach (var member in type.Members)
        {
            writer.Line($"{name}.{member.ClrName} => {(isNumber ? CSharp.Integer(member.Wire.AsInteger) : CSharp.Utf8(Text(member.Wire)))},");
        }

        writer.Line(isNumber ? "_ => null," : "_ => default,").Close(";").Line();
        WriteParse(writer, type, name, isNumber);
        writer.Close();
    }

    private static void WriteParse(SourceWriter writer, ResolvedEnum type, string name, bool isNumber)
    {
        writer.Lines(XmlDoc.Summary($"The member that a wire {(isNumber ? "number" : "text")} stands for; null for none."))
            .Open($"public static {name}? Parse({(isNumber ? "long" : "string")} wire) => wire switch");
        foreach (var member in type.Members)
        {
            var spellings = new[] { member.Wire }.Concat(member.Aliases).Select(wire => isNumber ? CSharp.Integer(wire.AsInteger) : CSharp.Literal(Text(wire)));
            writer.Line($"{string.Join(" or ", spellings)} => {name}.{member.ClrName},");
        }

        writer.Line("_ => null,").Close(";");
    }

    private static string Text(RuleValue wire) => wire.Kind is RuleValueKind.String ? wire.AsString : wire.ToString();
}
