using FoxGen.Cli.Comparing;
using FoxGen.Cli.Specs;

namespace FoxGen.Cli.Tests;

/// <summary><c>foxgen diff</c> against every small edit of the shipped specs: it misses nothing, and calls nothing harmless that refuses a request.</summary>
public sealed class DiffPropertyTests
{
    private const int Bodies = 60;

    public static TheoryData<string> Files => new(ShippedSpecs.All.Select(text => text.Path));

    [Theory]
    [Trait("speed", "slow")]
    [MemberData(nameof(Files))]
    public void An_edit_that_changes_what_a_spec_says_is_told_and_one_that_refuses_more_is_breaking(string path)
    {
        var (edits, breaking, problems) = Edit(ShippedSpecs.All, path);
        Assert.True(problems.Count == 0, string.Join("\n", problems));
        Assert.True(edits > 20, $"{edits} edits");
        Assert.True(breaking > 0 && breaking < edits, $"{breaking} of {edits} breaking");
    }

    [Fact]
    [Trait("speed", "slow")]
    public void The_same_holds_for_every_kind_of_constraint()
    {
        var files = SpecSources.Kinds;
        var service = files.Single(file => file.IsService);
        var (edits, breaking, problems) = (0, 0, new List<string>());
        foreach (var file in files.Where(file => !file.IsService))
        {
            var found = Edit([file, service], file.Path);
            (edits, breaking) = (edits + found.Edits, breaking + found.Breaking);
            problems.AddRange(found.Problems.Select(problem => $"{file.Path}, {problem}"));
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
        Assert.True(files.Count > 60 && edits > 400 && breaking > 150 && breaking < edits, $"{breaking} of {edits} edits of {files.Count} files breaking");
    }

    private static (int Edits, int Breaking, IReadOnlyList<string> Problems) Edit(IReadOnlyList<SpecText> files, string path)
    {
        var old = SpecSet.Compile(files);
        var before = SpecDump.Of(old);
        var bodies = old.Models.ToDictionary(model => model.Id, model => Sound(model.Request));
        Assert.Empty(SpecDiff.Compare(old, SpecSet.Compile(files)));

        var (edits, breaking, problems) = (0, 0, new List<string>());
        foreach (var (what, text) in SpecEdits.Of(files.Single(file => file.Path == path).Content))
        {
            var @new = SpecSet.Compile(files.Select(file => file.Path == path ? file with { Content = text } : file));
            if (@new.Diagnostics.Any(problem => problem.Descriptor.IsError) || SpecDump.Of(@new) == before)
            {
                continue;
            }

            edits++;
            var changes = SpecDiff.Compare(old, @new);
            breaking += changes.Any(change => change.IsBreaking) ? 1 : 0;
            if (changes.Count == 0)
            {
                problems.Add($"{what}: nothing is told.");
            }
            else if (!changes.Any(change => change.IsBreaking) && @new.Models.FirstOrDefault(model => bodies[model.Id].Any(body => IsRefused(model.Request, body))) is { } refusing)
            {
                problems.Add($"{what}: {refusing.Id} refuses what it took, but this is told: {string.Join("; ", changes.Select(change => change.Text))}");
            }
        }

        return (edits, breaking, problems);
    }

    private static List<RuleValue> Sound(RequestSchema schema)
    {
        var random = new RandomBodies(7);
        return [.. Enumerable.Range(0, 20 * Bodies).Select(_ => random.Next(schema)).Where(body => !IsRefused(schema, body)).Take(Bodies)];
    }

    private static bool IsRefused(RequestSchema schema, RuleValue body) => RequestChecker.Check(schema, body).Any(violation => violation.Severity is Severity.Error);
}
