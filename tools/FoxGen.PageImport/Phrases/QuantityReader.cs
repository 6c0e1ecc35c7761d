using System.Globalization;

namespace FoxGen.PageImport.Phrases;

/// <summary>
/// Reads the bounds of a clause. Every word of it must be known: a word that no table has may be a condition, so with one
/// the clause is not understood.
/// </summary>
internal sealed class QuantityReader
{
    // Words that no bound is made of, but that stand where one is.
    private static readonly string[] s_signs = ["整数", "integer", "integers", "fixed", "always", "固", "始", "范围", "取值范围", "取值", "range", "between", "exactly", "one", "either", "恰", "仅", "只"];

    private readonly IReadOnlyList<PhraseToken> _tokens;
    private readonly MediaKind? _media;
    private readonly List<Quantity> _found = [];
    private PhraseToken? _comparison;
    private Measure? _subject;
    private bool _isEach;
    private bool _isTogether;
    private int _at;

    private QuantityReader(IReadOnlyList<PhraseToken> tokens, MediaKind? media) => (_tokens, _media) = (tokens, media);

    /// <summary>Whether a clause looks like a bound, understood or not.</summary>
    public static bool LooksLikeBound(string clause)
    {
        var tokens = PhraseLexer.Read(clause);
        return tokens.Any(token => token.Kind is PhraseTokenKind.Number)
            && (tokens.Any(token => token.Kind is PhraseTokenKind.Unit or PhraseTokenKind.AtMost or PhraseTokenKind.AtLeast or PhraseTokenKind.Below or PhraseTokenKind.Above or PhraseTokenKind.AtMostBehind || s_signs.Contains(token.Text))
                || tokens.Zip(tokens.Skip(1)).Any(pair => pair.First.Kind is PhraseTokenKind.Number && pair.Second.Kind is PhraseTokenKind.Thing)
                || Enumerable.Range(1, Math.Max(0, tokens.Count - 2)).Any(i => tokens[i].Kind is PhraseTokenKind.To && tokens[i - 1].Kind is PhraseTokenKind.Number && tokens[i + 1].Kind is PhraseTokenKind.Number))
            && !IsSoft(clause);
    }

    /// <summary>Whether a clause is advice.</summary>
    public static bool IsSoft(string clause) => PhraseLexer.Read(clause).Any(token => token.Kind is PhraseTokenKind.Soft);

    /// <summary>The bounds; <c>null</c> when the clause holds anything else.</summary>
    /// <param name="clause">The clause in plain punctuation, without parentheses.</param>
    /// <param name="media">The kind of file that the field is about.</param>
    public static IReadOnlyList<Quantity>? Read(string clause, MediaKind? media)
    {
        var reader = new QuantityReader(PhraseLexer.Read(clause), media);
        return reader.Run() && reader._found.Count > 0 ? [.. reader._found.Select(q => q.InScope(reader._isEach, reader._isTogether))] : null;
    }

    /// <summary>The numbers of a clause with what they measure, whatever it says of them.</summary>
    public static IEnumerable<(Measure Measure, Amount Amount)> Numbers(string clause)
    {
        var reader = new QuantityReader(PhraseLexer.Read(clause), null);
        for (; reader._at < reader._tokens.Count; reader._at++)
        {
            if (reader._tokens[reader._at].Kind is PhraseTokenKind.Number && reader.Next(out var unit) is { } number)
            {
                yield return (unit?.Measure ?? Measure.Plain, Scaled(number, unit));
            }
        }
    }

    /// <summary>The bounds within a clause that also holds a condition.</summary>
    public static IReadOnlyList<Quantity> ReadLoosely(string clause)
    {
        var reader = new QuantityReader([.. PhraseLexer.Read(clause).SkipWhile(token => token.Kind is PhraseTokenKind.Other or PhraseTokenKind.Number or PhraseTokenKind.Filler or PhraseTokenKind.Unit)], null);
        return reader.Run() ? reader._found : [];
    }

