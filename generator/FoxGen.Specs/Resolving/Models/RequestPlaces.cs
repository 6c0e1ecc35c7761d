using FoxGen.Rules.Primitives;
using FoxGen.Specs.Checking;

namespace FoxGen.Specs.Resolving.Models;

/// <summary>Checks where the requests of a model carry its properties, and the path of its family.</summary>
internal static class RequestPlaces
{
    /// <summary>Reports places that are taken twice, and placeholders of the path without a value.</summary>
    /// <param name="spec">The readers.</param>
    /// <param name="service">The service.</param>
    /// <param name="models">The models of the file.</param>
    public static void Check(SpecReader spec, ResolvedService service, IReadOnlyList<ResolvedModel> models)
    {
        var reported = new HashSet<(SourceSpan, string)>();
        foreach (var model in models)
        {
            if (service.Families.FirstOrDefault(family => family.Name == model.Family) is not { } family)
            {
                continue;
            }

            Id(spec, model, family);
            Taken(spec, service, family, model, reported);
            Path(spec, model, family, reported);
            FileParts.Check(spec, model, family, reported);
        }
    }

    private static void Id(SpecReader spec, ResolvedModel model, EndpointFamily family)
    {
        var names = NamesIn(family.Path).Concat(family.TaskPath is { } path ? NamesIn(path) : []).ToList();
        if (names.Contains(UrlTemplate.Model) && model.Id.Contains('/'))
        {
            spec.Report(SpecDiagnostics.IdWithSlash, model.Source, model.Id, family.Name);
        }
        else if (names.Contains(UrlTemplate.Kept(UrlTemplate.Model)) && !UrlTemplatePrimitives.IsSegments(model.Id))
        {
            spec.Report(SpecDiagnostics.IdChangesPath, model.Source, model.Id, family.Name);
        }
    }

    private static void Taken(SpecReader spec, ResolvedService service, EndpointFamily family, ResolvedModel model, HashSet<(SourceSpan, string)> reported)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [service.Auth.Get(AuthWords.Header)] = "the API key" };
        foreach (var header in service.Headers.Concat(family.Headers))
        {
            headers[header.Name] = "'headers'";
        }

        if (service.Idempotency?.Find(IdempotencyWords.Header) is { } key)
        {
            headers[key] = "the idempotency key";
        }

        var inBody = model.Properties.Where(property => property.Place is null).Select(property => property.Name).ToList();
        if (service.ModelField is { } field)
        {
            inBody.Add(field);
        }

        if (service.Idempotency?.Find(IdempotencyWords.Field) is { } keyField)
        {
            if (inBody.Contains(keyField) && reported.Add((model.Source, keyField)))
            {
                spec.Report(SpecDiagnostics.PlaceTwice, model.Properties.FirstOrDefault(one => one.Name == keyField)?.Source ?? model.Source, keyField, "idempotency", $"the body field '{keyField}'");
            }

            inBody.Add(keyField);
        }

        Callback(spec, service, model, inBody, reported);
        foreach (var property in model.Properties.Where(property => property.Place is not null))
        {
            var (part, name) = (property.Place!.In, property.Place.Name);
            if (part is RequestPart.Header && headers.TryGetValue(name, out var owner) && reported.Add((property.Source, name)))
            {
                spec.Report(SpecDiagnostics.HeaderTaken, property.Source, name, owner);
            }
            else if (part is RequestPart.Envelope && inBody.Contains(name.Split('.', '[')[0]) && reported.Add((property.Source, name)))
            {
                spec.Report(SpecDiagnostics.EnvelopeTaken, property.Source, name, name.Split('.', '[')[0]);
            }
            else if (part is not RequestPart.Envelope && model.Properties.First(one => one.Place is { } place && place.In == part && place.Name == name) is var first && first != property && reported.Add((property.Source, name)))
            {
                spec.Report(SpecDiagnostics.PlaceTwice, property.Source, first.Name, property.Name, $"the {PartWord(part)} '{name}'");
            }
        }
    }

    private static void Callback(SpecReader spec, ResolvedService service, ResolvedModel model, List<string> inBody, HashSet<(SourceSpan, string)> reported)
    {
        if (service.Callback is not { } callback)
        {
            return;
        }

        var isQuery = callback.Find(CallbackWords.Query) is not null;
        foreach (var name in callback.FieldNames())
        {
            var property = model.Properties.FirstOrDefault(one => isQuery ? one.Place is { In: RequestPart.Query } place && place.Name == name : one.Place is null && one.Name == name);
            if (property is not null && reported.Add((property.Source, name)))
            {
                spec.Report(SpecDiagnostics.PlaceTwice, property.Source, property.Name, "callback", $"the {(isQuery ? "query parameter" : "body field")} '{name}'");
            }

            if (!isQuery)
            {
                inBody.Add(name);
            }
        }
    }

    private static void Path(SpecReader spec, ResolvedModel model, EndpointFamily family, HashSet<(SourceSpan, string)> reported)
    {
        var names = NamesIn(family.Path).Select(name => name.TrimStart('+')).Where(name => name != UrlTemplate.Model).ToList();
        foreach (var property in model.Properties.Where(property => property.Place?.In is RequestPart.Path))
        {
            if (!names.Contains(property.Place!.Name) && reported.Add((property.Source, "path")))
            {
                spec.Report(SpecDiagnostics.PathUnused, property.Source, property.Place.Name, family.Name, family.Path);
            }
            else if (!property.IsRequired && reported.Add((property.Source, "path")))
            {
                spec.Report(SpecDiagnostics.PathOptional, property.Source, property.Name);
            }
        }

        foreach (var name in names.Where(name => model.Properties.All(property => property.Place is not { In: RequestPart.Path } place || place.Name != name)))
        {
            spec.Report(SpecDiagnostics.PathUnfilled, model.Source, name, family.Name, model.Id);
        }
    }

    private static IEnumerable<string> NamesIn(string path) => UrlTemplate.Parse(path)?.Names ?? [];

    private static string PartWord(RequestPart part) => part is RequestPart.Header ? "header" : part is RequestPart.Query ? "query parameter" : "placeholder";
}
