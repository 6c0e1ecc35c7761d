using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator;

/// <summary>Writes the method that writes a request's JSON members.</summary>
internal static class BodyEmitter
{
    /// <summary>Writes the method.</summary>
    public static void Write(SourceWriter writer, ResolvedModel model, EmitContext context)
    {
        writer.Open("void global::FoxGen.IFoxRequest.Write(global::FoxGen.FoxBodyWriter body)");
        for (var i = 0; i < model.Properties.Count; i++)
        {
            WriteMember(writer, model.Properties[i], model.Request.Fields[i].Value, context);
        }

        writer.Close();
    }

    private static void WriteMember(SourceWriter writer, ResolvedProperty property, ValueSchema schema, EmitContext context)
    {
        var name = CSharp.Utf8(property.Name);
        switch (property.Type)
        {
            case ClrEnum type:
                WriteText(writer, property, name, local => $"{context.WireClass(type)}.GetUtf8({local})");
                break;
            case ClrScalar { Kind: ClrScalarKind.Boolean } when schema.Spelling is { } spelling:
                WriteText(writer, property, name, local => $"{local} ? {CSharp.Utf8(spelling.True)} : {CSharp.Utf8(spelling.False)}");
                break;
            case ClrList { Item: ClrEnum type }:
                writer.Line($"body.Write({name}, {property.ClrName}, {context.WireClass(type)}.GetUtf8);");
                break;
            default:
                writer.Line($"body.Write({name}, {property.ClrName});");
                break;
        }
    }

    private static void WriteText(SourceWriter writer, ResolvedProperty property, string name, Func<string, string> utf8)
    {
        if (property.IsRequired)
        {
            writer.Line($"body.WriteUtf8({name}, {utf8(property.ClrName)});");
            return;
        }

        var local = CSharp.Local(property.ClrName);
        writer.Line($"if ({property.ClrName} is {{ }} {local}) body.WriteUtf8({name}, {utf8(local)});");
    }
}
