namespace FoxGen.Import.Tests.Support;

/// <summary>Breaks pages: lines dropped, doubled, shuffled and moved between pages, pages cut, characters changed.</summary>
/// <param name="pages">The pages to break.</param>
/// <param name="seed">The same seed gives the same broken pages.</param>
internal sealed class PageMutator(IReadOnlyList<string> pages, int seed)
{
    private const string Pieces = "•:-—/()[]{}<>|\"'\\#,;。、：，0123456789 @~≤\t中é\U0001F600\0\uD800\u2028\u00A0";

    private readonly Random _random = new(seed);

    /// <summary>The next broken page.</summary>
    public string Next()
    {
        var lines = Pick(pages).Split('\n').ToList();
        for (var edits = _random.Next(1, 9); edits > 0; edits--)
        {
            Edit(lines);
        }

        return string.Join("\n", lines);
    }

    private void Edit(List<string> lines)
    {
        if (lines.Count < 4)
        {
            lines.AddRange(Pick(pages).Split('\n'));
        }

        var at = _random.Next(lines.Count);
        var count = Math.Min(_random.Next(1, 12), lines.Count - at);
        switch (_random.Next(8))
        {
            case 0:
                lines.RemoveRange(at, count);
                break;
            case 1:
                lines.InsertRange(at, lines.GetRange(at, count));
                break;
            case 2:
                var part = lines.GetRange(at, count).OrderBy(_ => _random.Next()).ToList();
                lines.RemoveRange(at, count);
                lines.InsertRange(at, part);
                break;
            case 3 when _random.Next(4) == 0:
                lines.RemoveRange(at, lines.Count - at);
                break;
            case 4:
                var other = Pick(pages).Split('\n');
                lines.InsertRange(at, other.Skip(_random.Next(other.Length)).Take(count));
                break;
            case 5:
                (lines[at], lines[^1]) = (lines[^1], lines[at]);
                break;
            default:
                lines[at] = Characters(lines[at]);
                break;
        }
    }

    private string Characters(string line)
    {
        var at = _random.Next(line.Length + 1);
        var length = Math.Min(_random.Next(0, 6), line.Length - at);
        return line.Remove(at, length).Insert(at, string.Concat(Enumerable.Range(0, _random.Next(0, 4)).Select(_ => Pieces[_random.Next(Pieces.Length)])));
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
