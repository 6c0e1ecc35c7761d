// Compiled into FoxGen.Rules and into FoxGen.Runtime.

namespace FoxGen.Rules.Primitives;

/// <summary>What a step of a pattern's automaton does.</summary>
internal enum PatternStepKind
{
    /// <summary>Takes one character of a set and goes to the step behind.</summary>
    Take,

    /// <summary>Goes to one other step.</summary>
    Jump,

    /// <summary>Goes to two other steps.</summary>
    Split,

    /// <summary>Goes on only at the start of the text.</summary>
    Start,

    /// <summary>Goes on only at the end of the text.</summary>
    End,

    /// <summary>The pattern has matched.</summary>
    Match,
}

/// <summary>One step of a pattern's automaton.</summary>
internal sealed class PatternStep(PatternStepKind kind, PatternSet? set = null)
{
    public PatternStepKind Kind { get; } = kind;

    /// <summary>What a <see cref="PatternStepKind.Take"/> step takes.</summary>
    public PatternSet? Set { get; } = set;

    /// <summary>Where a jump or a split goes.</summary>
    public int First { get; set; }

    /// <summary>Where a split goes, too.</summary>
    public int Second { get; set; }
}
