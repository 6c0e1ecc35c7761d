// Compiled into FoxGen.Rules and into FoxGen.Runtime.

namespace FoxGen.Rules.Primitives;

/// <summary>A part of a pattern.</summary>
internal abstract record PatternNode;

/// <summary>One character of a set.</summary>
internal sealed record PatternCharacter(PatternSet Set) : PatternNode;

/// <summary><c>^</c> or <c>$</c>.</summary>
internal sealed record PatternAnchor(bool IsStart) : PatternNode;

/// <summary>Parts one after another.</summary>
internal sealed record PatternSequence(IReadOnlyList<PatternNode> Parts) : PatternNode;

/// <summary>One of several parts.</summary>
internal sealed record PatternAlternatives(IReadOnlyList<PatternNode> Choices) : PatternNode;

/// <summary>A part several times; without <paramref name="Maximum"/> any number of times from the minimum on.</summary>
internal sealed record PatternRepeat(PatternNode Part, int Minimum, int? Maximum) : PatternNode;
