// Compiled into FoxGen.Rules and into FoxGen.Runtime.

namespace FoxGen.Rules.Primitives;

/// <summary>Reads a pattern of the portable subset; whatever regular expression engines disagree on is refused.</summary>
internal sealed partial class PatternParser(string pattern)
{
    private const int MaxLength = 1_000;
    private const int MaxDepth = 32;
    private const int MaxRepeat = 1_000;

    private int _at;
    private int _depth;

    /// <summary>Why the pattern is not valid; <c>null</c> when it is.</summary>
    public string? Problem { get; private set; }

    private char Current => _at < pattern.Length ? pattern[_at] : '\0';

    private bool IsAtEnd => _at >= pattern.Length;

    /// <summary>The pattern's steps; <c>null</c> when it is not valid.</summary>
    public PatternStep[]? Parse()
    {
        if (pattern.Length > MaxLength)
        {
            Problem = "The pattern is longer than 1,000 characters.";
            return null;
        }

        var node = ParseAlternatives();
        if (Problem is null && !IsAtEnd)
        {
            Fail("')' has no matching '('");
        }

        if (Problem is not null)
        {
            return null;
        }

        var steps = PatternEmitter.Emit(node);
        Problem = steps is null ? "The pattern has too many repeats." : null;
        return steps;
    }

    private PatternNode ParseAlternatives()
    {
        var choices = new List<PatternNode> { ParseSequence() };
        while (Problem is null && Current == '|' && !IsAtEnd)
        {
            _at++;
            choices.Add(ParseSequence());
        }

        return choices.Count == 1 ? choices[0] : new PatternAlternatives(choices);
    }

    private PatternNode ParseSequence()
    {
        var parts = new List<PatternNode>();
        while (Problem is null && !IsAtEnd && Current is not ('|' or ')'))
        {
            if (ParsePart() is { } part)
            {
                parts.Add(ParseRepeat(part));
            }
        }

        return new PatternSequence(parts);
    }

    private PatternNode? ParsePart()
    {
        var c = Current;
        switch (c)
        {
            case '^' or '$':
                _at++;
                return new PatternAnchor(c == '^');
            case '.':
                _at++;
                return new PatternCharacter(AllButLineFeed());
            case '[':
                return ParseClass();
            case '(':
                return ParseGroup();
            case '\\':
                var set = new PatternSet();
                return ReadEscape(set) is { } single
                    ? single >= 0 ? new PatternCharacter(PatternSet.Of(single)) : new PatternCharacter(set)
                    : null;
            case '*' or '+' or '?' or '{':
                return Fail($"'{c}' has nothing to repeat; write '\\{c}' for the character");
            case ']' or '}':
                return Fail($"'{c}' must be written '\\{c}'");
            default:
                return new PatternCharacter(PatternSet.Of(ReadCodePoint()));
        }
    }

    private PatternNode? ParseGroup()
    {
        _at++;
        if (Current == '?' && !IsAtEnd)
        {
            if (_at + 1 >= pattern.Length || pattern[_at + 1] != ':')
            {
                return Fail("only '(…)' and '(?:…)' are portable groups; lookarounds, named groups and options are not");
            }

            _at += 2;
        }

        if (++_depth > MaxDepth)
        {
            return Fail("groups are nested more than 32 levels deep");
        }

        var inner = ParseAlternatives();
        _depth--;
        if (Problem is not null)
        {
            return null;
        }

        if (Current != ')' || IsAtEnd)
        {
            return Fail("a ')' is missing");
        }

        _at++;
        return inner;
    }

    private int ReadCodePoint()
    {
        var isPair = char.IsHighSurrogate(Current) && _at + 1 < pattern.Length && char.IsLowSurrogate(pattern[_at + 1]);
        var codePoint = isPair ? char.ConvertToUtf32(Current, pattern[_at + 1]) : Current;
        _at += isPair ? 2 : 1;
        return codePoint;
    }

    private static PatternSet AllButLineFeed()
    {
        var set = PatternSet.Of('\n');
        set.IsNegated = true;
        return set;
    }

    private PatternNode? Fail(string problem)
    {
        Problem ??= $"At character {_at + 1} of the pattern: {problem}.";
        return null;
    }
}
