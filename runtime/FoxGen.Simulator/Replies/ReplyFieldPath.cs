using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Simulator.Replies;

/// <summary>
/// Finds and writes values at the dotted paths by which service files say where replies hold what. Of an array on the way, the first item that has
/// the rest counts.
/// </summary>
internal static class ReplyFieldPath
{
    /// <summary>The value at a path; <c>null</c> for a JSON null too. The empty path is the whole reply.</summary>
    public static JsonNode? Find(JsonNode? root, string? path) => path is null ? null : TryFind(root, path, out var found) ? found : null;

    /// <summary>Whether a reply has a field, which may be null.</summary>
    public static bool Has(JsonNode? root, string path) => TryFind(root, path, out _);

    /// <summary>The text or number at a path, as text; <c>null</c> for none.</summary>
    public static string? FindText(JsonNode? root, string? path) => Find(root, path) is JsonValue value ? Text(value) is { Length: > 0 } text ? text : null : null;

    /// <summary>A scalar as text.</summary>
    public static string Text(JsonValue value) => value.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();

    /// <summary>The first of several paths at which a reply holds a text or number, else the first.</summary>
    public static string Choose(JsonNode root, EquatableArray<string> paths) => paths.FirstOrDefault(path => FindText(root, path) is not null) ?? paths[0];

    /// <summary>Sets every field that the service file names and this reply has.</summary>
    /// <param name="root">The reply.</param>
    /// <param name="fields">What the service file says of the fields.</param>
    /// <param name="source">What there is to reply.</param>
    /// <param name="sets">Whether a field is set; <c>null</c> for all.</param>
    public static void Fill<TSource>(JsonObject root, ServiceFacts fields, TSource source, Func<ServiceWord, string, bool>? sets = null)
    {
        foreach (var (word, path) in ReplyFields.Of<TSource>(fields))
        {
            if (sets?.Invoke(word.Word, path) is not false && word.Simulate(source) is { } value)
            {
                Set(root, path, value);
            }
        }
    }

    /// <summary>Sets a value.</summary>
    public static void Set(JsonObject root, string path, RuleValue value) => Set(root, path, JsonNode.Parse(value.ToString()));

    /// <summary>Sets a value; objects on the way are made. Digits in place of a number are a number.</summary>
    public static void Set(JsonObject root, string path, JsonNode? value)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            root[path] = Like(root[path], value);
            return;
        }

        var (name, rest) = (path[..dot], path[(dot + 1)..]);
        var child = root[name] as JsonObject;
        if (root[name] is JsonArray list)
        {
            child = list.OfType<JsonObject>().FirstOrDefault(item => Has(item, rest)) ?? list.OfType<JsonObject>().FirstOrDefault();
        }

        if (child is null)
        {
            root[name] = child = [];
        }

        Set(child, rest, value);
    }

    /// <summary>The first name of a path that has several: the object that groups them.</summary>
    public static string? Group(string path) => path.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? path[..dot] : null;

    private static JsonNode? Like(JsonNode? example, JsonNode? value) =>
        example is JsonValue number && number.GetValueKind() is JsonValueKind.Number
        && value is JsonValue text && text.GetValueKind() is JsonValueKind.String
        && long.TryParse(text.GetValue<string>(), NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? JsonValue.Create(digits) : value;

    private static bool TryFind(JsonNode? node, string path, out JsonNode? found)
    {
        found = node;
        if (path.Length == 0)
        {
            return true;
        }

        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                if (TryFind(item, path, out found))
                {
                    return true;
                }
            }

            return false;
        }

        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return node is JsonObject map && map.TryGetPropertyValue(dot < 0 ? path : path[..dot], out found) && (dot < 0 || TryFind(found, path[(dot + 1)..], out found));
    }
}
