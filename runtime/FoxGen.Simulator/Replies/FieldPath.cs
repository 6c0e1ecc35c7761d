using System.Text.Json.Nodes;

namespace FoxGen.Simulator;

/// <summary>Writes values at the dotted paths by which service files say where replies hold what.</summary>
internal static class FieldPath
{
    /// <summary>Sets a value; objects on the way are made. Without a path, the service has no such field and nothing is set.</summary>
    public static void Set(JsonObject root, string? path, JsonNode? value)
    {
        if (path is null)
        {
            return;
        }

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