    private bool Run()
    {
        while (_at < _tokens.Count)
        {
            var token = _tokens[_at];
            switch (token.Kind)
            {
                case PhraseTokenKind.Number when Bound():
                case PhraseTokenKind.Filler:
                case PhraseTokenKind.And:
                case PhraseTokenKind.Thing when token.Media is null || _media is null || token.Media == _media:
                    break;
                case PhraseTokenKind.AtMost or PhraseTokenKind.AtLeast or PhraseTokenKind.Below or PhraseTokenKind.Above:
                    _comparison = token;
                    break;
                case PhraseTokenKind.Each:
                    _isEach = true;
                    break;
                case PhraseTokenKind.Together:
                    _isTogether = true;
                    break;
                case PhraseTokenKind.Subject:
                    _subject = token.Measure;
                    break;
                default:
                    return false;
            }

            _at++;
        }

        return !(_isEach && _isTogether);
    }

    // A number with its unit, or two with what joins them.
    private bool Bound()
    {
        var first = Next(out var firstUnit);
        var isRange = Peek(1)?.Kind is PhraseTokenKind.To && Peek(2)?.Kind is PhraseTokenKind.Number || (_comparison is null && Peek(1)?.Text == "and" && Peek(2)?.Kind is PhraseTokenKind.Number);
        if (isRange)
        {
            _at += 2;
            var second = Next(out var secondUnit);
            return _comparison is null && first is not null && second is not null && first <= second
                && Add(secondUnit ?? firstUnit, firstUnit ?? secondUnit, (low, high) => new Quantity(Measure.Plain) { Minimum = low, Maximum = high }, first.Value, second.Value);
        }

        var behind = Peek(1)?.Kind is PhraseTokenKind.AtMostBehind;
        _at += behind ? 1 : 0;
        if (first is null || behind == (_comparison is not null))
        {
            return false;
        }

        var kind = behind ? PhraseTokenKind.AtMost : _comparison!.Kind;
        return Add(firstUnit, firstUnit, (low, _) => kind switch
        {
            PhraseTokenKind.AtMost => new Quantity(Measure.Plain) { Maximum = low },
            PhraseTokenKind.AtLeast => new Quantity(Measure.Plain) { Minimum = low },
            PhraseTokenKind.Below => new Quantity(Measure.Plain) { ExclusiveMaximum = low },
            _ => new Quantity(Measure.Plain) { ExclusiveMinimum = low },
        }, first.Value, first.Value) && StaysComparing();
    }

    // "≤ 15 s / 15 MB": the second bound is of the same kind as the first.
    private bool StaysComparing()
    {
        if (Peek(1)?.Kind is not PhraseTokenKind.And)
        {
            _comparison = null;
        }

        return true;
    }

    private bool Add(PhraseToken? unit, PhraseToken? otherUnit, Func<Amount, Amount, Quantity> make, decimal low, decimal high)
    {
        var measure = unit?.Measure ?? _subject ?? Measure.Plain;
        if ((_subject is { } subject && subject != measure) || (measure is Measure.Bytes && unit is null))
        {
            return false;
        }

        _found.Add(make(Scaled(low, otherUnit), Scaled(high, unit)) with { Measure = measure, IsConverted = measure is Measure.Seconds && (unit ?? otherUnit)?.Unit is not (null or "1") });
        return true;
    }

    private static Amount Scaled(decimal number, PhraseToken? unit) => unit?.Measure switch
    {
        Measure.Seconds => new(number * decimal.Parse(unit.Unit, CultureInfo.InvariantCulture), ""),
        Measure.Bytes => new(number, unit.Unit),
        _ => new(number, ""),
    };

    // The number at the current place; moves to its unit when there is one.
    private decimal? Next(out PhraseToken? unit)
    {
        var text = _tokens[_at].Text.Replace(",", "");
        unit = null;
        if (Peek(1) is { Kind: PhraseTokenKind.Unit } found)
        {
            unit = found;
            _at++;
        }
        else if (Peek(1) is { Kind: PhraseTokenKind.Thing } thing && char.IsAsciiLetter(thing.Text[0]))
        {
            // In English the thing itself is what is counted: 9 images.
            if (thing.Media is not null && _media is not null && thing.Media != _media)
            {
                return null;
            }

            unit = new PhraseToken(PhraseTokenKind.Unit, thing.Text) { Measure = Measure.Items };
            _at++;
        }

        return text.Length <= 15 && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private PhraseToken? Peek(int ahead) => _at + ahead < _tokens.Count ? _tokens[_at + ahead] : null;
}
