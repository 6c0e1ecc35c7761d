using System.Buffers;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FoxGen.CompilerServices;
using FoxGen.Rules;

namespace FoxGen.Typed;

/// <summary>Reads requests as the rules see them.</summary>
internal static class TypedBody
{
    // Bodies are read up to 64 levels; objects with known members use a few of them.
    private static readonly JsonSerializerOptions s_freeObjects = new(JsonSerializerOptions.Default) { MaxDepth = 32 };

    /// <summary>
    /// Returns the body. Unknown are fields that <see cref="IFoxRequest.Extra"/> replaces, numbers that JSON cannot express, and free objects that cannot be
    /// written or are deeper than 32 levels. Other keys of the Extra of the request are omitted.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="model">The definition of its model.</param>
    /// <param name="schema">The schema of the body.</param>
    public static RuleValue Read(IFoxRequest request, FoxModelDefinition model, RequestSchema schema)
    {
        var (unknown, files) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<FoxMedia, FoxMedia>());
        var readable = (IFoxRequest)new TypedCopy((path, value) => value is FoxMedia media ? Url(files, media) : IsReadable(value) ? value : StandIn(unknown, path, value), (path, open) => Others(unknown, path, open)).Of(request);
        if (request.Extra is { } extra)
        {
            readable = WithExtra(readable, new(schema.Fields.Where(field => extra.ContainsKey(field.Name)).Select(field => KeyValuePair.Create(field.Name, (JsonNode?)null))));
        }

        var json = new ArrayBufferWriter<byte>();
        FoxBodyWriter.WriteBody(json, model.Service.ModelField, model.Id, readable);
        var read = JsonReader.Read(Encoding.UTF8.GetString(json.WrittenSpan))!;
        var fields = schema.Fields.Select(field => (field.Name, Value: request.Extra?.ContainsKey(field.Name) == true ? RuleValue.Unknown : read.Find(field.Name)));
        var body = RuleValue.Of(fields.Where(field => field.Value is not null).Select(field => new KeyValuePair<string, RuleValue>(field.Name, field.Value!)));
        return unknown.Count == 0 ? body : Without(body, "", unknown);
    }

    private static bool IsReadable(object value) => value is double number ? double.IsFinite(number) : IsReadable((JsonObject)value);

    // A JsonObject can hold any C# value.
    private static bool IsReadable(JsonObject free)
    {
        try
        {
            return JsonReader.Read(free.ToJsonString(s_freeObjects)) is not null;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            return false;
        }
    }

    // The placeholders of two files can be equal; here, they are not.
    private static FoxMedia Url(Dictionary<FoxMedia, FoxMedia> files, FoxMedia media)
    {
        if (media.Url is null && !files.TryGetValue(media, out _))
        {
            files.Add(media, FoxMedia.FromUrl(string.Create(CultureInfo.InvariantCulture, $"{media.UrlForRules[..^8]}{files.Count:x8}")));
        }

        return media.Url is null ? files[media] : media;
    }

    private static object StandIn(HashSet<string> unknown, string path, object value)
    {
        unknown.Add(path);
        return value is double ? 0.0 : new JsonObject();
    }

    // Of an object that is sent, the keys that replace members are unknown.
    private static JsonObject? Others(HashSet<string> unknown, string path, FoxOpenObject open)
    {
        var replaced = TypedMembers.Fields(open.GetType()).Keys.Where(field => open.Extra?.ContainsKey(field) is true).ToList();
        unknown.UnionWith(replaced.Select(field => path + "." + field));
        return open.Extra is null || IsReadable(open.Extra) ? open.Extra : new(replaced.Select(field => KeyValuePair.Create(field, (JsonNode?)null)));
    }

    private static IFoxRequest WithExtra(IFoxRequest request, JsonObject extra)
    {
        if (request.GetType().GetProperty(nameof(IFoxRequest.Extra), BindingFlags.Instance | BindingFlags.Public) is not { SetMethod: not null } property)
        {
            return request;
        }

        var copy = (IFoxRequest)TypedValues.Clone(request);
        property.SetValue(copy, extra);
        return copy;
    }

    private static RuleValue Without(RuleValue value, string path, HashSet<string> unknown) => unknown.Contains(path) ? RuleValue.Unknown : value.Kind switch
    {
        RuleValueKind.Map => RuleValue.Of(value.AsMap.Select(entry => KeyValuePair.Create(entry.Key, Without(entry.Value, path.Length == 0 ? entry.Key : path + "." + entry.Key, unknown)))),
        RuleValueKind.List => RuleValue.Of(value.AsList.Select((item, i) => Without(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), unknown))),
        _ => value,
    };
}
