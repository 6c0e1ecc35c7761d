using FoxGen.Generator.Expressions;
using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator.Emit;

/// <summary>
/// Writes the additions of the overlays of a project to a model: attributes for the call-site analyzer, and a validator that the assembly registers when
/// it is loaded. The request type can be in another assembly.
/// </summary>
internal static class OverlayEmitter
{
    private const string Request = "request";

    private static string ClassName(ResolvedModel model) => model.ClrName + "Overlays";

    /// <summary>Writes the file of one model.</summary>
    public static EmittedSource Emit(OverlaidModel overlaid, EmitContext context)
    {
        var type = context.Global(RequestEmitter.TypeName(overlaid.Model.ClrName));
        var fields = overlaid.Model.Request.Fields.Where(field => IsNarrowed(field.Value)).ToList();
        var rules = overlaid.Model.Request.Rules.Skip(overlaid.Base.Request.Rules.Count).ToList();
        return GeneratedFile.Write(
            context.Service.Namespace,
            overlaid.Model.ClrName + "-overlay",
            writer => Write(writer, type, overlaid, fields, rules, context),
            [.. MetadataEmitter.ForOverlay(type, fields, rules, context)]);
    }

    private static void Write(
        SourceWriter writer, string type, OverlaidModel overlaid, IReadOnlyList<FieldSchema> fields, IReadOnlyList<Rule> rules, EmitContext context)
    {
        // File-local: two projects with overlays of one model can see each other's internal types.
        writer.Lines(XmlDoc.Summary($"The rules of this project for {overlaid.Model.Id}."))
            .Line(GeneratedFile.Attribute)
            .Open($"file static class {ClassName(overlaid.Model)}")
            .Line("[Y::Runtime.CompilerServices.ModuleInitializer]")
            .Line($"internal static void Register() => C::FoxOverlayRules.Add<{type}>(Validate);")
            .Line()
            .Open($"private static void Validate({type} {Request}, ref C::FoxProblems found)");
        foreach (var field in fields)
        {
            WriteField(writer, overlaid.Model.Properties.First(property => property.Name == field.Name), field.Value, context);
        }

        var owner = new CodeOwner(overlaid.Base.Request.Fields, overlaid.Base.Properties);
        ValidatorEmitter.WriteRules(writer, owner, rules, context, CodeScope.Of(Request + "."));
        writer.Close().Close();
    }

    private static bool IsNarrowed(ValueSchema value) => value.Overlays.Count > 0 || value.Items is { Overlays.Count: > 0 };

    private static void WriteField(SourceWriter writer, ResolvedProperty property, ValueSchema schema, EmitContext context)
    {
        var (name, local) = (CSharp.Literal(property.Name), CSharp.Local(property.ClrName));
        writer.Open($"if ({Request}.{property.ClrName} is {{ }} {local})").Lines(Checks(property.Type, schema, local, name, null, context));
        if (property.Type is ClrList list && schema.Items is { Overlays.Count: > 0 } items)
        {
            writer.Open($"for (var i = 0; i < {local}.Count; i++)")
                .Open($"if ({local}[i] is {{ }} item)")
                .Lines(Checks(list.Item, items, "item", name, "i", context))
                .Close()
                .Close();
        }

        writer.Close();
    }

    // The request type itself checks everything else.
    private static IEnumerable<string> Checks(ClrType type, ValueSchema schema, string value, string name, string? index, EmitContext context)
    {
        var conditions = new ValueConditions(type, ClrFacts.IsMedia(type) ? value + ".UrlForRules" : value, schema, context);
        return ConstraintKinds.Of(schema)
            .Where(constraint => constraint.Overlay is not null)
            .Select(constraint => (constraint, Fails: conditions.Fails(constraint)))
            .Where(one => one.Fails is not null)
            .Select(one => $"if ({one.Fails}) {ValidatorEmitter.Report(name, index, one.constraint)}");
    }
}
