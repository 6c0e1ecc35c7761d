using FoxGen.Rules;
using FoxGen.Specs.Checking;

namespace FoxGen.Specs.Resolving.Models;

/// <summary>Checks the fields that accept files as parts of a multipart body.</summary>
internal static class FileParts
{
    /// <summary>Reports files that no form can contain.</summary>
    /// <param name="spec">The readers.</param>
    /// <param name="model">The model.</param>
    /// <param name="family">Its family.</param>
    /// <param name="reported">What was reported for other models of the file.</param>
    public static void Check(SpecReader spec, ResolvedModel model, EndpointFamily family, HashSet<(SourceSpan, string)> reported)
    {
        foreach (var property in model.Properties)
        {
            if (model.Request.Find(property.Name)?.Value is not { } schema)
            {
                continue;
            }

            var isFile = Values(schema).Any(value => value.Urls is { TakesFile: true });
            if (Values(schema).SelectMany(value => value.Properties).Any(inner => HasFile(inner.Value)) && reported.Add((property.Source, "file")))
            {
                spec.Report(SpecDiagnostics.FileInObject, property.Source, property.Name);
            }
            else if (isFile && !family.IsMultipart && reported.Add((property.Source, "file")))
            {
                spec.Report(SpecDiagnostics.FileWithoutForm, property.Source, property.Name, family.Name);
            }
            else if (isFile && property.Place is { In: RequestPart.Envelope } && reported.Add((property.Source, "file")))
            {
                spec.Report(SpecDiagnostics.FileWithPlace, property.Source, property.Name);
            }
        }
    }

    private static bool HasFile(ValueSchema schema) => Values(schema).Any(value =>
        value.Urls is { TakesFile: true } || value.Properties.Any(inner => HasFile(inner.Value)));

    // A value, its items, and the alternatives of both.
    private static IEnumerable<ValueSchema> Values(ValueSchema schema) =>
        schema.Alternatives().SelectMany(one => one.Items is { } items ? [one, .. items.Alternatives()] : new[] { one });
}
