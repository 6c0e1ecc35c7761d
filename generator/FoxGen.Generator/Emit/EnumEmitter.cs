using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator.Emit;

/// <summary>Writes an enum and its wire texts.</summary>
internal static class EnumEmitter
{
    private const int PartSize = 200;

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
            .Line($"[Y::Text.Json.Serialization.JsonConverter(typeof({context.Global(type.ClrName)}Wire))]")
            .Open($"public enum {type.ClrName}");
        foreach (var member in type.Members)
        {
            var wire = ConstraintText.Literal(member.Wire);
            var also = member.Aliases.Count == 0 ? "" : $" (also spelled {ConstraintText.Or(member.Aliases.Select(ConstraintText.Literal))})";
            writer.Lines(XmlDoc.Summary(member.Description is { } text ? $"{wire}{also}: {context.Say(text)}" : wire + also))
                .Line($"[M::FoxWire({CSharp.Constant(member.Wire)})]")
                .Line($"{member.ClrName} = {CSharp.Integer(member.Number)},");
        }

        writer.Close();
    }

    private static void WriteWireClass(SourceWriter writer, ResolvedEnum type, EmitContext context)
    {
        writer.Lines(XmlDoc.Summary($"The wire {(EmitContext.IsNumberEnum(type) ? "numbers" : "strings")} of {type.ClrName}, also for JsonSerializer. Used by generated code."))
            .Line(GeneratedFile.Attribute)
            .Line("[Y::ComponentModel.EditorBrowsable(Y::ComponentModel.EditorBrowsableState.Never)]")
            .Open($"public sealed class {type.ClrName}Wire() : C::FoxEnumConverter<{context.Global(type.ClrName)}>({(EmitContext.IsNumberEnum(type) ? "GetNumber" : "GetUtf8")}, Parse)");
        WriteWire(writer, type, context);
        writer.Line();
        WriteParse(writer, type, context);
        writer.Close();
    }

    private static void WriteWire(SourceWriter writer, ResolvedEnum type, EmitContext context)
    {
        var name = context.Global(type.ClrName);
        var isNumber = EmitContext.IsNumberEnum(type);
        var (method, result) = isNumber ? ("GetNumber", "long?") : ("GetUtf8", "Y::ReadOnlySpan<byte>");
        var parts = Parts(type.Members.OrderBy(member => member.Number));

        // Not left out of the body: the service refuses an empty string, but would take a body without the field.
        string[] others = isNumber ? ["_ => null,"] : ["null => default,", "_ => \"\"u8,"];
        writer.Lines(XmlDoc.Summary(isNumber
            ? "Returns the wire number of a member, or null for null and for an undefined value."
            : "Returns the wire string of a member as UTF-8: empty for an undefined value, default for null."));
        if (parts.Count <= 1)
        {
            WritePart("public", "", type.Members);
            return;
        }

        writer.Open($"public static {result} {method}({name}? value) => (int?)value switch");
        for (var i = 0; i < parts.Count; i++)
        {
            writer.Line($"<= {CSharp.Integer(parts[i][^1].Number)} => {method}{CSharp.Integer(i)}(value),");
        }

        writer.Lines(others).Close(";");
        for (var i = 0; i < parts.Count; i++)
        {
            writer.Line();
            WritePart("private", CSharp.Integer(i), parts[i]);
        }

        void WritePart(string access, string suffix, IReadOnlyCollection<EnumMember> members)
        {
            writer.Open($"{access} static {result} {method}{suffix}({name}? value) => value switch");
            foreach (var member in members)
            {
                writer.Line($"{name}.{member.ClrName} => {(isNumber ? CSharp.Integer(member.Wire.AsInteger) : CSharp.Utf8(Text(member.Wire)))},");
            }

            writer.Lines(others).Close(";");
        }
    }

    private static void WriteParse(SourceWriter writer, ResolvedEnum type, EmitContext context)
    {
        var name = context.Global(type.ClrName);
        var isNumber = EmitContext.IsNumberEnum(type);
        var argument = isNumber ? "long" : "string";
        var parts = Parts(type.Members);
        writer.Lines(XmlDoc.Summary($"Returns the member for a wire {(isNumber ? "number" : "string")}, or null if there is none."));
        if (parts.Count <= 1)
        {
            WritePart("public", "", type.Members);
            return;
        }

        writer.Line($"public static {name}? Parse({argument} wire) => {string.Join(" ?? ", parts.Select((_, i) => $"Parse{CSharp.Integer(i)}(wire)"))};");
        for (var i = 0; i < parts.Count; i++)
        {
            writer.Line();
            WritePart("private", CSharp.Integer(i), parts[i]);
        }

        void WritePart(string access, string suffix, IReadOnlyCollection<EnumMember> members)
        {
            writer.Open($"{access} static {name}? Parse{suffix}({argument} wire) => wire switch");
            foreach (var member in members)
            {
                var spellings = new[] { member.Wire }.Concat(member.Aliases).Select(wire => isNumber ? CSharp.Integer(wire.AsInteger) : CSharp.Literal(Text(wire)));
                writer.Line($"{string.Join(" or ", spellings)} => {name}.{member.ClrName},");
            }

            writer.Line("_ => null,").Close(";");
        }
    }

    // The compiler's time for a switch grows with the square of its arms: five thousand in one took a minute.
    private static List<List<EnumMember>> Parts(IEnumerable<EnumMember> members) =>
        [.. members.Select((member, at) => (member, at)).GroupBy(one => one.at / PartSize, one => one.member).Select(part => part.ToList())];

    private static string Text(RuleValue wire) => wire.Kind is RuleValueKind.String ? wire.AsString : wire.ToString();
}
