using FoxGen.PageImport.Pages;
using FoxGen.PageImport.Phrases;

namespace FoxGen.PageImport.Fields;

/// <summary>
/// The bounds that the prose of one field states, and the sentences that may state others. A bound that such a sentence may loosen
/// is not certain and not taken; one that it may only tighten holds.
/// </summary>
internal sealed class ProseBounds(PageContext page, DraftField field)
{
    private readonly List<(PageLine Clause, PageLine Line, Quantity Bound)> _bounds = [];
    private readonly List<PageLine> _unclear = [];

    /// <summary>Adds the bounds of a clause.</summary>
    /// <returns><c>true</c>.</returns>
    public bool Add(PageLine clause, PageLine line, IEnumerable<Quantity> bounds)
    {
        _bounds.AddRange(bounds.Select(bound => (clause, line, bound)));
        return true;
    }

    /// <summary>Adds a clause that was not understood.</summary>
    public void Unclear(PageLine clause, string why)
    {
        _unclear.Add(clause);
        field.Remarks.Add(clause.Remark(why));
    }

    /// <summary>Writes what is certain into the field.</summary>
    public void Settle()
    {
        var others = _unclear.SelectMany(clause => QuantityReader.Numbers(clause.Plain)).ToList();
        foreach (var (clause, line, bound) in _bounds)
        {
            var problem = others.Exists(other => IsLoosened(bound, other)) ? "another sentence, which was not recognized, may allow more."
                : BoundApplier.Apply(field, bound);
            if (problem is null)
            {
                continue;
            }

            field.Remarks.Add(clause.Remark("possible limit; omitted: " + problem));
            if (!field.Notes.Contains(page.Text(line.Text)))
            {
                field.Notes.Add(page.Text(line.Text));
            }
        }
    }

    private static bool IsLoosened(Quantity bound, (Measure Measure, Amount Amount) other) =>
        other.Measure == bound.Measure
        && (other.Amount.Size > (bound.Maximum ?? bound.ExclusiveMaximum)?.Size || other.Amount.Size < (bound.Minimum ?? bound.ExclusiveMinimum)?.Size);
}
