using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Rules.Primitives;
using FoxGen.Specs;

namespace FoxGen.Generator.Expressions;

/// <summary>What <c>this</c> is: the fields of a request or of an object, and their C# faces in the same order.</summary>
/// <param name="Fields">What can be checked about them.</param>
/// <param name="Properties">Their C# faces.</param>
internal sealed record CodeOwner(EquatableArray<FieldSchema> Fields, EquatableArray<ResolvedProperty> Properties)
{
    /// <summary>Returns the wire names and rule paths whose C# names differ from the derived names.</summary>
    /// <param name="rules">The rules of the object.</param>
    /// <param name="context">The types of the fields.</param>
    public IReadOnlyList<(string Path, string Name)> AuthoredNames(IEnumerable<Rule> rules, EmitContext context) =>
    [
        .. Properties.Select(property => property.Name)
            .Concat(rules.SelectMany(Paths).Where(path => path.IndexOf('.') >= 0))
            .Distinct()
            .Select(path => (Path: path, Name: ClrName(path, context)))
            .Where(one => one.Name != MemberNames.DerivePath(one.Path)),
    ];

    /// <summary>Returns the C# name or path of a field for messages. The variant can lack the field.</summary>
    /// <param name="path">The wire name or path.</param>
    /// <param name="context">The types of the fields.</param>
    public string ClrName(string path, EmitContext context) => ClrName(Properties, path, context) ?? MemberNames.DerivePath(path);

    private static string? ClrName(EquatableArray<ResolvedProperty> properties, string path, EmitContext context)
    {
        if (properties.FirstOrDefault(property => property.Name == path) is { } own)
        {
            return own.ClrName;
        }

        return properties
            .Where(property => path.StartsWith(property.Name + ".", StringComparison.Ordinal))
            .SelectMany(property => Objects(property.Type, context), (property, inner) =>
                ClrName(inner.Properties, path.Substring(property.Name.Length + 1), context) is { } name ? $"{property.ClrName}.{name}" : null)
            .FirstOrDefault(name => name is not null);
    }

    private static IEnumerable<ResolvedObject> Objects(ClrType type, EmitContext context) => type switch
    {
        ClrObject one => [context.Find(one)],
        ClrUnion union => context.Find(union).Cases.SelectMany(one => Objects(one.Type, context)),
        _ => [],
    };

    private static IEnumerable<string> Paths(Rule rule)
    {
        var paths = new List<string> { rule.Path };
        foreach (var language in new[] { TextLanguage.English, TextLanguage.Chinese })
        {
            rule.Say(path =>
            {
                paths.Add(path);
                return "";
            }, language);
        }

        return paths;
    }
}

/// <summary>How C# at some place reaches what an expression names.</summary>
/// <param name="This">What stands before the name of a field: nothing in the class itself, <c>state.</c> in a callback.</param>
/// <param name="Variables">The variables of macros.</param>
/// <param name="Depth">How many callbacks stand around it.</param>
internal sealed record CodeScope(string This, IReadOnlyDictionary<string, CSharpOperand> Variables, int Depth)
{
    /// <summary>The body of the validator.</summary>
    public static CodeScope Top { get; } = Of("");

    /// <summary>Returns the scope of a body outside the class, which accesses the object through a variable.</summary>
    /// <param name="this">The variable with its dot; empty in the class itself.</param>
    public static CodeScope Of(string @this) => new(@this, new Dictionary<string, CSharpOperand>(), 0);
}
