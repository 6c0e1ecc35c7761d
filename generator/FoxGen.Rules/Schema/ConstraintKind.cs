namespace FoxGen.Rules;

/// <summary>A kind of constraint. Each kind is one class and one entry of <c>ConstraintKinds.All</c>.</summary>
public abstract class ConstraintKind
{
    /// <summary>The rule id of a violation: the keyword of JSON Schema, if there is one.</summary>
    public abstract string RuleId { get; }

    /// <summary>The diagnostic at C# call sites.</summary>
    public abstract ConstraintDiagnostic Diagnostic { get; }

    /// <summary>Whether a code fix for the value can be offered: <see cref="Constraint.Near"/>.</summary>
    public virtual bool HasRepair => false;

    /// <summary>The kinds of value that it supports under a condition (<c>when</c>); empty if rules cannot express it.</summary>
    public virtual IReadOnlyList<ValueKind> ConditionalKinds => [];

    /// <summary>The requirement for the values of its keys under a condition; follows the name of the key.</summary>
    public virtual string ConditionalValues => "is not supported";

    /// <summary>Returns the constraint of this kind in a schema; <c>null</c> for none.</summary>
    /// <param name="schema">The schema.</param>
    public abstract Constraint? Of(ValueSchema schema);

    /// <summary>Reads from compiled metadata what <see cref="Constraint.Keys"/> wrote.</summary>
    /// <param name="map">The keys.</param>
    /// <param name="schema">What was read of the value before: its type, what earlier kinds say.</param>
    internal abstract ValueSchema Read(RuleValue map, ValueSchema schema);
}

/// <summary>A kind whose constraints are stored in <see cref="ValueSchema.Constraints"/>.</summary>
public abstract class ListedConstraintKind : ConstraintKind
{
    /// <summary>The keys of the language that only this kind reads.</summary>
    public abstract IReadOnlyList<string> Keys { get; }

    /// <summary>The kinds of value that it supports.</summary>
    public abstract IReadOnlyList<ValueKind> ValueKinds { get; }

    /// <summary>Reads a constraint; <c>null</c> if its keys are absent, or if an error was reported.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="schema">The schema that was read before: its range, its sentinels.</param>
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
/// <param name="Title">The one-line title.</param>
/// <param name="Severity">The severity.</param>
public sealed record ConstraintDiagnostic(string Id, string Title, Severity Severity = Severity.Error);
