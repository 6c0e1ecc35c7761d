namespace FoxGen.Analyzers.Reading;

/// <summary>
/// Runs a reader once for each combination of the branches it meets, so that it reads plain values only. Ten conditional
/// expressions have a thousand combinations: after <see cref="Most"/> of them the rest is left out.
/// </summary>
internal sealed class BranchEnumerator
{
    /// <summary>How many combinations are looked at.</summary>
    public const int Most = 16;

    private readonly List<(int Picked, int Of)> _picks = [];
    private int _met;
    private int _runs;

    /// <summary>Whether some combination was left out.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Picks a branch, the same one in each run until its turn comes.</summary>
    public int Pick(int branches)
    {
        if (_met == _picks.Count)
        {
            _picks.Add((0, branches));
        }

        return _picks[_met++].Picked;
    }

    /// <summary>Goes on to the next combination; <c>false</c> when there is none, or there were too many.</summary>
    public bool Next()
    {
        _met = 0;
        while (_picks.Count > 0 && _picks[^1] is var (picked, of))
        {
            _picks.RemoveAt(_picks.Count - 1);
            if (picked + 1 < of)
            {
                _picks.Add((picked + 1, of));
                IsCut = ++_runs >= Most;
                return !IsCut;
            }
        }

        return false;
    }
}
