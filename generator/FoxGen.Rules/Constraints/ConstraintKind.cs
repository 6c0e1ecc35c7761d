namespace FoxGen.Rules;

/// <summary>What all constraints of one kind share. A kind is one class, with one line in <see cref="ConstraintKinds.All"/>.</summary>
public abstract class ConstraintKind
{
    /// <summary>The id reported when a value breaks one: JSON Schema's word where it has one.</summary>
    public abstract string RuleId { get; }

    /// <summary>The keys of the language that only constraints of this kind read.</summary>
    public abstract IReadOnlyList<string> Keys { get; }

    /// <summary>The kinds of value it goes with.</summary>
    public abstract IReadOnlyList<ValueKind> ValueKinds { get; }

    /// <summary>Those it goes with under a condition (<c>when</c>); empty when rules cannot say it.</summary>
    public virtual IReadOnlyList<ValueKind> ConditionalKinds => [];

    /// <summary>Which values its keys have under a condition, to follow the name of the key.</summary>
    public virtual string ConditionalValues => "cannot stand under a condition";

    /// <summary>The diagnostic at C# call sites.</summary>
    public abstract ConstraintDiagnostic Diagnostic { get; }

    /// <summary>Whether a repair of the value can be offered: <see cref="Constraint.Near"/>.</summary>
    public virtual bool HasRepair => false;

    /// <summary>Reads one; <c>null</c> when no key says it, or what they say was reported.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="schema">What was read of the value before: its range, its sentinels.</param>
    public abstract Constraint? Read(IConstraintKeys keys, ValueSchema schema);
}

/// <summary>The diagnostic of a constraint at C# call sites.</summary>
/// <param name="Id">The id, <c>FOX1xxx</c>; never reused.</param>
/// <param name="Title">What it is about, in one line.</param>
public sealed record ConstraintDiagnostic(string Id, string Title);
