using FoxGen.Cli.Hosting;
using FoxGen.Import;
using FoxGen.Specs;

namespace FoxGen.Cli.Importing;

/// <summary>Tells what a source says that the spec made of it earlier does not.</summary>
internal static class ImportDifference
{
    /// <returns>Whether the source contradicts the spec, or says more, as an exit code.</returns>
    public static int Tell(CliHost host, SpecText current, IReadOnlyList<ImportResult> files, ImportOptions options)
    {
        IReadOnlyList<SpecText> services = [options.Service, .. options.Extensions];
        var ids = SpecSet.Compile([.. services, current]).Models.Select(model => model.Id).ToHashSet(StringComparer.Ordinal);
        var file = files.FirstOrDefault(one => SpecSet.Compile([.. services, new SpecText(one.FileName, one.Yaml)]).Models.Any(model => ids.Contains(model.Id)))
            ?? throw new CliException($"The source does not contain {string.Join(", ", ids.DefaultIfEmpty(current.Path))}.");
        var comparison = SpecComparison.Compare(current, file.Yaml, services);
        if (comparison.Problems.Count > 0)
        {
            throw new CliException($"{comparison.Problems[0].Descriptor.Id}: {comparison.Problems[0].Message} A spec with errors cannot be compared. To list the errors, run: foxgen check {current.Path}");
        }

        foreach (var difference in comparison.Differences)
        {
            var line = TerminalText.Clean(difference.ToString());
            host.Out.WriteLine("  " + (difference.Kind is SpecDifferenceKind.OnlyInSpec ? host.AnsiStyle.Faint(line) : line));
        }

        var told = comparison.Differences.Count(difference => difference.Kind is not SpecDifferenceKind.OnlyInSpec);
        host.Out.WriteLine($"{comparison.Agreements} facts agree; {told} facts of the source differ from {current.Path}.");
        return told == 0 ? ExitCode.Good : ExitCode.Breaking;
    }
}
