using FoxGen.JsonSchema.Keys;
using FoxGen.JsonSchema.Nodes;

namespace FoxGen.JsonSchema.Constraints;

/// <summary>What only tools know of a kind of constraint: its keywords in JSON Schema, its keys in editors, its few words on a page, and how two compare.</summary>
internal abstract class ConstraintTool
{
    // One class for each kind, found by itself: nothing else names it. A test holds them against the kinds.
    private static readonly IReadOnlyList<ConstraintTool> s_all =
        [.. typeof(ConstraintTool).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ConstraintTool)) && !type.IsAbstract).Select(type => (ConstraintTool)Activator.CreateInstance(type)!)];

    /// <summary>The kind.</summary>
    public abstract ConstraintKind Kind { get; }

    /// <summary>The word for what changed, such as <c>step</c>; the id of the change is <c>step-changed</c>.</summary>
    public abstract string Noun { get; }

    /// <summary>What editors say of the keys that only this kind reads.</summary>
    public virtual IReadOnlyList<Key> EditorKeys => [];

    /// <summary>The constraint as keywords of JSON Schema; <c>null</c> if it has none for it. By default the keys of the language, which are its own.</summary>
    /// <param name="constraint">One of the kind.</param>
    /// <param name="schema">The value it belongs to.</param>
    public virtual RuleValue? Keywords(Constraint constraint, ValueSchema schema) => RuleValue.Of(constraint.Keys);

    /// <summary>Says a constraint in the few words of a table cell, as Markdown, without its sentinels; <c>null</c> where another part of the cell says it.</summary>
    /// <param name="words">The language.</param>
    /// <param name="constraint">One of the kind.</param>
    public abstract string? Words(IPageWords words, Constraint constraint);

    /// <summary>A constraint as the report of changes shows it.</summary>
    /// <param name="constraint">One of the kind.</param>
    public virtual string Show(Constraint constraint) => constraint.Allowed;

    /// <summary>Whether the new constraint refuses a value that the old one took.</summary>
    /// <param name="old">The old one; <c>null</c> for none.</param>
    /// <param name="new">The new one.</param>
    public virtual bool Refuses(Constraint? old, Constraint @new) => true;

    /// <summary>What changed between two values.</summary>
    /// <param name="old">The old value.</param>
    /// <param name="new">The new one.</param>
    public virtual IEnumerable<ConstraintChange> Compare(ValueSchema old, ValueSchema @new)
    {
        var (before, after) = (Kind.Of(old), Kind.Of(@new));
        return before == after || (before is not null && after is not null && Show(before) == Show(after)) ? []
            : [ConstraintChange.FromTo(Noun, after is not null && Refuses(before, after), before is null ? null : Show(before), after is null ? null : Show(after))];
    }

    /// <summary>The tool of a kind.</summary>
    public static ConstraintTool Of(ConstraintKind kind) => s_all.First(one => one.Kind == kind);

    /// <summary>The keywords of a string that must match a pattern.</summary>
    /// <param name="pattern">The pattern, as ECMAScript has it.</param>
    protected static RuleValue Pattern(string pattern) => SchemaNode.Of(("pattern", SchemaNode.Text(pattern)));
}

/// <summary>The words of a reference page.</summary>
internal interface IPageWords
{
    /// <summary>The text in the language of the page.</summary>
    string Of(string english, string chinese);

    /// <summary>A text as code within a line.</summary>
    string Code(string text);
}
