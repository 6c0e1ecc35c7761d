using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>A request as it is sent. Fields with a place (<see cref="RequestPlace"/>) are not in the body itself.</summary>
/// <param name="Path">The path and the query below the base URL, escaped.</param>
/// <param name="Body">The body, a map.</param>
/// <param name="Headers">The headers that fields are sent in, and the constant headers.</param>
public sealed record WireRequest(string Path, RuleValue Body, EquatableArray<KeyValuePair<string, string>> Headers)
{
    /// <summary>Returns the request for the fields of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="service">Its service.</param>
    /// <param name="fields">The fields, a map without the field that names the model.</param>
    public static WireRequest Of(ResolvedModel model, ResolvedService service, RuleValue fields)
    {
        var family = service.Families.First(one => one.Name == model.Family);
        var places = model.Properties.Where(property => property.Place is not null).ToDictionary(property => property.Name, property => property.Place!);
        var body = new Envelope();
        if (service.ModelField is { } modelField)
        {
            body.Add(modelField, RuleValue.Of(model.Id));
        }

        foreach (var field in fields.AsMap)
        {
            if (!places.TryGetValue(field.Key, out var place) || place.In is RequestPart.Envelope)
            {
                body.At(place?.Name).Add(field.Key, field.Value);
            }
        }

        var path = UrlTemplate.Parse(family.Path)!.Expand(name => name == UrlTemplate.Model ? model.Id : In(RequestPart.Path).FirstOrDefault(one => one.Key == name).Value ?? name);
        var query = In(RequestPart.Query).Select(one => $"{Uri.EscapeDataString(one.Key)}={Uri.EscapeDataString(one.Value)}").ToList();
        return new(
            query.Count == 0 ? path : path + (path.IndexOf('?') < 0 ? "?" : "&") + string.Join("&", query),
            body.Value,
            service.Headers.Concat(family.Headers).Select(header => new KeyValuePair<string, string>(header.Name, header.Value)).Concat(In(RequestPart.Header)).ToEquatable());

        IEnumerable<KeyValuePair<string, string>> In(RequestPart part) => fields.AsMap
            .Where(field => places.TryGetValue(field.Key, out var place) && place.In == part)
            .Select(field => new KeyValuePair<string, string>(places[field.Key].Name, Text(field.Value)));
    }

    // Outside of the body, strings have no quotes.
    private static string Text(RuleValue value) => value.Kind is RuleValueKind.String ? value.AsString : value.ToString();

    // An object of the body, with the objects in it in the order in which they get their first field.
    private sealed class Envelope
    {
        private readonly List<(string Name, Func<RuleValue> Value)> _fields = [];
        private readonly Dictionary<string, Envelope> _inner = new(StringComparer.Ordinal);

        public RuleValue Value => RuleValue.Of(_fields.Select(one => new KeyValuePair<string, RuleValue>(one.Name, one.Value())));

        public void Add(string name, RuleValue value) => _fields.Add((name, () => value));

        public Envelope At(string? path) => path is null ? this : EnvelopePath.Parts(path).Aggregate(this, (outer, part) => outer.Inner(part.Name, part.IsArray));

        private Envelope Inner(string name, bool isArray)
        {
            if (!_inner.TryGetValue(name, out var inner))
            {
                _inner[name] = inner = new Envelope();
                _fields.Add((name, () => isArray ? RuleValue.Of([inner.Value]) : inner.Value));
            }

            return inner;
        }
    }
}

/// <summary>The path of an envelope: <c>input</c>, <c>input.options</c>, or <c>instances[]</c> for an array with one object.</summary>
public static class EnvelopePath
{
    private const string Brackets = "[]";

    /// <summary>Returns the objects on the path, from the outermost.</summary>
    /// <param name="path">The path.</param>
    public static IEnumerable<(string Name, bool IsArray)> Parts(string path) => path.Split('.').Select(part =>
        part.EndsWith(Brackets, StringComparison.Ordinal) ? (part.Substring(0, part.Length - Brackets.Length), true) : (part, false));
}
