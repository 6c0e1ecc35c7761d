using FoxGen.Cli.Hosting;

namespace FoxGen.Cli.Comparing;

/// <summary>Writes changes for people, subject by subject, the breaking ones first.</summary>
internal static class DiffText
{
    public static void Write(IReadOnlyList<Change> changes, AnsiStyle ink, TextWriter output)
    {
        foreach (var subject in changes.GroupBy(change => change.Subject))
        {
            output.Write(ink.Strong(TerminalText.Clean(subject.Key)) + "\n");
            foreach (var change in subject.OrderByDescending(change => change.IsBreaking))
            {
                var where = change.Path.Length == 0 ? "" : $"{change.Path}: ";
                var mark = change.IsBreaking ? ink.Error("breaking") : ink.Good("ok      ");
                output.Write($"  {mark}  {TerminalText.Clean(where + change.Text)}\n");
            }
        }

        var breaking = changes.Count(change => change.IsBreaking);
        output.Write(changes.Count switch
        {
            0 => "No changes.\n",
            1 => $"1 change, {breaking} breaking.\n",
            _ => FormattableString.Invariant($"{changes.Count} changes, {breaking} breaking.\n"),
        });
    }
}
