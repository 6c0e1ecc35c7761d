using FoxGen.Generator.Writing;
using FoxGen.Specs;

namespace FoxGen.Generator.Emit;

/// <summary>Writes what the runtime has to know of a service.</summary>
internal static class ServiceEmitter
{
    /// <summary>The C# name of the class that holds the definition: the client's, with another ending.</summary>
    public static string TypeName(ResolvedService service) => Stem(service) + "Service";

    /// <summary>The beginning of the C# names of a service: the name of the client without its ending.</summary>
    public static string Stem(ResolvedService service)
    {
        const string Ending = "Client";
        var name = service.ClientName;
        return name.Length > Ending.Length && name.EndsWith(Ending, StringComparison.Ordinal) ? name.Substring(0, name.Length - Ending.Length) : name;
    }

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
