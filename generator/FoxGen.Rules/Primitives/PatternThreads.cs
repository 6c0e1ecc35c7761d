// Compiled into FoxGen.Rules and into FoxGen.Runtime.

namespace FoxGen.Rules.Primitives;

/// <summary>The steps a pattern's automaton stands at, each once.</summary>
internal sealed class PatternThreads(PatternStep[] steps)
{
    private readonly int[] _waiting = new int[steps.Length];
    private readonly bool[] _seen = new bool[steps.Length];
    private readonly Stack<int> _open = new();

    /// <summary>How many steps wait for a character.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the pattern has matched.</summary>
    public bool HasMatched { get; private set; }

    /// <summary>A step that waits for a character.</summary>
    public int this[int index] => _waiting[index];

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Array.Clear(_seen, 0, _seen.Length);
        Count = 0;
        HasMatched = false;
    }

    /// <summary>Adds a step, and with it all that can be reached from it without taking a character.</summary>
    public void Add(int step, bool isStart, bool isEnd)
    {
        _open.Push(step);
        while (_open.Count > 0)
        {
            var at = _open.Pop();
            if (_seen[at])
            {
                continue;
            }

            _seen[at] = true;
            switch (steps[at].Kind)
            {
                case PatternStepKind.Take:
                    _waiting[Count++] = at;
                    break;
                case PatternStepKind.Jump:
                    _open.Push(steps[at].First);
                    break;
                case PatternStepKind.Split:
                    _open.Push(steps[at].Second);
                    _open.Push(steps[at].First);
                    break;
                case PatternStepKind.Start when isStart:
                case PatternStepKind.End when isEnd:
                    _open.Push(at + 1);
                    break;
                case PatternStepKind.Match:
                    HasMatched = true;
                    break;
            }
        }
    }
}
