using System.Text.RegularExpressions;

namespace FoxGen.PageImport.Pages;

/// <summary>Cuts the body section of a page into fields, and sorts the lines of each by their labels.</summary>
internal sealed partial class FieldBlockReader
{
    private readonly FieldBlock _field;
    private PageLabel? _label;
    private PageLine? _unknownLabel;

    private FieldBlockReader(FieldBlock field) => _field = field;

    /// <summary>Whether a field begins at a line: a name, and a type on the line below.</summary>
    public static bool BeginsAt(IReadOnlyList<PageLine> lines, int index) =>
        index + 1 < lines.Count && Name().IsMatch(lines[index].Text) && TypeNotation.IsType(lines[index + 1].Text) && !TypeNotation.IsType(lines[index].Text);

    /// <summary>Reads a field.</summary>
    /// <param name="lines">Its lines, from its name on.</param>
    public static FieldBlock Read(IReadOnlyList<PageLine> lines)
    {
        var field = new FieldBlock(lines[0].Text, lines[0], lines[1]);
        var reader = new FieldBlockReader(field);
        var next = 2;
        while (next < lines.Count && reader.Badge(lines[next]))
        {
            next++;
        }

        foreach (var line in lines.Skip(next))
        {
            reader.Take(line);
        }

        return field;
    }

    // What stands beside the type: required, a default, where it goes.
    private bool Badge(PageLine line)
    {
        var word = line.Plain.ToLowerInvariant();
        if (PageVocabulary.Find(line) is (PageLabel.Default, var value))
        {
            _field.Defaults.Add(value);
            return true;
        }

        _field.IsRequired |= PageVocabulary.Required.Contains(word);
        _field.IsDeprecated |= PageVocabulary.Deprecated.Contains(word);
        _field.IsElsewhere |= PageVocabulary.Elsewhere.Contains(word);
        return PageVocabulary.Required.Contains(word) || PageVocabulary.Optional.Contains(word) || PageVocabulary.Deprecated.Contains(word)
            || PageVocabulary.Elsewhere.Contains(word) || word is "body" or "read-only" or "write-only";
    }

    private void Take(PageLine line)
    {
        if (line.IsEmpty)
        {
            // The values of the schema stand without gaps.
            _label = _label is PageLabel.Options && _field.Options.Count > 0 ? null : _label;
            return;
        }

        if (PageVocabulary.IsAdvice(line))
        {
            _field.IsBestLeftOut = true;
            (_label, _unknownLabel) = (null, null);
            return;
        }

        if (PageVocabulary.Find(line) is var (label, rest))
        {
            Label(label, rest);
            return;
        }

        if (PageVocabulary.Bullet(line) is { IsEmpty: false } bullet && _label is not PageLabel.Examples)
        {
            Bullet(bullet);
            return;
        }

        if (_label is PageLabel.Examples or PageLabel.Options)
        {
            ListOf(_label)!.Add(line);
            return;
        }

        Prose(line);
    }

    private List<PageLine>? ListOf(PageLabel? label) => label switch
    {
        PageLabel.Choices => _field.Choices,
        PageLabel.Options => _field.Options,
        PageLabel.Examples => _field.Examples,
        PageLabel.Notes => _field.Notes,
        PageLabel.Differences => _field.Differences,
        _ => null,
    };

    private void Label(PageLabel label, PageLine rest)
    {
        (_unknownLabel, _label) = (null, rest.IsEmpty && ListOf(label) is not null ? label : null);
        switch (label)
        {
            case PageLabel.Default when !rest.IsEmpty:
                _field.Defaults.Add(rest);
                break;
            case PageLabel.Range when !rest.Plain.Contains('x', StringComparison.Ordinal):
                // In words, not as the schema writes it.
                _field.Notes.Add(rest);
                break;
            case PageLabel.Body or PageLabel.Response or PageLabel.Children or PageLabel.Default:
            case var _ when _label is not null:
                break;
            case var _ when ListOf(label) is { } list:
                list.Add(rest);
                break;
            default:
                _field.Constraints.Add((label, rest));
                break;
        }
    }

    private void Bullet(PageLine bullet)
    {
        if (_unknownLabel is { } unknown)
        {
            _field.Qualified.Add((unknown, bullet));
            return;
        }

        (ListOf(_label is PageLabel.Options ? PageLabel.Choices : _label) ?? _field.Notes).Add(bullet);
    }

    private void Prose(PageLine line)
    {
        // A label that no table knows may say for whom, or when, the lines below it hold.
        if (line.Plain.EndsWith(':') && line.Plain.Length <= 80)
        {
            (_unknownLabel, _label) = (line, null);
            return;
        }

        if (_unknownLabel is { } unknown)
        {
            _field.Qualified.Add((unknown, line));
            return;
        }

        var isFirst = _field.Notes.Count + _field.Choices.Count + _field.Differences.Count == 0;
        (ListOf(_label) ?? (isFirst ? _field.Description : _field.Notes)).Add(line);
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_-]{0,79}(?:\\[\\])?(?:\\.[A-Za-z_][A-Za-z0-9_-]{0,79}(?:\\[\\])?){0,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
