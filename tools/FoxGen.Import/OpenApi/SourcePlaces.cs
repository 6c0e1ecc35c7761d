using System.Text.Json.Nodes;

namespace FoxGen.Import.OpenApi;

/// <summary>Restores a flat request from the places that the export wrote.</summary>
internal static class SourcePlaces
{
    private static readonly string[] s_general = ["accept", "authorization", "content-type"];

    /// <summary>Puts the properties of a request back in their order, and returns those with a place.</summary>
    /// <param name="flat">The schema of the body.</param>
    public static IReadOnlyDictionary<string, RequestPlace> Restore(FlatSchema flat)
    {
        var places = new Dictionary<string, RequestPlace>(StringComparer.Ordinal);
        if (flat[OpenApiKeys.Places] is not JsonObject written)
        {
            return places;
        }

        var envelopes = new HashSet<string>(StringComparer.Ordinal);
        var moved = new List<(string Name, JsonNode? Schema, string Pointer, IReadOnlyList<string> References)>();
        foreach (var (name, place) in written)
        {
            if (place.At("under").Text() is { } under && Inside(flat, under, name) is { } found)
            {
                envelopes.Add(under.Split('.', '[')[0]);
                places[name] = new RequestPlace(RequestPart.Envelope, under);
                moved.Add((name, found.Schema, found.Pointer, flat.References));
                Require(flat, name, found.IsRequired);
            }
            else if (Enum.TryParse<RequestPart>(place.At("in").Text(), ignoreCase: true, out var part))
            {
                places[name] = new RequestPlace(part, place.At("as").Text() ?? name);
                moved.Add((name, place.At("schema"), flat.Pointer.Below(OpenApiKeys.Places).Below(name).Below("schema"), flat.References));
                Require(flat, name, place.At("required").IsTrue());
            }
        }

        var all = flat.Properties.Where(property => !envelopes.Contains(property.Name)).Concat(moved).ToList();
        var order = written.Select(entry => entry.Key).ToList();
        flat.Required.ExceptWith(envelopes);
        flat.Properties.Clear();
        flat.Properties.AddRange(all.OrderBy(property => order.IndexOf(property.Name)));
        return places;
    }

    /// <summary>The remarks about parameters of an operation that no property has.</summary>
    /// <param name="body">The body.</param>
    /// <param name="service">The service.</param>
    /// <param name="family">The family of the operation.</param>
    /// <param name="places">The places of the properties.</param>
    public static IEnumerable<ImportRemark> Unread(SubmitBody body, ResolvedService service, EndpointFamily family, IEnumerable<RequestPlace> places)
    {
        var known = places.Select(place => place.Name)
            .Concat(service.Headers.Concat(family.Headers).Select(header => header.Name))
            .Concat(new[] { service.Auth.Get(AuthWords.Header), service.Idempotency?.Find(IdempotencyWords.Header) }.OfType<string>())
            .Concat(family.Path.Split('?').Skip(1).SelectMany(query => query.Split('&')).Select(pair => pair.Split('=')[0]))
            .Concat(s_general)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return body.Operation.At("parameters").Items()
            .Where(parameter => parameter.At("name").Text() is { } name && parameter.At("in").Text() is "header" or "query" && parameter.At("required").IsTrue() && !known.Contains(name))
            .Select(parameter => new ImportRemark(
                "#/paths".Below(body.Path), parameter.At("name").Text()!, $"a required parameter in the {parameter.At("in").Text()}; add it to the path or the headers of the service file, or as a property with `in`."));
    }

    private static void Require(FlatSchema flat, string name, bool isRequired)
    {
        if (isRequired)
        {
            flat.Required.Add(name);
        }
    }

    private static (JsonNode? Schema, string Pointer, bool IsRequired)? Inside(FlatSchema flat, string path, string name)
    {
        JsonNode? at = null;
        var pointer = flat.Pointer;
        foreach (var (part, isArray) in EnvelopePath.Parts(path))
        {
            var top = at is null ? flat.Properties.Find(property => property.Name == part) : default;
            (at, pointer) = at is null ? (top.Schema, top.Pointer ?? pointer) : (at.At("properties").At(part), pointer.Below("properties").Below(part));
            (at, pointer) = isArray ? (at.At("items"), pointer.Below("items")) : (at, pointer);
            if (at is null)
            {
                return null;
            }
        }

        return at.At("properties").At(name) is { } schema ? (schema, pointer.Below("properties").Below(name), at.At("required").Texts().Contains(name)) : null;
    }
}
