using FoxGen.Generator.Expressions;
using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Specs;
using FoxGen.Specs.Model;

namespace FoxGen.Generator.Emit;

/// <summary>Writes the request type of a model id, and the definition that ties it to its endpoint and result.</summary>
internal static class RequestEmitter
{
    /// <summary>Writes the file of one model.</summary>
    public static EmittedSource Emit(ResolvedModel model, ModelGroup group, EmitContext context) =>
        GeneratedFile.Write(context.Service.Namespace, model.ClrName, writer =>
        {
            WriteDefinition(writer, model, context);
            writer.Line();
            WriteRequest(writer, model, group, context);
        });

    /// <summary>The C# name of a model's request type.</summary>
    public static string TypeName(string modelClrName) => ModelTypeNames.Request(modelClrName);

    private static void WriteDefinition(SourceWriter writer, ResolvedModel model, EmitContext context)
    {
        var family = context.Service.Families.First(candidate => candidate.Name == model.Family);
        var eventType = ClientEmitter.EventOf(model.Family, context);
        var type = $"C::FoxModelDefinition<{context.Global(TypeName(model.ClrName))}, {context.Global(model.Result.ClrName)}{(eventType is null ? "" : ", " + eventType)}>";
        var service = context.Global(ServiceEmitter.TypeName(context.Service)) + ".Definition";
        writer.Lines(XmlDoc.Summary($"The model {model.Id}: {context.Say(model.Texts.Title)}."))
            .Line(GeneratedFile.Attribute)
            .Open($"public static class {model.ClrName}")
            .Lines(XmlDoc.Summary("The model id on the wire."))
            .Line($"public const string Id = {CSharp.Literal(model.Id)};")
            .Line()
            .Lines(XmlDoc.Summary("The definition of the model for the runtime."))
            .Open($"public static {type} Definition {{ get; }} = new()")
            .Line("Id = Id,")
            .Lines(model.IdPattern is { } pattern ? [$"IdPattern = {CSharp.Literal(pattern)},"] : [])
            .Line($"Title = {CSharp.Literal(context.Say(model.Texts.Title))},")
            .Line($"Service = {service},");
        DefinitionEmitter.WriteProperties(writer, RuntimeObject.Of(family.Facts));
        writer.Lines(Places(model));
        DefinitionEmitter.WriteProperties(writer, model.Result.ToRuntime());
        writer.Lines(model.Request.MaxBodyBytes is { } most ? [$"MaxBodyBytes = {CSharp.Integer(most)},"] : [])
            .Lines(new MediaFactsEmitter(model, context).Lines());
        if (model.Timing != context.Service.Timing)
        {
            DefinitionEmitter.WriteProperties(writer, new RuntimeObject(new(new RuntimeEntry("Timing", RuntimeObject.Of(model.Timing)))));
        }

        writer.Line($"ReadRequest = F::FoxRequests.Read<{context.Global(TypeName(model.ClrName))}>,")
            .Line($"ReadResult = {context.Global(model.Result.ClrName)}.Read,")
            .Lines(eventType is null ? [] : [$"ReadEvent = {eventType}.Read,"])
            .Close(";")
            .Close();
    }

    private static IReadOnlyList<string> Places(ResolvedModel model)
    {
        var places = model.Properties
            .Where(property => property.Place is not null)
            .Select(property => $"    new({CSharp.Literal(property.Name)}, C::FoxRequestPart.{property.Place!.In}, {CSharp.Literal(property.Place.Name)}),")
            .ToList();
        return places.Count == 0 ? [] : ["Places =", "[", .. places, "],"];
    }

    private static void WriteRequest(SourceWriter writer, ResolvedModel model, ModelGroup group, EmitContext context)
    {
        var name = TypeName(model.ClrName);
        var owner = new CodeOwner(model.Request.Fields, model.Properties);
        var authored = owner.AuthoredNames(model.Request.Rules, context);
        var shared = model.Group is null ? "" : context.Global(GroupEmitter.InterfaceName(group)) + ", ";
        writer.Lines(XmlDoc.Summary([$"A request for {model.Id}: {context.Say(model.Texts.Title)}.", .. Said(model.Texts.Description, context)]))
            .Lines(XmlDoc.Element("remarks", Remarks(model, owner, context)))
            .Line(GeneratedFile.Attribute)
            .Line($"[Y::Text.Json.Serialization.JsonConverter(typeof(C::FoxRequestConverter<{context.Global(name)}>))]")
            .Lines(MetadataEmitter.ForModel(model, context))
            .Open($"public sealed partial record {name} : C::FoxRequestBase, {shared}{Readable(name, context)}{MemberNamesEmitter.Interface(authored)}");

        PropertyEmitter.Write(writer, owner, context);
        ResultCountEmitter.Write(writer, model, owner, context);
        RecordEmitter.WriteOpen(writer, context.Global(name));
        if (model.Group is not null)
        {
            WriteInterfaceMembers(writer, model, group, context);
        }

        if (model.Group is not null && ConversionEmitter.IsPossible(model, group))
        {
            ConversionEmitter.Write(writer, model, group, context);
            writer.Line();
        }

        BodyEmitter.Write(writer, "F::IFoxRequest", owner, context);
        writer.Line()
            .Line($"static C::FoxModelDefinition {Readable(name, context)}.Model => {context.Global(model.ClrName)}.Definition;")
            .Line();
        ReadEmitter.Write(writer, context.Global(name), owner, context);
        writer.Line();
        MemberNamesEmitter.Write(writer, authored);
        ValidatorEmitter.Write(writer, "F::IFoxRequest", owner, model.Request.Rules, context);
        writer.Close();
    }

    private static string Readable(string name, EmitContext context) => $"C::IFoxReadableRequest<{context.Global(name)}>";

    // A value that only this variant requires is nullable in the interface, and int does not implement int?.
    private static void WriteInterfaceMembers(SourceWriter writer, ResolvedModel model, ModelGroup group, EmitContext context)
    {
        foreach (var property in GroupEmitter.CommonProperties(group).Where(property => !GroupEmitter.IsRequired(property, group)))
        {
            var own = model.Properties.First(candidate => candidate.Name == property.Name);
            if (own.IsRequired)
            {
                writer.Line($"{context.TypeName(own.Type)}? {context.Global(GroupEmitter.InterfaceName(group))}.{own.ClrName} => {own.ClrName};").Line();
            }
        }
    }

    private static IReadOnlyList<string> Remarks(ResolvedModel model, CodeOwner owner, EmitContext context)
    {
        var remarks = model.Request.Rules.Select(rule => $"{rule.Severity} {rule.Id}: {rule.Say(path => owner.ClrName(path, context), context.Options.Language)}").Concat(model.Notes.Select(context.Say)).ToList();
        if (model.Texts.DocumentationUrl is { } url)
        {
            remarks.Add("Documentation: " + url);
        }

        remarks.Add($"Defined in {context.Options.Name(model.Source)}.");
        return remarks;
    }

    private static IEnumerable<string> Said(LocalizedText? text, EmitContext context) => text is null ? [] : [context.Say(text)];
}
