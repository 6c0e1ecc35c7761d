using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Specs;
using FoxGen.Specs.Model;

namespace FoxGen.Generator.Emit;

/// <summary>Writes the interface that the request types of a file's variants share.</summary>
internal static class GroupEmitter
{
    /// <summary>Writes the file of one group.</summary>
    public static EmittedSource Emit(ModelGroup group, EmitContext context) =>
        GeneratedFile.Write(context.Service.Namespace, InterfaceName(group), writer =>
        {
            writer.Lines(XmlDoc.Summary($"The common fields of requests for {ConstraintText.Or(group.Models.Select(model => model.Id))}."))
                .Line(GeneratedFile.Attribute)
                .Open($"public partial interface {InterfaceName(group)} : F::IFoxRequest");
            foreach (var property in CommonProperties(group))
            {
                var summary = property.Description is { } description ? context.Say(description) : $"The field {property.Name}.";
                writer.Lines(XmlDoc.Summary(summary))
                    .Line($"{context.TypeName(property.Type)}{(IsRequired(property, group) ? "" : "?")} {property.ClrName} {{ get; }}")
                    .Line();
            }

            writer.Close();
        });

    /// <summary>The C# name of the interface.</summary>
    public static string InterfaceName(ModelGroup group) => ModelTypeNames.Interface(group.ClrName);

    /// <summary>Whether all variants require a common field.</summary>
    public static bool IsRequired(ResolvedProperty property, ModelGroup group) =>
        group.Models.All(model => model.Properties.First(p => p.Name == property.Name).IsRequired);

    /// <summary>The common fields, as the first variant tells of them.</summary>
    public static IEnumerable<ResolvedProperty> CommonProperties(ModelGroup group) =>
        group.Models[0].Properties.Where(property => group.CommonFields.Contains(property.Name));
}
