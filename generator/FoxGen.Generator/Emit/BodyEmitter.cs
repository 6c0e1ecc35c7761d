using FoxGen.Generator.Expressions;
using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator.Emit;

/// <summary>Writes the methods that write a request's JSON members.</summary>
internal static class BodyEmitter
{
    /// <summary>Writes the method of a request or an object.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="interfaceName">The interface it implements.</param>
    /// <param name="owner">The members.</param>
    /// <param name="context">Names and enums.</param>
    public static void Write(SourceWriter writer, string interfaceName, CodeOwner owner, EmitContext context)
    {
        writer.Open($"void {interfaceName}.Write(C::FoxBodyWriter body)");
        for (var i = 0; i < owner.Properties.Count; i++)
        {
            var property = owner.Properties[i];
            var isNull = !property.IsRequired || ClrFacts.IsReference(property.Type);
            WriteMember(writer, CSharp.Utf8(property.Name), property.ClrName, isNull, property.Type, owner.Fields[i].Value, context);
        }

        writer.Close();
    }

    /// <summary>Writes the call that writes one member.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="name">C# for the name on the wire.</param>
    /// <param name="value">The C# property.</param>
    /// <param name="mayBeNull">Whether it can be null, and is then left out.</param>
    /// <param name="type">Its type.</param>
    /// <param name="schema">What it may be.</param>
    /// <param name="context">Names and enums.</param>
    public static void WriteMember(SourceWriter writer, string name, string value, bool mayBeNull, ClrType type, ValueSchema schema, EmitContext context)
    {
        switch (type)
        {
            case ClrEnum named when context.IsNumberEnum(named):
                writer.Line($"body.Write({name}, {context.WireClass(named)}.GetNumber({value}));");
                break;
            case ClrEnum named:
                writer.Line($"body.WriteUtf8({name}, {context.WireClass(named)}.GetUtf8({value}));");
                break;
            case ClrScalar { Kind: ClrScalarKind.Boolean } when schema.Spelling is { } spelling:
                WriteSpelling(writer, name, value, mayBeNull, spelling);
                break;
            case ClrList { Item: ClrEnum named }:
                writer.Line($"body.Write({name}, {value}, {context.WireClass(named)}.{(context.IsNumberEnum(named) ? "GetNumber" : "GetUtf8")});");
                break;
            case ClrList { Item: ClrScalar { Kind: ClrScalarKind.Boolean } } when schema.Items?.Spelling is { } spelling:
                writer.Line($"body.Write({name}, {value}, {CSharp.Utf8(spelling.True)}, {CSharp.Utf8(spelling.False)});");
                break;
            default:
                writer.Line($"body.Write({name}, {value});");
                break;
        }
    }

    private static void WriteSpelling(SourceWriter writer, string name, string value, bool mayBeNull, BooleanSpelling spelling)
    {
        var local = mayBeNull ? CSharp.Local(value) : value;
        var words = $"{local} ? {CSharp.Utf8(spelling.True)} : {CSharp.Utf8(spelling.False)}";
        writer.Line($"body.WriteUtf8({name}, {(mayBeNull ? $"{value} is {{ }} {local} ? {words} : default" : words)});");
    }
}
