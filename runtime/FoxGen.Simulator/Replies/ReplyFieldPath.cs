using System.Text.Json.Nodes;
using FoxGen.Specs;

namespace FoxGen.Simulator.Replies;

/// <summary>Writes values at the dotted paths by which service files say where replies hold what.</summary>
internal static class ReplyFieldPath
{
    /// <summary>Sets every field that the service file names and this reply has.</summary>
    /// <param name="root">The reply.</param>
    /// <param name="fields">What the service file says of the fields.</param>
    /// <param name="source">What there is to reply.</param>
    public static void Fill<TSource>(JsonObject root, ServiceFacts fields, TSource source)
    {
        foreach (var (word, path) in ReplyFields.Of<TSource>(fields))
        {
            if (word.Simulate(source) is { } value)
            {
                Set(root, path, JsonNode.Parse(value.ToString()));
            }
        }
    }

    /// <summary>Sets a value; objects on the way are made.</summary>
    public static void Set(JsonObject root, string path, JsonNode? value)
    {
        var names = path.Split('.');
        foreach (var name in names.SkipLast(1))
        {
            if (root[name] is not JsonObject child)
            {
                root[name] = child = [];
            }

            root = child;
        }

        root[names[^1]] = value;
    }

    /// <summary>The first name of a path that has several: the object that groups them.</summary>
    public static string? Group(string path) => path.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? path[..dot] : null;
}
