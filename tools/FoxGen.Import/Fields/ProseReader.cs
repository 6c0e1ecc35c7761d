using System.Text.RegularExpressions;

namespace FoxGen.Import;

/// <summary>Reads the sentences and bullets of a field, clause by clause. What is not a fact stays a note.</summary>
internal static partial class ProseReader
{
    /// <summary>Reads them.</summary>
    public static void Read(PageContext page, DraftField field, FieldBlock block)
    {
        foreach (var line in block.Description)
        {
            _ = Line(page, field, line);
        }

        foreach (var bullet in block.Notes)
        {
            if (!Line(page, field, bullet))
            {
                field.Notes.Add(page.Text(bullet.Text));
            }
        }

        foreach (var (label, bullet) in block.Qualified)
        {
            field.Notes.Add(page.Text($"{label.Text} {bullet.Text}"));
            if (QuantityReader.LooksLikeBound(bullet.Plain))
            {
                field.Remarks.Add(bullet.Remark($"a limit under \"{label.Text}\", which may be a condition; left out."));
            }
        }
    }

    // Whether everything in the line has become facts.
    private static bool Line(PageContext page, DraftField field, PageLine line)
    {
        if (CrossFieldPhrases.IsOne(line))
        {
            return false;
        }

        if (FormatReader.Read(field, line))
        {
            return true;
        }

        var all = true;
        var isSoft = false;
        foreach (var clause in PlainText.Clauses(line))
        {
            // Advice colours the clauses behind it too.
            isSoft |= QuantityReader.IsSoft(clause.Plain);
            all &= !isSoft && Clause(page, field, clause);
        }

        return all;
    }

    private static bool Clause(PageContext page, DraftField field, PageLine clause)
    {
        var (main, aside) = Apart(clause);
        if (aside is not null && Seconds().IsMatch(aside.Plain) && field.Value.Kind is ValueKind.Integer or ValueKind.Number)
        {
            field.Unit ??= "s";
            return false;
        }

        if (aside is null && (FormatReader.Read(field, main) || ValuePhrases.Read(page, field, main)))
        {
            return true;
        }

        if (VariantPhrases.ReadClause(page, field, clause))
        {
            return false;
        }

        var leaf = field.Value.Kind is ValueKind.Array ? field.Value.Items : field.Value;
        var kind = leaf?.Media is { Kinds: [var only] } ? only : (MediaKind?)null;
        if (QuantityReader.Read(main.Plain, kind) is not { } bounds)
        {
            if (QuantityReader.LooksLikeBound(clause.Plain))
            {
                field.Remarks.Add(clause.Remark("looks like a limit, but was not understood."));
            }

            return false;
        }

        return aside is null ? Apply(field, clause, bounds) : WithException(field, clause, bounds, aside);
    }

    private static bool Apply(DraftField field, PageLine clause, IReadOnlyList<Quantity> bounds)
    {
        var problems = bounds.Select(bound => BoundApplier.Apply(field, bound)).OfType<string>().ToList();
        if (problems.Count > 0)
        {
            field.Remarks.Add(clause.Remark("looks like a limit; left out: " + problems[0]));
        }

        return problems.Count == 0;
    }

    // "at most 30 s (in another mode at most 60 s)": no field is known to switch the mode, so only the looser bound always holds.
    private static bool WithException(DraftField field, PageLine clause, IReadOnlyList<Quantity> bounds, PageLine aside)
    {
        if (bounds is not [{ Maximum: { } usual } bound] || QuantityReader.ReadLoosely(aside.Plain) is not [{ Maximum: { } other } exception] || exception.Measure != bound.Measure || usual.Unit != other.Unit)
        {
            field.Remarks.Add(clause.Remark("a limit with a remark in parentheses that may be a condition; left out."));
            return false;
        }

        var looser = usual.Number >= other.Number ? usual : other;
        field.Remarks.Add(clause.Remark($"the limit depends on something that no field says; {looser.Text}, which holds in any case, was taken."));
        _ = Apply(field, clause, [bound with { Maximum = looser }]);
        return false;
    }

    private static (PageLine Main, PageLine? Aside) Apart(PageLine clause)
    {
        var match = Parentheses().Match(clause.Plain);
        if (!match.Success)
        {
            return (clause, null);
        }

        var main = clause with { Text = (clause.Text[..match.Index] + " " + clause.Text[(match.Index + match.Length)..]).Trim() };
        return (new PageLine(main.Number, main.Text, main.Indent), clause.Part(match.Index + 1, match.Length - 2));
    }

    [GeneratedRegex("\\([^()]*\\)", RegexOptions.CultureInvariant)]
    private static partial Regex Parentheses();

    [GeneratedRegex("^(?:秒|单位:?\\s*秒|s|in seconds|seconds|unit:?\\s*seconds)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Seconds();
}
