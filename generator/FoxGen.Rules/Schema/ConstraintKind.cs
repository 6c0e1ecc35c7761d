namespace FoxGen.Rules;

/// <summary>What all constraints of one kind share. A kind is one class, with one line in <c>ConstraintKinds.All</c>.</summary>
public abstract class ConstraintKind
{
    /// <summary>The id reported when a value breaks one: JSON Schema's word where it has one.</summary>
    public abstract string RuleId { get; }

    /// <summary>The diagnostic at C# call sites.</summary>
    public abstract ConstraintDiagnostic Diagnostic { get; }

    /// <summary>Whether a repair of the value can be offered: <see cref="Constraint.Near"/>.</summary>
    public virtual bool HasRepair => false;

    /// <summary>The kinds of value it goes with under a condition (<c>when</c>); empty when rules cannot say it.</summary>
    public virtual IReadOnlyList<ValueKind> ConditionalKinds => [];

    /// <summary>What the values of its keys must be under a condition; follows the name of the key.</summary>
    public virtual string ConditionalValues => "is not supported";

    /// <summary>The constraint of this kind that a schema has; <c>null</c> for none.</summary>
    /// <param name="schema">The schema.</param>
    public abstract Constraint? Of(ValueSchema schema);

    /// <summary>Reads from compiled metadata what <see cref="Constraint.Keys"/> wrote.</summary>
    /// <param name="map">The keys.</param>
    /// <param name="schema">What was read of the value before: its type, what earlier kinds say.</param>
    internal abstract ValueSchema Read(RuleValue map, ValueSchema schema);
}

/// <summary>A kind whose constraints are read and kept as they are, in <see cref="ValueSchema.Constraints"/>.</summary>
public abstract class ListedConstraintKind : ConstraintKind
{
    /// <summary>The keys of the language that only constraints of this kind read.</summary>
    public abstract IReadOnlyList<string> Keys { get; }

    /// <summary>The kinds of value it goes with.</summary>
    public abstract IReadOnlyList<ValueKind> ValueKinds { get; }

    /// <summary>Reads one; <c>null</c> when no key says it, or what they say was reported.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="schema">What was read of the value before: its range, its sentinels.</param>
    public abstract Constraint? Read(IConstraintKeys keys, ValueSchema schema);

    /// <inheritdoc/>
    public sealed override Constraint? Of(ValueSchema schema)
    {
        // Asked of every kind for every value, by an editor at every keystroke: without an enumerator.
        for (var i = 0; i < schema.Constraints.Count; i++)
        {
            if (schema.Constraints[i].Kind == this)
            {
                return schema.Constraints[i];
            }
        }

        return null;
    }

    /// <inheritdoc/>
    internal sealed override ValueSchema Read(RuleValue map, ValueSchema schema) =>
        ValueKinds.Contains(schema.Kind) && Read(new JsonConstraintKeys(map), schema) is { } constraint
            ? schema with { Constraints = schema.Constraints.Append(constraint).ToEquatable() }
            : schema;
}

/// <summary>The diagnostic of a constraint at C# call sites.</summary>
/// <param name="Id">The id, <c>FOX1xxx</c>; never reused.</param>
/// <param name="Title">What it is about, in one line.</param>
/// <param name="Severity">What it means.</param>
public sealed record ConstraintDiagnostic(string Id, string Title, Severity Severity = Severity.Error);
