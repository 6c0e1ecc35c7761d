// Compiled into FoxGen.Rules and into FoxGen.Runtime.

namespace FoxGen.Rules.Primitives;

/// <summary>A part of a pattern.</summary>
internal abstract class PatternNode;

/// <summary>One character of a set.</summary>
internal sealed class PatternCharacter(PatternSet set) : PatternNode
{
    public PatternSet Set { get; } = set;
}

/// <summary><c>^</c> or <c>$</c>.</summary>
internal sealed class PatternAnchor(bool isStart) : PatternNode
{
    public bool IsStart { get; } = isStart;
}

/// <summary>Parts one after another.</summary>
internal sealed class PatternSequence(IReadOnlyList<PatternNode> parts) : PatternNode
{
    public IReadOnlyList<PatternNode> Parts { get; } = parts;
}

/// <summary>One of several parts.</summary>
internal sealed class PatternAlternatives(IReadOnlyList<PatternNode> choices) : PatternNode
{
    public IReadOnlyList<PatternNode> Choices { get; } = choices;
}

/// <summary>A part several times; without <see cref="Maximum"/> any number of times from the minimum on.</summary>
internal sealed class PatternRepeat(PatternNode part, int minimum, int? maximum) : PatternNode
{
    public PatternNode Part { get; } = part;

    public int Minimum { get; } = minimum;

    public int? Maximum { get; } = maximum;
}
