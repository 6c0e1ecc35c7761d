using System.Text.RegularExpressions;
using FoxGen.PageImport.Pages;
using FoxGen.PageImport.Phrases;

namespace FoxGen.PageImport.Fields;

/// <summary>Reads the sentences and bullets of a field, clause by clause. What is not a fact stays a note.</summary>
internal sealed partial class ProseReader
{
    // Longer ones are no bullets of a field.
    private const int LongestLine = 2_000;

    private readonly PageContext _page;
    private readonly DraftField _field;
    private readonly ProseBounds _bounds;
    private readonly List<(PageLine Clause, DraftKnownValue Known)> _numbers = [];

    private ProseReader(PageContext page, DraftField field) => (_page, _field, _bounds) = (page, field, new ProseBounds(page, field));

    /// <summary>Reads them.</summary>
    public static void Read(PageContext page, DraftField field, FieldBlock block)
    {
        var reader = new ProseReader(page, field);
        var schema = field.Value.Range;
        foreach (var line in block.Description)
        {
            _ = reader.Line(line);
        }

        foreach (var bullet in block.Notes)
        {
            if (!reader.Line(bullet))
            {
                field.Notes.Add(page.Text(bullet.Text));
            }
        }

        foreach (var (label, bullet) in block.Qualified)
        {
            field.Notes.Add(page.Text($"{label.Text} {bullet.Text}"));
            if (QuantityReader.LooksLikeBound(bullet.Plain))
            {
                reader._bounds.Unclear(bullet, $"a limit under \"{label.Text}\", which may be a condition; omitted.");
            }
        }

        reader._bounds.Settle();
        ValuePhrases.Settle(field, schema, reader._numbers);
    }

    // Whether everything in the line has become facts.
    private bool Line(PageLine line)
    {
        if (line.Text.Length > LongestLine || CrossFieldPhrases.IsOne(line))
        {
            return false;
        }

        if (FormatReader.Read(_field, line))
        {
            return true;
        }

        var all = true;
        foreach (var sentence in PlainText.Sentences(line))
        {
            if (ListPhrases.Read(_field, sentence))
            {
                continue;
            }

            // Advice and conditions colour the clauses behind them too.
            var (isSoft, isConditional) = (false, false);
            foreach (var clause in PlainText.Clauses(sentence))
            {
                isSoft |= QuantityReader.IsSoft(Apart(clause).Main.Plain);
                isConditional |= Condition().IsMatch(clause.Plain);
                if (isSoft || isConditional)
                {
                    all = false;
                    if (isConditional && !isSoft && QuantityReader.LooksLikeBound(clause.Plain))
                    {
                        _bounds.Unclear(clause, "possible conditional limit; omitted.");
                    }

                    continue;
                }

                all &= Clause(clause, line);
            }
        }

        return all;
    }

    private bool Clause(PageLine clause, PageLine line)
    {
        var (main, aside) = Apart(clause);
        // Advice in parentheses changes nothing.
        aside = aside is not null && QuantityReader.IsSoft(aside.Plain) ? null : aside;
        if (aside is not null && Seconds().IsMatch(aside.Plain) && _field.Value.Kind is ValueKind.Integer or ValueKind.Number)
        {
            _field.Unit ??= "s";
            return false;
        }

        if (aside is null && (FormatReader.Read(_field, main) || ValuePhrases.Read(_page, _field, main, _numbers)))
        {
            return true;
        }

        if (VariantPhrases.ReadClause(_page, _field, clause))
        {
            return false;
        }

        var leaf = _field.Value.Kind is ValueKind.Array ? _field.Value.Items : _field.Value;
        var kind = leaf?.Media is { Kinds: [var only] } ? only : (MediaKind?)null;
        if (QuantityReader.Read(main.Plain, kind) is { } bounds)
        {
            return aside is null ? _bounds.Add(clause, line, bounds) : WithException(clause, line, bounds, aside);
        }

        if (QuantityReader.LooksLikeBound(clause.Plain))
        {
            _bounds.Unclear(clause, "possible limit; not recognized.");
        }

        return false;
    }

    // "at most 30 s (in another mode at most 60 s)": no field is known to switch the mode, so only the looser bound always holds.
    private bool WithException(PageLine clause, PageLine line, IReadOnlyList<Quantity> bounds, PageLine aside)
    {
        if (bounds is not [{ Maximum: { } usual } bound] || QuantityReader.ReadLoosely(aside.Plain) is not [{ Maximum: { } other } exception] || exception.Measure != bound.Measure || usual.Unit != other.Unit)
        {
            _bounds.Unclear(clause, "a limit with a remark in parentheses, which may be a condition; omitted.");
            return false;
        }

        var looser = usual.Number >= other.Number ? usual : other;
        _field.Remarks.Add(clause.Remark($"the limit depends on something that no field contains; the looser limit {looser.Text} was used."));
        _ = _bounds.Add(clause, line, [bound with { Maximum = looser }]);
        return false;
    }

    private static (PageLine Main, PageLine? Aside) Apart(PageLine clause)
    {
        var match = Parentheses().Match(clause.Plain);
        if (!match.Success)
        {
            return (clause, null);
        }

        var main = clause.Text[..match.Index] + " " + clause.Text[(match.Index + match.Length)..];
        return (new PageLine(clause.Number, main.Trim(), clause.Indent), clause.Part(match.Index + 1, match.Length - 2));
    }

    [GeneratedRegex("\\([^()]*\\)", RegexOptions.CultureInvariant)]
    private static partial Regex Parentheses();

    [GeneratedRegex("^(?:秒|单位:?\\s*秒|s|in seconds|seconds|unit:?\\s*seconds)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Seconds();

    [GeneratedRegex("(?:时|模式下|情况下|条件下|的话|后)$|^(?:当|如果|如|若|假如|除非|仅当|只有当|对于)|^(?:when|whenever|if|unless|with|without|for|once|after|while|where|in case|in [a-z0-9 -]+ mode)\\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Condition();
}
