using FoxGen.Generator.Writing;
using FoxGen.Specs;

namespace FoxGen.Generator.Emit;

/// <summary>Writes values of runtime definitions as C#.</summary>
internal sealed class DefinitionEmitter : IRuntimeValueVisitor<string>
{
    private static readonly DefinitionEmitter s_instance = new();

    /// <summary>Writes the properties of an object initializer.</summary>
    public static void WriteProperties(SourceWriter writer, RuntimeObject value)
    {
        foreach (var property in value.Properties)
        {
            Write(writer, property.Name, property.Value);
        }
    }

    /// <inheritdoc/>
    public string Visit(RuntimeText text) => CSharp.Literal(text.Value);

    /// <inheritdoc/>
    public string Visit(RuntimeUri uri) => $"new global::System.Uri({CSharp.Literal(uri.Value)})";

    /// <inheritdoc/>
    public string Visit(RuntimeNumber number) => CSharp.Integer(number.Value);

    /// <inheritdoc/>
    public string Visit(RuntimeSeconds seconds) => $"global::System.TimeSpan.FromSeconds({CSharp.Double(seconds.Value)})";

    /// <inheritdoc/>
    public string Visit(RuntimeMember member) => $"F::{member.Enum}.{member.Name}";

    /// <inheritdoc/>
    public string Visit(RuntimeDouble number) => CSharp.Double(number.Value);

    /// <inheritdoc/>
    public string Visit(RuntimeFlag flag) => flag.Value ? "true" : "false";

    /// <inheritdoc/>
    public string Visit(RuntimeList list) => $"[{string.Join(", ", list.Items.Select(item => item.Accept(this)))}]";

    /// <inheritdoc/>
    public string Visit(RuntimeMap map) =>
        $"new G::Dictionary<string, {(map.Enum is null ? "string" : "F::" + map.Enum)}>";

    /// <inheritdoc/>
    public string Visit(RuntimeObject value) => "new()";

    private static void Write(SourceWriter writer, string name, RuntimeValue value)
    {
        var head = $"{name} = {value.Accept(s_instance)}";
        switch (value)
        {
            case RuntimeObject inner:
                writer.Open(head);
                WriteProperties(writer, inner);
                writer.Close(",");
                break;
            case RuntimeMap map:
                writer.Open(head);
                foreach (var entry in map.Entries)
                {
                    Write(writer, $"[{CSharp.Literal(entry.Name)}]", entry.Value);
                }

                writer.Close(",");
                break;
            default:
                writer.Line(head + ",");
                break;
        }
    }
}
