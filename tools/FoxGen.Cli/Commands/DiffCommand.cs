using System.CommandLine;
using FoxGen.Cli.Comparing;
using FoxGen.Cli.Hosting;
using FoxGen.Cli.Specs;
using FoxGen.Specs;

namespace FoxGen.Cli.Commands;

/// <summary><c>foxgen diff</c>: what changed between two versions of specs.</summary>
internal sealed class DiffCommand : CliCommand
{
    private readonly Argument<string> _old = new("old") { Description = "The old version: a spec file or a folder." };
    private readonly Argument<string> _new = new("new") { Description = "The new version: a spec file or a folder." };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON." };

    public override string Name => "diff";

    public override string Summary => "Compares two versions of specs and reports changes, including those that break callers.";

    public override IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("foxgen diff old/dream.fox.yaml dream.fox.yaml", "two versions of one file"),
        ("git worktree add ../main main && foxgen diff ../main/specs specs", "a branch against main, in CI"),
        ("foxgen diff v1 v2 --json", "for other programs"),
    ];

    public override IReadOnlyList<(int Code, string Meaning)> ExitCodes =>
    [
        (ExitCode.Good, "no changes, or no breaking changes"),
        (ExitCode.Error, "a version has errors or does not exist"),
        (ExitCode.Breaking, "a change breaks callers"),
    ];

    public override void Configure(Command command, CliHost host)
    {
        command.Add(_old);
        command.Add(_new);
        command.Add(_json);
        command.SetAction(parsed =>
        {
            var changes = Compare(host, parsed.GetValue(_old)!, parsed.GetValue(_new)!);
            if (parsed.GetValue(_json))
            {
                DiffJson.Write(changes, host.Out);
            }
            else
            {
                DiffText.Write(changes, host.AnsiStyle, host.Out);
            }

            return changes.Any(change => change.IsBreaking) ? ExitCode.Breaking : ExitCode.Good;
        });
    }

    private static IReadOnlyList<Change> Compare(CliHost host, string old, string @new)
    {
        var (before, after) = (CompiledSpecs.ForUse(host, old), CompiledSpecs.ForUse(host, @new));

        // A service that comes from the tool is on both sides, or on one for want of its file: then it says nothing.
        return before.BorrowsService == after.BorrowsService
            ? SpecDiff.Compare(before.Set, after.Set)
            : SpecDiff.Compare(WithoutServices(before.Set), WithoutServices(after.Set));
    }

    private static SpecSet WithoutServices(SpecSet set) => set with { Services = default };
}
