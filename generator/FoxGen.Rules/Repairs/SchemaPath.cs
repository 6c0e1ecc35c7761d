using FoxGen.Rules.Checking;

namespace FoxGen.Rules.Repairs;

/// <summary>Finds schemas by the paths that checks report.</summary>
internal static class SchemaPath
{
    /// <summary>Returns the schema of a value; <c>null</c> if the path leads out of the schema.</summary>
    /// <param name="schema">The schema of the body.</param>
    /// <param name="body">The body, which determines the alternatives of unions.</param>
    /// <param name="path">The path.</param>
    public static ValueSchema? Find(RequestSchema schema, RuleValue body, string path)
    {
        var (at, value) = (new ValueSchema(ValueKind.Object) { Properties = schema.Fields }, (RuleValue?)body);
        foreach (var part in BodyPath.Parts(path))
        {
            if ((BodyPath.Index(part) is null ? At(at, value)?.Properties.FirstOrDefault(field => field.Name == part)?.Value : At(at, value)?.Items) is not { } next)
            {
                return null;
            }

            (at, value) = (next, BodyPath.Find(value, part));
        }

        return At(at, value);
    }

    /// <summary>Returns the fields of an object.</summary>
    /// <param name="schema">The schema of the body.</param>
    /// <param name="body">The body.</param>
    /// <param name="path">The path of the object; empty for the body.</param>
    public static EquatableArray<FieldSchema> Fields(RequestSchema schema, RuleValue body, string path) => Find(schema, body, path)?.Properties ?? [];

    /// <summary>Returns the field of a value; <c>null</c> for an item of a list.</summary>
    /// <param name="schema">The schema of the body.</param>
    /// <param name="body">The body.</param>
    /// <param name="path">The path of the value.</param>
    public static FieldSchema? Field(RequestSchema schema, RuleValue body, string path)
    {
        var dot = path.LastIndexOf('.');
        return Fields(schema, body, dot < 0 ? "" : path.Substring(0, dot)).FirstOrDefault(field => field.Name == path.Substring(dot + 1));
    }

    private static ValueSchema? At(ValueSchema schema, RuleValue? value)
    {
        while (schema.Kind is ValueKind.Union)
        {
            if (value is null || UnionCases.Find(schema, value, out _) is not { } alternative)
            {
                return null;
            }

            schema = alternative.Value;
        }

        return schema;
    }
}
