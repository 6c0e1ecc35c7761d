using FoxGen.Generator.Writing;
using FoxGen.Specs;
using FoxGen.Specs.Model;

namespace FoxGen.Generator.Emit;

/// <summary>Adds the models of this project to the client of a referenced library: writes a list of the models, and extension members.</summary>
internal static class OwnModelsEmitter
{
    /// <summary>The C# name of the list, derived from the name of the client: <c>FoxApiOwnModels</c> for <c>FoxApiClient</c>.</summary>
    public static string ListName(ResolvedService service) => ServiceTypeNames.OwnModels(service.ClientName);

    /// <summary>Writes the file of one service.</summary>
    /// <param name="models">The models of this project, at least one.</param>
    /// <param name="hasExtensionMembers">Whether the language version of the project has extension members.</param>
    /// <param name="context">The service.</param>
    public static EmittedSource Emit(IReadOnlyList<ClientEntry> models, bool hasExtensionMembers, EmitContext context) =>
        GeneratedFile.Write(context.Service.Namespace, ListName(context.Service), writer =>
        {
            WriteList(writer, models, hasExtensionMembers, context);
            if (hasExtensionMembers)
            {
                WriteExtensions(writer.Line(), models, context);
            }
        });

    /// <summary>The C# name of the class with the extension members.</summary>
    public static string ExtensionsName(ResolvedService service) => ServiceTypeNames.OwnModelsExtensions(service.ClientName);

    private static void WriteList(SourceWriter writer, IReadOnlyList<ClientEntry> models, bool hasExtensionMembers, EmitContext context)
    {
        var service = context.Service;
        var family = service.Families.First(candidate => candidate.Name == models[0].Family).ClrName;
        var call = $"client.Model({models[0].ClrName}.Definition)";
        writer.Lines(XmlDoc.Summary($"The models of this project's own spec files for {service.Name}."))
            .Lines(XmlDoc.Element("remarks", [hasExtensionMembers
                ? $"They are members of the client: client.{family}.{models[0].ClrName}."
                : $"With C# 14, they are members of the client: client.{family}.{models[0].ClrName}. This project uses an older version of the language; call {call}."]))
            .Line(GeneratedFile.Attribute)
            .Open($"public static class {ListName(service)}")
            .Lines(XmlDoc.Summary("The definitions of the models. Assign the list to FoxClientOptions.Models. Resume, Models and Model of the client then include these models."))
            .Line("public static G::IReadOnlyList<C::FoxModelDefinition> All { get; } =")
            .Line("[")
            .Lines(models.Select(model => $"    {context.Global(model.ClrName)}.Definition,"))
            .Line("];");
        foreach (var added in hasExtensionMembers ? service.Families.Where(family => !IsOfClient(family, service)) : [])
        {
            if (models.Where(model => model.Family == added.Name).ToList() is { Count: > 0 } own)
            {
                ClientEmitter.WriteFamily(writer.Line(), added, own, context);
            }
        }

        writer.Close();
    }

    // The client lacks the families of extensions.
    private static bool IsOfClient(EndpointFamily family, ResolvedService service) => family.Source.Path == service.Source.Path;

    private static void WriteExtensions(SourceWriter writer, IReadOnlyList<ClientEntry> models, EmitContext context)
    {
        var service = context.Service;
        writer.Lines(XmlDoc.Summary($"Adds the models of this project's own spec files to the client {service.ClientName}."))
            .Line(GeneratedFile.Attribute)
            .Open($"public static class {ExtensionsName(service)}");
        var isFirst = true;
        foreach (var family in service.Families)
        {
            var own = models.Where(model => model.Family == family.Name).ToList();
            if (own.Count == 0)
            {
                continue;
            }

            writer = isFirst ? writer : writer.Line();
            isFirst = false;
            if (!IsOfClient(family, service))
            {
                var type = $"{context.Global(ListName(service))}.{ClientEmitter.ClassName(family)}";
                writer.Lines(XmlDoc.Summary("Adds a family to the client."))
                    .Line("/// <param name=\"client\">The client.</param>")
                    .Open($"extension({context.Global(service.ClientName)} client)")
                    .Lines(ClientEmitter.About(family, context))
                    .Line($"public {type} {family.ClrName} => new(client);")
                    .Close();
                continue;
            }

            writer.Lines(XmlDoc.Summary($"The models of {family.Path}."))
                .Line("/// <param name=\"models\">The models of the client.</param>")
                .Open($"extension({context.Global(service.ClientName)}.{ClientEmitter.ClassName(family)} models)");
            foreach (var model in own)
            {
                writer = model == own[0] ? writer : writer.Line();
                writer.Lines(ClientEmitter.About(model, context))
                    .Line($"public {ClientEmitter.TypeOf(model, context)} {model.ClrName} => ((C::IFoxModelFamily)models).Client.Model({context.Global(model.ClrName)}.Definition);");
            }

            writer.Close();
        }

        writer.Close();
    }
}
