using FoxGen.Generator.Writing;
using FoxGen.Specs;
using FoxGen.Specs.Model;

namespace FoxGen.Generator.Emit;

/// <summary>Writes what the runtime has to know of a service.</summary>
internal static class ServiceEmitter
{
    /// <summary>The C# name of the class that holds the definition: the client's, with another ending.</summary>
    public static string TypeName(ResolvedService service) => ServiceTypeNames.Definition(service.ClientName);

    /// <summary>Writes the file of one service.</summary>
    public static EmittedSource Emit(EmitContext context) =>
        GeneratedFile.Write(context.Service.Namespace, TypeName(context.Service), writer =>
        {
            var service = context.Service;
            writer.Lines(XmlDoc.Summary($"The service {service.Name}, as its spec file describes it."))
                .Lines(XmlDoc.Element("remarks", [$"Defined in {context.Options.Name(service.Source)}."]))
                .Line(GeneratedFile.Attribute)
                .Open($"public static class {TypeName(service)}")
                .Lines(XmlDoc.Summary("The definition of the service for the runtime."))
                .Open("public static C::FoxServiceDefinition Definition { get; } = new()");
            DefinitionEmitter.WriteProperties(writer, RuntimeObject.Of(context.Service.Facts));
            writer.Lines(context.Options.HasMediaReader ? ["MediaReader = F::FoxMediaReader.Instance,"] : []);
            writer.Close(";").Close();
        });
}
