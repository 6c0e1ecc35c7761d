// Compiled into FoxGen.Rules and into FoxGen.Runtime.

namespace FoxGen.Rules.Primitives;

// Repeats: * + ? {m} {m,} {m,n}.
internal sealed partial class PatternParser
{
    private PatternNode ParseRepeat(PatternNode part)
    {
        var times = IsAtEnd ? null : Current switch
        {
            '*' => (0, null),
            '+' => (1, null),
            '?' => (0, 1),
            '{' => ReadTimes(),
            _ => null,
        };
        if (times is not { } range || Problem is not null)
        {
            return part;
        }

        _at++;
        if (part is PatternAnchor)
        {
            Fail("an anchor cannot be repeated");
        }
        else if (!IsAtEnd && Current is '?' or '+' or '*' or '{')
        {
            Fail("a repeat cannot be lazy, possessive or repeated itself");
        }

        return new PatternRepeat(part, range.Minimum, range.Maximum);
    }

    // {m}, {m,} or {m,n}; ends at the closing brace.
    private (int Minimum, int? Maximum)? ReadTimes()
    {
        _at++;
        var minimum = ReadNumber();
        var maximum = minimum;
        if (Current == ',')
        {
            _at++;
            maximum = Current == '}' ? null : ReadNumber() ?? -1;
        }

        if (minimum is null || maximum < minimum || Current != '}')
        {
            Fail("a repeat must be {m}, {m,} or {m,n}, with numbers up to 1,000");
            return null;
        }

        return (minimum.Value, maximum);
    }

    private int? ReadNumber()
    {
        var start = _at;
        var number = 0;
        while (Current is >= '0' and <= '9' && number <= MaxRepeat)
        {
            number = (number * 10) + (Current - '0');
            _at++;
        }

        return _at == start || number > MaxRepeat ? null : number;
    }
}
