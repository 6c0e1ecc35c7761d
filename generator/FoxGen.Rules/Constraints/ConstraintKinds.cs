namespace FoxGen.Rules;

/// <summary>The kinds of constraint.</summary>
public static class ConstraintKinds
{
    /// <summary>All kinds, in the order in which they are read, checked and reported.</summary>
    public static IReadOnlyList<ConstraintKind> All { get; } =
    [
        EnumValues.Facts, NumberBounds.Facts, MultipleOf.Facts, TextLength.Facts, TextPattern.Facts, ItemCount.Facts, UniqueItems.Facts,
        UrlText.Facts, Base64Text.Facts, LanguageCode.Facts, InlineBytes.Facts, FileExtension.Expected, FileExtension.Required, InlineItems.Facts,
    ];

    /// <summary>The kinds whose constraints are stored as read.</summary>
    public static IReadOnlyList<ListedConstraintKind> Listed { get; } = [.. All.OfType<ListedConstraintKind>()];

    /// <summary>Returns the keys that <see cref="Listed"/> kinds read for a kind of value.</summary>
    /// <param name="value">The kind of value.</param>
    public static IEnumerable<string> KeysOf(ValueKind value) => Listed.Where(kind => kind.ValueKinds.Contains(value)).SelectMany(kind => kind.Keys);

    /// <summary>
    /// Returns the constraints of the value, without those of items and properties. They do not include the type: in C# the compiler checks it,
    /// and the interpreter checks it first.
    /// </summary>
    /// <param name="schema">The schema of the value.</param>
    public static IEnumerable<Constraint> Of(ValueSchema schema)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].Of(schema) is { } constraint)
            {
                yield return schema.FindOverlay(constraint.RuleId) is { } overlay ? constraint with { Allowed = overlay.Mark(constraint.Allowed), Overlay = overlay } : constraint;
            }
        }
    }

    /// <summary>Returns the schema with a constraint of a listed kind, which replaces the existing one of that kind.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="constraint">The constraint.</param>
    public static ValueSchema With(this ValueSchema schema, Constraint constraint) => schema with
    {
        Constraints = Listed.Select(kind => kind == constraint.Kind ? constraint : kind.Of(schema)).OfType<Constraint>().ToEquatable(),
    };

    /// <summary>Adds every listed constraint in the keys of a spec to a schema.</summary>
    /// <param name="schema">The schema with its range and its sentinels.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="isConditional">Whether they apply under a condition (<c>when</c>).</param>
    public static ValueSchema Read(ValueSchema schema, IConstraintKeys keys, bool isConditional = false)
    {
        var constraints = Listed.Where(kind => (isConditional ? kind.ConditionalKinds : kind.ValueKinds).Contains(schema.Kind)).Select(kind => kind.Read(keys, schema)).OfType<Constraint>();
        return (schema with { Constraints = constraints.ToEquatable() }).WithSentinels(schema.Range?.Sentinels ?? default);
    }
}
