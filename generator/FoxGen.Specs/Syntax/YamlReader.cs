using System.Text.RegularExpressions;
using FoxGen.Rules;
using FoxGen.Specs.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FoxGen.Specs.Syntax;

/// <summary>
/// Reads YAML into <see cref="SpecNode"/>s. The only type that touches YamlDotNet: its parser accepts tags, aliases and
/// duplicate keys, which the language refuses, and its interface changes between versions.
/// </summary>
internal sealed partial class YamlReader
{
    /// <summary>The most characters a file may have.</summary>
    public const int MaxLength = 1_000_000;

    /// <summary>The most levels of nesting.</summary>
    public const int MaxDepth = 64;

    // The blank lines at the start of a block scalar. YAML 1.2 allows more spaces there than in the text; the parser does not.
    private static readonly Regex s_blankStart = new(@"(?<=[ \t][|>][-+0-9]{0,2}[ \t]*(?:#[^\n]*)?\n)(?=\n*[ ]+(?:\n|\z))(?:[ ]*\n)*(?:[ ]+\z)?", RegexOptions.CultureInvariant);

    private readonly SpecText _file;
    private readonly DiagnosticBag _bag;
    private readonly string[] _lines;
    private readonly Parser _parser;
    private readonly CancellationToken _cancellation;

    private YamlReader(SpecText file, string text, DiagnosticBag bag, CancellationToken cancellation)
    {
        (_file, _bag, _cancellation) = (file, bag, cancellation);
        // As YAML and editors count them.
        _lines = text.Split('\n', '\u0085', '\u2028', '\u2029');
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads the one mapping a file consists of; <c>null</c> when it cannot be read, with the reason reported.</summary>
    public static MappingNode? Read(SpecText file, DiagnosticBag bag, CancellationToken cancellation)
    {
        var top = new SourceSpan(file.Path, 0, 0, 0, 0);
        if (file.Content.Length > MaxLength)
        {
            bag.Report(SpecDiagnostics.TooLarge, top, ConstraintText.Number(file.Content.Length), ConstraintText.Number(MaxLength));
            return null;
        }

        // One kind of newline, and no byte order mark, so that columns are those an editor shows.
        var text = file.Content.Replace("\r\n", "\n").Replace('\r', '\n');
        text = text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;
        if (s_blankStart.IsMatch(text) && !IsValid(text))
        {
            text = s_blankStart.Replace(text, blank => new string('\n', blank.Value.Count(c => c == '\n')));
        }

        var reader = new YamlReader(file, text, bag, cancellation);
        SpecNode? root;
        try
        {
            root = reader.ReadDocument();
        }
        catch (YamlException e)
        {
            var (span, message) = YamlHints.Explain(file.Path, reader._lines, (int)e.Start.Line - 1, (int)e.Start.Column - 1, e.Message);
            bag.Report(SpecDiagnostics.YamlSyntax, span, message);
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Some malformed texts make the parser fail in other ways than by its own exception.
            bag.Report(SpecDiagnostics.YamlSyntax, top, e.Message);
            return null;
        }

        switch (root)
        {
            case MappingNode mapping:
                return mapping;
            case ScalarNode { IsNull: true }:
                bag.Report(SpecDiagnostics.Empty, top);
                return null;
            case not null:
                bag.Report(SpecDiagnostics.WrongShape, root.Span, "A spec file", "a mapping of keys to values", root.Kind);
                return null;
            default:
                return null;
        }
    }

    // Text inside of a block scalar can look like the start of one, and its spaces count. So only files that the parser does not accept are changed.
    private static bool IsValid(string text)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            while (parser.MoveNext())
            {
            }

            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    // Null when something was reported that leaves nothing to read.
    private SpecNode? ReadDocument()
    {
        Take<StreamStart>();
        if (_parser.Current is StreamEnd)
        {
            _bag.Report(SpecDiagnostics.Empty, new SourceSpan(_file.Path, 0, 0, 0, 0));
            return null;
        }

        Take<DocumentStart>();
        var root = ReadNode(1);
        if (root is null)
        {
            return null;
        }

        Take<DocumentEnd>();
        if (_parser.Current is DocumentStart second)
        {
            _bag.Report(SpecDiagnostics.SecondDocument, SpanOf(second));
        }

        return root;
    }

    private void Take<TEvent>()
        where TEvent : ParsingEvent
    {
        if (_parser.Current is null)
        {
            _parser.MoveNext();
        }

        if (_parser.Current is not TEvent)
        {
            throw new YamlException(_parser.Current?.Start ?? Mark.Empty, _parser.Current?.End ?? Mark.Empty, "The structure is not valid here.");
        }

        _parser.MoveNext();
    }

    // The parser counts lines and columns from 1.
    private SourceSpan SpanOf(ParsingEvent e) => new(
        _file.Path, (int)e.Start.Line - 1, (int)e.Start.Column - 1, (int)e.End.Line - 1, (int)e.End.Column - 1);

    private static SourceSpan Join(SourceSpan first, SourceSpan last) =>
        new(first.Path, first.StartLine, first.StartColumn, last.EndLine, last.EndColumn);
}
