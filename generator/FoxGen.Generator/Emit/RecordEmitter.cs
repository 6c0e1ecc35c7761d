using FoxGen.Generator.Writing;
using FoxGen.Specs;

namespace FoxGen.Generator.Emit;

/// <summary>
/// Writes the members of records that the compiler would otherwise generate. The generated equality compares references of lists, and the
/// generated <c>ToString</c> contains prompts and URLs.
/// </summary>
internal static class RecordEmitter
{
    /// <summary>Writes the members of a request or an open object. The other members are in the base type.</summary>
    public static void WriteOpen(SourceWriter writer, string type)
    {
        writer.Line("/// <inheritdoc/>")
            .Line($"public bool Equals({type}? other) => base.Equals(other);")
            .Line()
            .Line("/// <inheritdoc/>")
            .Line("public override int GetHashCode() => base.GetHashCode();")
            .Line();
        WritePrintMembers(writer, "/// <inheritdoc/>", "protected override");
    }

    /// <summary>Writes the members of an object inside a request.</summary>
    public static void WriteObject(SourceWriter writer, ResolvedObject type, EmitContext context)
    {
        if (type.Schema.IsOpen)
        {
            WriteOpen(writer, context.Global(type.ClrName));
            return;
        }

        writer.Line("/// <summary>Returns whether both are sent as the same object. The order of keys in JSON objects does not matter.</summary>")
            .Line($"public bool Equals({context.Global(type.ClrName)}? other) => C::FoxEquality.AreEqual(this, other);")
            .Line();
        WriteHash(writer);
        writer.Line("/// <summary>Returns the name of the type, without the content.</summary>")
            .Line($"public override string ToString() => {CSharp.Literal(type.ClrName)};")
            .Line();
        WritePrintMembers(writer, null, "private");
    }

    /// <summary>Writes the hash code of an object or a union.</summary>
    public static void WriteHash(SourceWriter writer) => writer.Line("/// <inheritdoc/>")
        .Line("public override int GetHashCode() => C::FoxEquality.HashOf(this);")
        .Line();

    private static void WritePrintMembers(SourceWriter writer, string? doc, string access) => writer.Lines(doc is null ? [] : [doc])
        .Line($"{access} bool PrintMembers(Y::Text.StringBuilder _) => false;")
        .Line();
}
