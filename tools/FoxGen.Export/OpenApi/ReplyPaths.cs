namespace FoxGen.Export.OpenApi;

/// <summary>Finds the paths of a service file in its example responses.</summary>
internal static class ReplyPaths
{
    /// <summary>The value at a path; <c>null</c> if there is none.</summary>
    public static RuleValue? At(RuleValue reply, string path) => path.Length == 0 ? reply
        : path.Split('.').Aggregate((RuleValue?)reply, (value, name) => value is { Kind: RuleValueKind.Map } map ? map.Find(name) : null);

    /// <summary>The JSON types of the values at a path, without objects.</summary>
    public static IReadOnlyList<string> TypesAt(IReadOnlyList<RuleValue> examples, string path) =>
    [
        .. examples.Select(example => At(example, path)?.Kind).OfType<RuleValueKind>().Select(TypeOf).OfType<string>().Distinct(),
    ];

    /// <summary>Whether some examples have an array at a path, and none has an object there.</summary>
    public static bool IsList(IReadOnlyList<RuleValue> examples, string path)
    {
        var kinds = examples.Select(example => At(example, path)?.Kind).ToList();
        return kinds.Contains(RuleValueKind.List) && !kinds.Contains(RuleValueKind.Map);
    }

    private static string? TypeOf(RuleValueKind kind) => kind switch
    {
        RuleValueKind.String => "string",
        RuleValueKind.Integer => "integer",
        RuleValueKind.Number => "number",
        RuleValueKind.Boolean => "boolean",
        RuleValueKind.List => "array",
        RuleValueKind.Null => "null",
        _ => null,
    };
}
