using System.Globalization;
using System.Text.RegularExpressions;

namespace FoxGen.Kinds.Tests;

/// <summary>
/// A kind of constraint: its spec and its cases. A case file has a line per case: <c>+ body</c> is accepted,
/// <c>- body => rule path; …</c> is refused, <c>~</c> is accepted with warnings, <c>@id</c> before a body names another variant
/// than the first, <c>! text ==> other text => id</c> is a mistake (told at the mark <c>¦</c>), <c>? text</c> is documented to
/// callers, <c>= text</c> says why nothing is checked.
/// </summary>
public sealed partial class KindFile
{
    private KindFile(int number, SpecText spec, string caseFile)
    {
        (Number, Spec) = (number, spec);
        Title = TitleLine().Match(spec.Content).Groups[1].Value;
        var firstModel = FirstVariant().Match(spec.Content).Groups[1].Value;
        var (cases, mistakes, documented) = (new List<KindCase>(), new List<KindMistake>(), new List<string>());
        foreach (var entry in EntryStart().Split(caseFile).Where(text => text.Length > 0))
        {
            var (mark, text) = (entry[0], entry[2..].TrimEnd('\n'));
            switch (mark)
            {
                case '?':
                    documented.Add(text);
                    break;
                case '=':
                    Reason = text;
                    break;
                case '!':
                    mistakes.Add(Mistake(text));
                    break;
                default:
                    cases.Add(Case(mark, text, firstModel));
                    break;
            }
        }

        (Cases, Mistakes, Documented) = (cases, mistakes, documented);
    }

    /// <summary>The number in the list of kinds.</summary>
    public int Number { get; }

    /// <summary>What the kind is called.</summary>
    public string Title { get; }

    /// <summary>The spec.</summary>
    public SpecText Spec { get; }

    /// <summary>Bodies.</summary>
    public IReadOnlyList<KindCase> Cases { get; }

    /// <summary>Mistakes.</summary>
    public IReadOnlyList<KindMistake> Mistakes { get; }

    /// <summary>Texts that callers are shown.</summary>
    public IReadOnlyList<string> Documented { get; }

    /// <summary>Why the kind is documented only; <c>null</c> when it is checked.</summary>
    public string? Reason { get; }

    /// <summary>All kinds, by number.</summary>
    public static IReadOnlyList<KindFile> All { get; } =
    [
        .. KindSpecs.Texts.Where(text => !text.IsService).Select(text =>
        {
            var number = text.Path.AsSpan("kind-".Length, 2);
            return new KindFile(int.Parse(number, CultureInfo.InvariantCulture), text, File.ReadAllText(Repository.Path($"tests/FoxGen.Kinds.Tests/Cases/kind-{number}.cases")));
        }).OrderBy(kind => kind.Number),
    ];

    private KindCase Case(char mark, string text, string firstModel)
    {
        var model = firstModel;
        if (text[0] == '@')
        {
            (model, text) = (text[1..text.IndexOf(' ')], text[(text.IndexOf(' ') + 1)..]);
        }

        var parts = text.Split(" => ");
        Assert.Equal(mark == '+' ? 1 : 2, parts.Length);
        Assert.Contains(mark, "+-~");
        return new(Number, model, parts[0], mark != '-', mark == '+' ? [] : parts[1].Split("; "));
    }

    private KindMistake Mistake(string text)
    {
        var (id, change) = (text[^7..], text[..^11].Split(" ==> "));
        Assert.True(Spec.Content.Split(change[0]).Length == 2, $"'{change[0]}' must stand once in {Spec.Path}.");
        var marked = Spec.Content.Replace(change[0], change[1]);
        var before = marked[..marked.IndexOf('¦')];
        return new(Number, Spec with { Content = marked.Replace("¦", "") }, id, before.Count(c => c == '\n'), before.Length - before.LastIndexOf('\n') - 1);
    }

    [GeneratedRegex("^title: \"[0-9]+\\. (.*)\"$", RegexOptions.Multiline)]
    private static partial Regex TitleLine();

    [GeneratedRegex("^variants:\n  ([^:]+):", RegexOptions.Multiline)]
    private static partial Regex FirstVariant();

    [GeneratedRegex("^(?=[^ \n] )", RegexOptions.Multiline)]
    private static partial Regex EntryStart();
}
