// Compiled into FoxGen.Rules and into FoxGen.Runtime.

namespace FoxGen.Rules.Primitives;

/// <summary>Turns a parsed pattern into the steps of its automaton.</summary>
internal sealed class PatternEmitter
{
    // Repeats are written out, so nested ones multiply; this bounds both memory and the time per character.
    private const int MaxSteps = 5_000;

    private readonly List<PatternStep> _steps = [];

    private bool IsFull => _steps.Count > MaxSteps;

    /// <summary>The steps of a pattern; <c>null</c> when there would be too many.</summary>
    public static PatternStep[]? Emit(PatternNode pattern)
    {
        var emitter = new PatternEmitter();
        emitter.Append(pattern);
        emitter._steps.Add(new(PatternStepKind.Match));
        return emitter.IsFull ? null : emitter._steps.ToArray();
    }

    private void Append(PatternNode node)
    {
        if (IsFull)
        {
            return;
        }

        switch (node)
        {
            case PatternCharacter character:
                _steps.Add(new(PatternStepKind.Take, character.Set));
                break;
            case PatternAnchor anchor:
                _steps.Add(new(anchor.IsStart ? PatternStepKind.Start : PatternStepKind.End));
                break;
            case PatternSequence sequence:
                foreach (var part in sequence.Parts)
                {
                    Append(part);
                }

                break;
            case PatternAlternatives alternatives:
                AppendAlternatives(alternatives.Choices);
                break;
            case PatternRepeat repeat:
                AppendRepeat(repeat);
                break;
        }
    }

    private void AppendAlternatives(IReadOnlyList<PatternNode> choices)
    {
        var ends = new List<PatternStep>();
        for (var i = 0; i < choices.Count - 1; i++)
        {
            var split = Add(PatternStepKind.Split);
            split.First = _steps.Count;
            Append(choices[i]);
            ends.Add(Add(PatternStepKind.Jump));
            split.Second = _steps.Count;
        }

        Append(choices[choices.Count - 1]);
        foreach (var end in ends)
        {
            end.First = _steps.Count;
        }
    }

    private void AppendRepeat(PatternRepeat repeat)
    {
        for (var i = 0; i < repeat.Minimum && !IsFull; i++)
        {
            Append(repeat.Part);
        }

        if (repeat.Maximum is null)
        {
            var loop = _steps.Count;
            var split = Add(PatternStepKind.Split);
            split.First = _steps.Count;
            Append(repeat.Part);
            Add(PatternStepKind.Jump).First = loop;
            split.Second = _steps.Count;
            return;
        }

        var splits = new List<PatternStep>();
        for (var i = repeat.Minimum; i < repeat.Maximum && !IsFull; i++)
        {
            var split = Add(PatternStepKind.Split);
            split.First = _steps.Count;
            splits.Add(split);
            Append(repeat.Part);
        }

        foreach (var split in splits)
        {
            split.Second = _steps.Count;
        }
    }

    private PatternStep Add(PatternStepKind kind)
    {
        var step = new PatternStep(kind);
        _steps.Add(step);
        return step;
    }
}
