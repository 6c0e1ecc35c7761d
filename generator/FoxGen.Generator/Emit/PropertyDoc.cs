using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator.Emit;

/// <summary>Tells everything known about a field in XML documentation.</summary>
internal static class PropertyDoc
{
    /// <summary>The comment lines above a property.</summary>
    /// <param name="property">The property.</param>
    /// <param name="field">Its constraints; <c>null</c> for a property of a result, which nothing validates.</param>
    /// <param name="context">Names and language.</param>
    /// <param name="constant">The only value of a property of a result.</param>
    public static IEnumerable<string> Lines(ResolvedProperty property, FieldSchema? field, EmitContext context, RuleValue? constant = null)
    {
        var summary = new List<string>();
        if (property.Description is { } description)
        {
            summary.Add(context.Say(description));
        }

        if (field is not null)
        {
            summary.Add(Facts(property, field));
        }

        if (constant is not null)
        {
            summary.Add($"Always {ConstraintText.Literal(constant)}.");
        }

        if (summary.Count == 0)
        {
            summary.Add($"The field {property.Name}.");
        }

        return XmlDoc.Summary([.. summary]).Concat(XmlDoc.Element("remarks", Remarks(property, field, context).ToList()));
    }

    private static string Facts(ResolvedProperty property, FieldSchema field)
    {
        if (field.IsFixed)
        {
            return $"Always {ConstraintText.Literal(field.Value.Allowed[0])}; the client sends it.";
        }

        var facts = new List<string> { property.IsRequired ? "Required" : "Optional" };
        facts.AddRange(ConstraintKinds.Of(field.Value).Select(check => check.Allowed));
        if (field.Value.Items is { } items)
        {
            facts.AddRange(ConstraintKinds.Of(items).Select(check => "each item " + check.Allowed));
        }

        foreach (var alias in field.Value.Aliases.Concat(field.Value.Items?.Aliases ?? default))
        {
            facts.Add($"{ConstraintText.Literal(alias.Canonical)} is also spelled {ConstraintText.Literal(alias.Spelling)}");
        }

        if (property.Unit is { } unit)
        {
            facts.Add("unit " + unit);
        }

        if (property.Default is { } value)
        {
            facts.Add($"default {ConstraintText.Literal(value)}, applied by the service");
        }

        return string.Join("; ", facts) + ".";
    }

    private static IEnumerable<string> Remarks(ResolvedProperty property, FieldSchema? field, EmitContext context)
    {
        if (property.Advice is FieldAdvice.OmitUnlessNeeded)
        {
            yield return "Leave unset unless needed.";
        }

        if (field is { IsFixed: false } && context.Service.Uploads is not null && TakesMedia(property.Type, context))
        {
            yield return "A string is a URL, never a path. For a local file, use FoxMedia.FromFile.";
        }

        foreach (var known in property.KnownValues)
        {
            yield return $"{ConstraintText.Literal(known.Value)}: {context.Say(known.Meaning)}";
        }

        foreach (var fact in MediaText.Facts(field?.Value.Media).Concat(MediaText.Facts(field?.Value.Items?.Media, "each file ")))
        {
            yield return fact;
        }

        foreach (var note in property.Notes)
        {
            yield return context.Say(note);
        }

        if (property.Examples.Count > 0)
        {
            yield return "Example: " + string.Join(" or ", property.Examples.Select(ConstraintText.Literal));
        }

        yield return $"Sent as {property.Name}. Defined in {context.Options.Name(property.Source)}.";
    }

    private static bool TakesMedia(ClrType type, EmitContext context) => type switch
    {
        ClrList list => TakesMedia(list.Item, context),
        ClrUnion union => context.Find(union).Cases.Any(one => TakesMedia(one.Type, context)),
        _ => ClrFacts.IsMedia(type),
    };
}
