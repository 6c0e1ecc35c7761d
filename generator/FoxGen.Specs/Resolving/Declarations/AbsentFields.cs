using FoxGen.Rules;

namespace FoxGen.Specs.Resolving.Declarations;

/// <summary>The fields that a variant does not have although its file has them: excluded ones, and those of alternatives that it does not keep.</summary>
internal sealed class AbsentFields
{
    private readonly HashSet<string> _paths;
    private readonly EquatableArray<FieldSchema> _all;

    /// <summary>Creates the set.</summary>
    /// <param name="paths">The paths of the excluded fields.</param>
    /// <param name="fields">All fields of the file, those included.</param>
    public AbsentFields(IEnumerable<string> paths, IReadOnlyList<PropertySpec> fields)
    {
        _all = fields.Select(field => field.Whole).ToEquatable();
        _paths = new HashSet<string>(paths, StringComparer.Ordinal);
    }

    /// <summary>Whether a field is excluded, or an object around it.</summary>
    public bool Contains(string path) => _paths.Any(absent => path == absent || path.StartsWith(absent + ".", StringComparison.Ordinal));

    /// <summary>Returns a condition without the fields that a variant does not have.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="fields">The fields of the variant.</param>
    public Expression Settle(Expression condition, EquatableArray<FieldSchema> fields)
    {
        var absent = new HashSet<string>(ExpressionFacts.PathsRead(condition).Where(path => Contains(path) || IsMissing(path, fields)), StringComparer.Ordinal);
        if (absent.Count == 0)
        {
            return condition;
        }

        var lists = new HashSet<string>(absent.Where(path => NamedField.Find(_all, path)?.Value.Kind is ValueKind.Array), StringComparer.Ordinal);
        return ExpressionSimplifier.WithoutFields(condition, absent, lists);
    }

    // A key of an alternative that only other variants have. What a free object has is not known.
    private bool IsMissing(string path, EquatableArray<FieldSchema> fields) =>
        path.IndexOf('.') > 0 && NamedField.Find(_all, path) is not null && NamedField.Find(fields, path) is null;
}
