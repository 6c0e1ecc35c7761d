using System.Globalization;
using FoxGen.Rules;
using FoxGen.Specs;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Bodies;

/// <summary>Gathers the properties of a model from the parts of a request: the body, objects inside it, headers, the query and the path.</summary>
/// <param name="model">The model.</param>
/// <param name="others">The body fields that are no properties: those with the model and with the idempotency key.</param>
internal sealed class FlatRequest(ResolvedModel model, IReadOnlyList<string> others)
{
    private readonly Envelope _envelope = Envelope.Of(model.Properties);

    /// <summary>The properties as the schema of the model has them, and what is not where it belongs, as full sentences.</summary>
    /// <param name="request">The request.</param>
    /// <param name="path">The values of the placeholders in its path.</param>
    /// <param name="body">Its body, a map.</param>
    public (RuleValue Fields, IReadOnlyList<string> Problems) Gather(HttpRequest request, IReadOnlyDictionary<string, string> path, RuleValue body)
    {
        var problems = new List<string>();
        var flat = new List<KeyValuePair<string, RuleValue>>();
        foreach (var (name, value) in body.AsMap.Where(entry => !others.Contains(entry.Key)))
        {
            var place = model.Properties.FirstOrDefault(property => property.Name == name)?.Place;
            if (_envelope.TryOpen(name, value, flat, problems))
            {
                continue;
            }

            if (place is not null)
            {
                problems.Add($"{name} must be in {Words(place)}, not a field of the body itself.");
            }
            else
            {
                flat.Add(new(name, value));
            }
        }

        foreach (var property in model.Properties)
        {
            if (property.Place is { In: not RequestPart.Envelope } place && Text(request, path, place) is { } text)
            {
                flat.Add(new(property.Name, Typed(model.Request.Find(property.Name)?.Value.JsonType, text)));
            }
        }

        return (RuleValue.Of(flat), problems);
    }

    private static string Words(RequestPlace place) => place.In switch
    {
        RequestPart.Header => $"the header {place.Name}",
        RequestPart.Query => $"the query parameter {place.Name}",
        RequestPart.Path => "the path",
        _ => place.Name,
    };

    private static string? Text(HttpRequest request, IReadOnlyDictionary<string, string> path, RequestPlace place) => place.In switch
    {
        RequestPart.Header => request.Headers.TryGetValue(place.Name, out var header) ? header.ToString() : null,
        RequestPart.Query => request.Query.TryGetValue(place.Name, out var parameter) ? parameter.ToString() : null,
        _ => path.GetValueOrDefault(place.Name),
    };

    // A value of another type stays a string, which the schema rejects.
    private static RuleValue Typed(ValueKind? type, string text) => type switch
    {
        ValueKind.Integer when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => RuleValue.Of(whole),
        ValueKind.Number when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => RuleValue.Of(number),
        ValueKind.Boolean when text is "true" or "false" => RuleValue.Of(text == "true"),
        _ => RuleValue.Of(text),
    };
}
