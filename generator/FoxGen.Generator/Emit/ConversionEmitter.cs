using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator.Emit;

/// <summary>Writes <c>From</c>: a request for another variant of the same file, carried over with a report of what was lost.</summary>
internal static class ConversionEmitter
{
    /// <summary>Whether other variants have what this one requires; without it nothing can be carried over.</summary>
    public static bool IsPossible(ResolvedModel model, ModelGroup group) =>
        model.Properties.All(property => !property.IsRequired || IsFixed(property, model) || group.CommonFields.Contains(property.Name));

    /// <summary>Writes the method.</summary>
    public static void Write(SourceWriter writer, ResolvedModel model, ModelGroup group, EmitContext context)
    {
        var name = context.Global(RequestEmitter.TypeName(model.ClrName));
        var needed = model.Properties.Where(property => !IsFixed(property, model) && IsOptionalElsewhere(property, group)).ToList();
        writer.Lines(XmlDoc.Summary($"Creates a request for {model.Id} from a request for another variant."))
            .Line("/// <param name=\"other\">The request to convert.</param>")
            .Line("/// <param name=\"dropped\">Wire names of the fields that were dropped: this variant does not have them, or does not accept their value.</param>")
            .Lines(needed.Count == 0 ? [] : [$"/// <exception cref=\"global::System.ArgumentException\">The other request does not set {ConstraintText.Or(needed.Select(property => property.Name))}.</exception>"])
            .Open($"public static {name} From({context.Global(GroupEmitter.InterfaceName(group))} other, out G::IReadOnlyList<string> dropped)")
            .Line("Y::ArgumentNullException.ThrowIfNull(other);")
            .Line("G::List<string> lost = [];");
        WriteLostFields(writer, model, group, context);

        var common = model.Properties.Where(property => group.CommonFields.Contains(property.Name)).ToLookup(property => IsFixed(property, model));
        writer.Lines(common[true].Where(property => !AreFixed(property, model, group)).Select(property => Replace(property, model, group, context)));
        var kept = common[false].Select(property => Carry(writer, property, model, group, context)).ToList();
        writer.Line("dropped = lost;")
            .Open("return new()")
            .Lines(kept)
            .Line("Extra = other.Extra?.DeepClone().AsObject(),")
            .Close(";")
            .Close();
    }

    private static bool IsFixed(ResolvedProperty property, ResolvedModel model) => model.Request.Find(property.Name)!.IsFixed;

    private static bool AreFixed(ResolvedProperty property, ResolvedModel model, ModelGroup group) =>
        group.Models.All(other => other.Request.Find(property.Name) is { IsFixed: true } field && field.Value.Allowed == model.Request.Find(property.Name)!.Value.Allowed);

    // The other variant may have another value.
    private static string Replace(ResolvedProperty property, ResolvedModel model, ModelGroup group, EmitContext context)
    {
        var value = ValueConditions.Code(model.Request.Find(property.Name)!.Value.Allowed[0], property.Type, model.Request.Find(property.Name)!.Value, context);
        var mayBeNull = ClrFacts.IsReference(property.Type) || !GroupEmitter.IsRequired(property, group);
        return $"if (other.{property.ClrName}{(ClrFacts.IsMedia(property.Type) ? "?.UrlForRules" : "")} is not {(mayBeNull ? $"(null or {value})" : value)}) lost.Add({CSharp.Literal(property.Name)});";
    }

    // Required here, but not by every variant.
    private static bool IsOptionalElsewhere(ResolvedProperty property, ModelGroup group) =>
        property.IsRequired && !GroupEmitter.IsRequired(property, group);

    private static void WriteLostFields(SourceWriter writer, ResolvedModel model, ModelGroup group, EmitContext context)
    {
        foreach (var sibling in group.Models.Where(sibling => sibling.Id != model.Id))
        {
            var lost = sibling.Properties.Where(property => !group.CommonFields.Contains(property.Name) && !IsFixed(property, sibling)).ToList();
            if (lost.Count == 0)
            {
                continue;
            }

            var local = CSharp.Local(sibling.ClrName);
            writer.Open($"if (other is {context.Global(RequestEmitter.TypeName(sibling.ClrName))} {local})");
            foreach (var property in lost)
            {
                // What is required is set, and a number cannot be asked whether it is null.
                var ifSet = property.IsRequired ? "" : $"if ({local}.{property.ClrName} is not null) ";
                writer.Line($"{ifSet}lost.Add({CSharp.Literal(property.Name)});");
            }

            writer.Close();
        }
    }

    private static string Carry(SourceWriter writer, ResolvedProperty property, ResolvedModel model, ModelGroup group, EmitContext context)
    {
        var schema = model.Request.Find(property.Name)!.Value;
        var isNarrower = group.Models.Any(sibling => !sibling.Request.Find(property.Name)!.Value.Equals(schema));
        var local = CSharp.Local(property.ClrName);
        var conditions = new ValueConditions(property.Type, ClrFacts.IsMedia(property.Type) ? local + ".UrlForRules" : local, schema, context);
        var fails = isNarrower && !property.IsRequired
            ? ConstraintKinds.Of(schema)
                .Where(constraint => constraint is not (UrlText or InlineBytes or FileExtension))
                .Select(conditions.Fails)
                .Where(condition => condition is not null)
                .ToList()
            : [];
        if (IsOptionalElsewhere(property, group))
        {
            var missing = CSharp.Literal($"{model.Id} requires {property.Name}, which is not set.");
            return $"{property.ClrName} = other.{property.ClrName} ?? throw new global::System.ArgumentException({missing}, nameof(other)),";
        }

        if (fails.Count == 0)
        {
            return $"{property.ClrName} = other.{property.ClrName},";
        }

        var fits = local + "Fits";
        writer.Line($"var {fits} = !(other.{property.ClrName} is {{ }} {local} && ({string.Join(" || ", fails)}));")
            .Line($"if (!{fits}) lost.Add({CSharp.Literal(property.Name)});");
        return $"{property.ClrName} = {fits} ? other.{property.ClrName} : null,";
    }
}
