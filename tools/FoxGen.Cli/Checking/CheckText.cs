using FoxGen.Cli.Hosting;
using FoxGen.Specs;

namespace FoxGen.Cli.Checking;

/// <summary>Writes problems for people: where, what, the line itself and a caret under what is meant.</summary>
internal sealed class CheckText(AnsiStyle ink) : ICheckFormat
{
    // Longer lines are cut around what is meant; terminals wrap them otherwise.
    private const int Columns = 110;
    private const int Lead = 40;

    public void Write(CheckReport report, TextWriter output)
    {
        var lines = report.Specs.All.ToDictionary(text => text.Path, text => text.Content.ReplaceLineEndings("\n").Split('\n'), StringComparer.Ordinal);
        foreach (var problem in report.Problems)
        {
            Write(problem, lines.GetValueOrDefault(problem.Span.Path) ?? [], output);
        }

        foreach (var name in report.Specs.MissingServices)
        {
            output.Write($"{ink.Strong("note:")} no file in the given paths defines the service '{TerminalText.Clean(name)}'; add its *.service.fox.yaml.\n");
        }

        if (report.Specs.BorrowsService)
        {
            output.Write($"{ink.Strong("note:")} the given paths do not include the service file of foxapi; foxgen used its built-in copy.\n");
        }

        output.Write(Summary(report) + "\n");
    }

    private void Write(SpecDiagnostic problem, string[] lines, TextWriter output)
    {
        var span = problem.Span;
        var severity = problem.Descriptor.SeverityWord;
        var word = $"{severity} {problem.Descriptor.Id}:";
        output.Write($"{ink.Strong(FormattableString.Invariant($"{TerminalText.Clean(span.Path)}:{span.StartLine + 1}:{span.StartColumn + 1}:"))} ");
        output.Write($"{(problem.Descriptor.IsError ? ink.Error(word) : ink.Warning(word))} {TerminalText.Clean(problem.Message)}\n");
        if (span.StartLine < lines.Length)
        {
            var (text, start, length) = Window(lines[span.StartLine], span);
            var number = FormattableString.Invariant($"{span.StartLine + 1,5}");
            var caret = TerminalText.Blank(text[..start]) + new string('^', Math.Max(1, TerminalText.Width(text.Substring(start, length))));
            output.Write($"{ink.Faint(number + " |")} {TerminalText.Clean(text)}\n");
            output.Write($"{ink.Faint("      |")} {(problem.Descriptor.IsError ? ink.Error(caret) : ink.Warning(caret))}\n");
        }
    }

    /// <summary>The part of a line to show, and where in it the span lies.</summary>
    private static (string Text, int Start, int Length) Window(string line, SourceSpan span)
    {
        var start = Math.Clamp(span.StartColumn, 0, line.Length);
        var end = span.EndLine > span.StartLine ? line.TrimEnd().Length : Math.Clamp(span.EndColumn, 0, line.Length);
        var length = Math.Max(0, end - start);
        if (line.Length <= Columns)
        {
            return (line, start, length);
        }

        var from = Math.Max(0, Math.Min(start - Lead, line.Length - Columns));
        var text = line.Substring(from, Math.Min(Columns, line.Length - from));
        var (lead, tail) = (from > 0 ? "…" : "", from + text.Length < line.Length ? "…" : "");
        return ($"{lead}{text}{tail}", start - from + lead.Length, Math.Min(length, text.Length - (start - from)));
    }

    private string Summary(CheckReport report)
    {
        var checkedWhat = $"{Count(report.Specs.Texts.Count, "file")}, {Count(report.Specs.Models.Count, "model")}";
        if (report.Problems.Count == 0)
        {
            return $"{ink.Good("No problems")} in {checkedWhat}.";
        }

        var files = report.Problems.Select(problem => problem.Span.Path).Distinct().Count();
        var errors = report.Errors > 0 ? ink.Error(Count(report.Errors, "error")) : null;
        var warnings = report.Warnings > 0 ? ink.Warning(Count(report.Warnings, "warning")) : null;
        var suggestions = report.Suggestions > 0 ? Count(report.Suggestions, "suggestion") : null;
        return $"{string.Join(", ", new[] { errors, warnings, suggestions }.OfType<string>())} in {Count(files, "file")}; checked {checkedWhat}.";
    }

    private static string Count(int count, string unit) => FormattableString.Invariant($"{count} {unit}{(count == 1 ? "" : "s")}");
}
