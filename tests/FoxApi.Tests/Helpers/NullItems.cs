using System.Reflection;
using System.Text.Json.Nodes;
using FoxGen;

namespace FoxApi.Tests;

/// <summary>
/// Lists with a null in them. Validation refuses them, so the body writer never meets one and has no way to write it; here
/// such a null travels as a stand-in.
/// </summary>
internal static class NullItems
{
    private const string StandIn = "https://example.com/a-null-stands-here";

    private static readonly MethodInfo s_clone = typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>The request with stand-ins for its null items; the request itself when it has none.</summary>
    public static IFoxRequest Hide(IFoxRequest request)
    {
        var copy = request;
        foreach (var property in request.GetType().GetProperties().Where(property => property.PropertyType == typeof(IReadOnlyList<FoxMedia>)))
        {
            if (property.GetValue(request) is IReadOnlyList<FoxMedia?> items && items.Contains(null))
            {
                copy = ReferenceEquals(copy, request) ? (IFoxRequest)s_clone.Invoke(request, null)! : copy;
                property.SetValue(copy, items.Select(item => item ?? FoxMedia.FromUrl(StandIn)).ToList());
            }
        }

        return copy;
    }

    /// <summary>The body with nulls for the stand-ins.</summary>
    public static byte[] Show(byte[] body)
    {
        var json = JsonNode.Parse(body)!.AsObject();
        foreach (var list in json.Select(member => member.Value).OfType<JsonArray>())
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (list[i] is JsonValue item && item.TryGetValue<string>(out var url) && url == StandIn)
                {
                    list[i] = null;
                }
            }
        }

        return Bodies.Utf8(json);
    }
}
