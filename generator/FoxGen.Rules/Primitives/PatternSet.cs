// Compiled into FoxGen.Rules and into FoxGen.Runtime.

namespace FoxGen.Rules.Primitives;

/// <summary>A set of code points, as ranges.</summary>
internal sealed class PatternSet
{
    /// <summary>The largest code point.</summary>
    public const int Last = 0x10FFFF;

    private readonly List<(int Low, int High)> _ranges = [];

    /// <summary>Whether the set is everything but its ranges.</summary>
    public bool IsNegated { get; set; }

    /// <summary>A set of one code point.</summary>
    public static PatternSet Of(int codePoint)
    {
        var set = new PatternSet();
        set.Add(codePoint, codePoint);
        return set;
    }

    /// <summary>Adds a range of code points, both ends included.</summary>
    public void Add(int low, int high) => _ranges.Add((low, high));

    /// <summary>Adds what <c>\d</c>, <c>\w</c>, <c>\s</c> (ASCII) or one of their opposites stands for.</summary>
    /// <returns>Whether there is such an escape.</returns>
    public bool TryAddClass(char letter)
    {
        (int Low, int High)[] ranges = char.ToLowerInvariant(letter) switch
        {
            'd' => [('0', '9')],
            'w' => [('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')],
            's' => [('\t', '\r'), (' ', ' ')],
            _ => [],
        };
        if (letter is >= 'a' and <= 'z')
        {
            _ranges.AddRange(ranges);
            return ranges.Length > 0;
        }

        var from = 0;
        foreach (var (low, high) in ranges)
        {
            Add(from, low - 1);
            from = high + 1;
        }

        if (ranges.Length > 0)
        {
            Add(from, Last);
        }

        return ranges.Length > 0;
    }

    /// <summary>Whether a code point is in the set.</summary>
    public bool Contains(int codePoint)
    {
        foreach (var (low, high) in _ranges)
        {
            if (codePoint >= low && codePoint <= high)
            {
                return !IsNegated;
            }
        }

        return IsNegated;
    }
}
