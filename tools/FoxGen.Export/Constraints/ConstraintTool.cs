namespace FoxGen.Export;

/// <summary>What only tools know of a kind of constraint: its few words on a page, and how two of them compare.</summary>
internal abstract class ConstraintTool
{
    // One class for each kind, found by itself: nothing else names it. A test holds them against the kinds.
    private static readonly IReadOnlyList<ConstraintTool> s_all =
        [.. typeof(ConstraintTool).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ConstraintTool))).Select(type => (ConstraintTool)Activator.CreateInstance(type)!)];

    /// <summary>The kind.</summary>
    public abstract ConstraintKind Kind { get; }

    /// <summary>The word for what changed, such as <c>step</c>; the id of the change is <c>step-changed</c>.</summary>
    public abstract string Noun { get; }

    /// <summary>Says a constraint in the few words of a table cell, as Markdown, without its sentinels.</summary>
    /// <param name="words">The language.</param>
    /// <param name="constraint">One of the kind.</param>
    public abstract string Words(PageWords words, Constraint constraint);

    /// <summary>A constraint as the report of changes shows it.</summary>
    /// <param name="constraint">One of the kind.</param>
    public virtual string Show(Constraint constraint) => constraint.Allowed;

    /// <summary>Whether the new constraint refuses a value that the old one took.</summary>
    /// <param name="old">The old one; <c>null</c> for none.</param>
    /// <param name="new">The new one.</param>
    public virtual bool Refuses(Constraint? old, Constraint @new) => true;

    /// <summary>The tool of a kind.</summary>
    public static ConstraintTool Of(ConstraintKind kind) => s_all.First(one => one.Kind == kind);
}
