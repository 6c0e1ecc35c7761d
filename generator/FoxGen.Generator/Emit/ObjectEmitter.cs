using FoxGen.Generator.Expressions;
using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator.Emit;

/// <summary>Writes the record of an object with known members inside a request.</summary>
internal static class ObjectEmitter
{
    /// <summary>Writes the file of one object.</summary>
    public static EmittedSource Emit(ResolvedObject type, EmitContext context) =>
        GeneratedFile.Write(context.Service.Namespace, type.ClrName, writer =>
        {
            var owner = new CodeOwner(type.Schema.Properties, type.Properties);
            var names = owner.AuthoredNames(type.Schema.Rules, context);
            writer.Lines(XmlDoc.Summary(type.Description is { } description ? context.Say(description) : $"An object with {ConstraintText.Or(type.Properties.Select(property => property.Name))}."))
                .Lines(XmlDoc.Element("remarks", Remarks(type, owner, context)))
                .Line(GeneratedFile.Attribute)
                .Line("[M::FoxObject]")
                .Lines(MetadataEmitter.ForRules(type.Schema.Rules, context))
                .Open($"public sealed partial record {type.ClrName} : {(type.Schema.IsOpen ? "C::FoxOpenObject, " : "")}C::IFoxObject, {ReadEmitter.Face(context.Global(type.ClrName))}{MemberNamesEmitter.Interface(names)}");
            PropertyEmitter.Write(writer, owner, context);
            RecordEmitter.WriteObject(writer, type, context);
            BodyEmitter.Write(writer, "C::IFoxObject", owner, context);
            writer.Line();
            ReadEmitter.Write(writer, context.Global(type.ClrName), owner, context, type.Schema.IsOpen);
            writer.Line();
            MemberNamesEmitter.Write(writer, names);
            ValidatorEmitter.Write(writer, "C::IFoxObject", owner, type.Schema.Rules, context);
            writer.Close();
        });

    private static IReadOnlyList<string> Remarks(ResolvedObject type, CodeOwner owner, EmitContext context) =>
        [.. type.Schema.IsOpen ? ["The service accepts other keys too; set them in Extra."] : Array.Empty<string>(), .. type.Schema.Rules.Select(rule => $"{rule.Severity} {rule.Id}: {rule.Say(path => owner.ClrName(path, context), context.Options.Language)}"), $"Defined in {context.Options.Name(type.Source)}."];
}
