using FoxGen.Rules;

namespace FoxGen.Specs.Resolving.Declarations;

/// <summary>The fields that expressions are checked against: those of all variants, with every value some variant allows.</summary>
internal static class FieldUnion
{
    // Stands for what could not be read: of any type, and with a default nobody knows.
    private static FieldSchema Unread(string name) => new(name, new ValueSchema(ValueKind.Object), IsRequired: false) { Default = RuleValue.Unknown };

    /// <summary>Makes the fields.</summary>
    /// <param name="declared">The names of all fields; those that no list has could not be read.</param>
    /// <param name="variants">The fields as each variant has them.</param>
    public static EquatableArray<FieldSchema> Of(IReadOnlyList<string> declared, IReadOnlyList<IReadOnlyList<PropertySpec>> variants)
    {
        var all = new Dictionary<string, FieldSchema>(StringComparer.Ordinal);
        foreach (var field in variants.SelectMany(fields => fields).Select(field => field.Whole))
        {
            all[field.Name] = all.TryGetValue(field.Name, out var other) ? Join(other, field) : field;
        }

        return declared.Select(name => all.TryGetValue(name, out var field) ? field : Unread(name)).ToEquatable();
    }

    private static FieldSchema Join(FieldSchema left, FieldSchema right)
    {
        if (left.Value == right.Value)
        {
            return left with { Default = left.Default ?? right.Default };
        }

        return left with
        {
            Value = Join(left.Value, right.Value),
            Default = left.Default ?? right.Default,
        };
    }

    private static ValueSchema Join(ValueSchema left, ValueSchema right) => left.Kind != right.Kind || left.Kind is ValueKind.Union ? OneOf(left, right) : left with
    {
        Allowed = left.Allowed.Count == 0 || right.Allowed.Count == 0 ? default : left.Allowed.Concat(right.Allowed).Distinct().ToEquatable(),
        Items = left.Items is null || right.Items is null ? null : Join(left.Items, right.Items),
        Properties = left.Properties.Count == 0 || right.Properties.Count == 0 ? default : Join(left.Properties, right.Properties),
        IsOpen = left.IsOpen || right.IsOpen,
    };

    // A variant can keep fewer alternatives, or one, which is a value of its type.
    private static ValueSchema OneOf(ValueSchema left, ValueSchema right)
    {
        var all = left.Alternatives().ToList();
        foreach (var other in right.Alternatives())
        {
            var at = all.FindIndex(one => AreAlike(one, other));
            if (at < 0)
            {
                all.Add(other);
            }
            else
            {
                all[at] = Join(all[at], other);
            }
        }

        return new ValueSchema(ValueKind.Union) { Cases = all.Select(one => new UnionCase(one.Kind.ToString(), one)).ToEquatable() };
    }

    private static bool AreAlike(ValueSchema left, ValueSchema right) =>
        left.Kind == right.Kind && left.Constants.Select(Constant).SequenceEqual(right.Constants.Select(Constant));

    private static (string, RuleValue) Constant(FieldSchema field) => (field.Name, field.Value.Allowed[0]);

    private static EquatableArray<FieldSchema> Join(EquatableArray<FieldSchema> left, EquatableArray<FieldSchema> right) => left
        .Select(field => right.FirstOrDefault(other => other.Name == field.Name) is { } twin ? Join(field, twin) : field)
        .Concat(right.Where(field => left.All(other => other.Name != field.Name)))
        .ToEquatable();
}
