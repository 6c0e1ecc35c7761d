using System.Text.Json.Nodes;
using FoxGen.Export.Writing;

namespace FoxGen.Export.OpenApi;

/// <summary>Writes the submit endpoint of each family. A path with the model id is that of one model.</summary>
internal sealed class SubmitPaths(ResolvedService service, IReadOnlyList<ResolvedModel> models, Func<ResolvedModel, JsonObject> schemas, SubmitResponses responses, TextLanguage language)
{
    private readonly SubmitBodies _bodies = new(service, language);
    private readonly CallbackPaths _callbacks = new(service);

    /// <summary>Adds the paths of the families that have models.</summary>
    public void AddTo(JsonObject paths)
    {
        var submits = models
            .Select(model => (Model: model, Family: service.FamilyOf(model)))
            .Select(one => (one.Model, one.Family, Template: UrlTemplate.Parse(one.Family.Path)!.Names.Any(IsModel), Address: Parameters.Of(one.Family.Path, name => IsModel(name) ? one.Model.Id : null)));

        // In the order of the families.
        foreach (var operation in submits.GroupBy(one => one.Address.Path, StringComparer.Ordinal).OrderBy(group => service.Families.ToList().IndexOf(group.First().Family)))
        {
            var (first, family, isOwn, address) = operation.First();
            var id = "submit" + (isOwn ? first.ClrName : family.ClrName);
            Operations.Add(paths, operation.Key, "post", Operation(family, id, [.. operation.Select(one => (one.Model, one.Family))], address.Parameters));
        }
    }

    private static bool IsModel(string name) => name.TrimStart('+') == UrlTemplate.Model;

    private JsonObject Operation(EndpointFamily family, string id, List<(ResolvedModel Model, EndpointFamily Family)> own, List<JsonObject> inPath)
    {
        var families = own.Select(one => one.Family).Distinct().ToList();
        var places = WirePlaces.ParametersOf([.. own.Select(one => one.Model)], schemas).ToList();
        var parameters = inPath
            .Where(one => places.TrueForAll(place => (string?)place["in"] != "path" || (string?)place["name"] != (string?)one["name"] || (string?)one["in"] != "path"))
            .Concat(places)
            .Concat(Parameters.Headers(service.Headers))
            .Concat(families.SelectMany(one => one.Headers).GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase).Select(header => Header(header, families.Count)))
            .Concat(service.Idempotency?.Find(IdempotencyWords.Header) is { } key ? [Json.Of(("name", key), ("in", "header"), ("schema", Json.Of(("type", "string"))))] : [])
            .Concat(families.Exists(ServiceBodyFields.MakesCalls) ? ServiceBodyFields.Query(service) : []);
        return Json.Of(
            ("tags", new JsonArray(family.Name)),
            ("operationId", id),
            ("description", family.Description?.In(language)),
            ("parameters", Json.List(parameters)),
            ("requestBody", Json.Of(
                ("required", true),
                ("content", _bodies.Content(own)))),
            ("responses", responses.Of([.. own.Select(one => (one.Family, one.Model.Result))])),
            ("callbacks", families.Exists(ServiceBodyFields.MakesCalls) ? _callbacks.Of() : null));
    }

    // Families with one path can send different values.
    private static JsonObject Header(IGrouping<string, ServiceEntry<string>> header, int families)
    {
        var values = header.Select(one => one.Value).Distinct().ToList();
        return values is [var only] && header.Count() == families
            ? Parameters.Constant(header.Key, "header", only)
            : Parameters.One(header.Key, "header", Json.Of(("type", "string"), ("enum", Json.Texts(values))), isRequired: header.Count() == families);
    }
}
