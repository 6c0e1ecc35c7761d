using FoxGen.Rules;

namespace FoxGen.Specs.Resolving.Declarations;

/// <summary>The fields that a variant excludes, by their paths.</summary>
internal sealed class AbsentFields
{
    private readonly HashSet<string> _paths;
    private readonly HashSet<string> _lists;

    /// <summary>Creates the set.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="fields">All fields, those included.</param>
    public AbsentFields(IEnumerable<string> paths, IReadOnlyList<PropertySpec> fields)
    {
        var schemas = fields.Select(field => field.Field).ToEquatable();
        _paths = new HashSet<string>(paths, StringComparer.Ordinal);
        _lists = new HashSet<string>(_paths.Where(path => NamedField.Find(schemas, path)?.Value.Kind is ValueKind.Array), StringComparer.Ordinal);
    }

    /// <summary>Whether no field is excluded.</summary>
    public bool IsEmpty => _paths.Count == 0;

    /// <summary>Whether a field is excluded, or an object around it.</summary>
    public bool Contains(string path) => _paths.Any(absent => path == absent || path.StartsWith(absent + ".", StringComparison.Ordinal));

    /// <summary>Returns a condition without the excluded fields.</summary>
    public Expression Settle(Expression condition) =>
        ExpressionFacts.PathsRead(condition).Any(Contains) ? ExpressionSimplifier.WithoutFields(condition, _paths, _lists) : condition;
}
