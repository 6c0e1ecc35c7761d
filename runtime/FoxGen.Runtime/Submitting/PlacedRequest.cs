using System.Buffers;
using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Json;
using FoxGen.Rules.Primitives;

namespace FoxGen.Submitting;

/// <summary>A request as it is sent: each property in its part of the request.</summary>
internal sealed class PlacedRequest
{
    private const string Brackets = "[]";

    private static readonly Dictionary<string, string> s_none = [];

    /// <summary>The bytes of the body.</summary>
    public required byte[] Body { get; init; }

    /// <summary>The headers.</summary>
    public List<KeyValuePair<string, string>> Headers { get; } = [];

    /// <summary>The query parameters.</summary>
    public List<KeyValuePair<string, string>> Query { get; } = [];

    /// <summary>The values of the placeholders of the path.</summary>
    public Dictionary<string, string> Path { get; } = [];

    /// <summary>Puts the properties into their places.</summary>
    /// <param name="model">The model.</param>
    /// <param name="flat">The body with all properties.</param>
    /// <param name="identity">The key and the callback URL of the submit, which can be in the body.</param>
    /// <param name="stream">The constants of a request for events; <c>null</c> if the request asks for none.</param>
    /// <exception cref="FoxValidationException">A value cannot be in a header or in the path; nothing was sent.</exception>
    public static PlacedRequest Of(FoxModelDefinition model, byte[] flat, SubmitIdentity identity, FoxStreamProtocol? stream = null)
    {
        if (model.Places.Count == 0 && stream is null && identity is { Field: null, Callback: null })
        {
            return new PlacedRequest { Body = flat };
        }

        using var document = JsonDocument.Parse(flat, new JsonDocumentOptions { MaxDepth = JsonFields.DeepestReply });
        var root = new Envelope();
        var others = new List<(FoxPropertyPlace Place, JsonElement Value)>();
        foreach (var property in document.RootElement.EnumerateObject())
        {
            var place = model.Places.FirstOrDefault(place => property.NameEquals(place.Property));
            if (place is { Part: not FoxRequestPart.Envelope })
            {
                others.Add((place, property.Value));
            }
            else
            {
                (place is null ? root : root.Inside(place.Name)).Values.Add((property.Name, property.Value));
            }
        }

        var body = new ArrayBufferWriter<byte>(flat.Length + 64);
        using (var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = BodyEncoder.Instance, SkipValidation = true, MaxDepth = JsonFields.DeepestReply }))
        {
            json.WriteStartObject();
            if (identity is { Field: { } field, Key: { } key })
            {
                json.WriteString(field, key);
            }

            root.Write(json);
            foreach (var (name, value) in identity.Callback?.Body.Concat(stream?.With ?? s_none) ?? stream?.With ?? s_none)
            {
                // What the caller sets in Extra replaces it.
                if (!root.Values.Exists(other => other.Name == name))
                {
                    json.WritePropertyName(name);
                    json.WriteRawValue(value);
                }
            }

            json.WriteEndObject();
        }

        var placed = new PlacedRequest { Body = body.WrittenSpan.ToArray() };
        placed.Query.AddRange(identity.Callback?.Query ?? []);
        foreach (var (place, value) in others)
        {
            placed.Put(place, JsonFields.Scalar(value) ?? "");
        }

        return placed;
    }

    private void Put(FoxPropertyPlace place, string text)
    {
        switch (place.Part)
        {
            case FoxRequestPart.Query:
                Query.Add(new(place.Name, text));
                return;
            case FoxRequestPart.Path when UrlTemplatePrimitives.IsSegments(text):
                Path[place.Name] = text;
                return;
            case FoxRequestPart.Header when text.Length > 0 && text.Trim() == text && !text.AsSpan().ContainsAnyExceptInRange(' ', '~'):
                Headers.Add(new(place.Name, text));
                return;
        }

        var allowed = place.Part is FoxRequestPart.Path ? "text whose parts between slashes are not empty, '.' or '..', because it is a part of the URL" : "printable ASCII text without spaces at the ends, because it is a header";
        throw new FoxValidationException((FoxProblem[])[new FoxProblem(place.Property, "place", FoxSeverity.Error, ProblemText.MustBe(MemberNames.DerivePath(place.Property), allowed), allowed) { WireMessage = ProblemText.MustBe(place.Property, allowed) }]);
    }

    // Keeps the order in which the properties stand in the body.
    private sealed class Envelope
    {
        public List<(string Name, object Value)> Values { get; } = [];

        public Envelope Inside(string path)
        {
            var at = this;
            foreach (var name in path.Split('.'))
            {
                if (at.Values.Find(value => value.Name == name && value.Value is Envelope).Value is not Envelope inner)
                {
                    at.Values.Add((name, inner = new Envelope()));
                }

                at = inner;
            }

            return at;
        }

        public void Write(Utf8JsonWriter json)
        {
            foreach (var (name, value) in Values)
            {
                if (value is JsonElement element)
                {
                    json.WritePropertyName(name);
                    json.WriteRawValue(element.GetRawText(), skipInputValidation: true);
                    continue;
                }

                var isList = name.EndsWith(Brackets, StringComparison.Ordinal);
                json.WritePropertyName(isList ? name[..^Brackets.Length] : name);
                if (isList)
                {
                    json.WriteStartArray();
                }

                json.WriteStartObject();
                ((Envelope)value).Write(json);
                json.WriteEndObject();
                if (isList)
                {
                    json.WriteEndArray();
                }
            }
        }
    }
}
