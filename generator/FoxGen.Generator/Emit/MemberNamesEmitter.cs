using FoxGen.Generator.Expressions;
using FoxGen.Generator.Writing;

namespace FoxGen.Generator.Emit;

/// <summary>Writes the C# names that the runtime cannot derive from wire names, for its messages.</summary>
internal static class MemberNamesEmitter
{
    /// <summary>Returns the interface with a comma before it; empty if all names are derived.</summary>
    public static string Interface(CodeOwner owner) => owner.AuthoredNames.Any() ? ", C::IFoxMemberNames" : "";

    /// <summary>Writes the method of the interface.</summary>
    public static void Write(SourceWriter writer, CodeOwner owner)
    {
        if (!owner.AuthoredNames.Any())
        {
            return;
        }

        writer.Open("string? C::IFoxMemberNames.NameOf(string field) => field switch")
            .Lines(owner.AuthoredNames.Select(property => $"{CSharp.Literal(property.Name)} => {CSharp.Literal(property.ClrName)},"))
            .Line("_ => null,")
            .Close(";")
            .Line();
    }
}
