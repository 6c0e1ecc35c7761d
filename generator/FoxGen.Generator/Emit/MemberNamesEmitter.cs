using FoxGen.Generator.Writing;

namespace FoxGen.Generator.Emit;

/// <summary>Writes the C# names that the runtime cannot derive from wire names, for its messages.</summary>
internal static class MemberNamesEmitter
{
    /// <summary>Returns the interface with a comma before it; empty if all names are derived.</summary>
    public static string Interface(IReadOnlyList<(string Path, string Name)> names) => names.Count > 0 ? ", C::IFoxMemberNames" : "";

    /// <summary>Writes the method of the interface.</summary>
    public static void Write(SourceWriter writer, IReadOnlyList<(string Path, string Name)> names)
    {
        if (names.Count == 0)
        {
            return;
        }

        writer.Open("string? C::IFoxMemberNames.NameOf(string field) => field switch")
            .Lines(names.Select(one => $"{CSharp.Literal(one.Path)} => {CSharp.Literal(one.Name)},"))
            .Line("_ => null,")
            .Close(";")
            .Line();
    }
}
