using FoxGen.Specs.Tests;

namespace FoxGen.Cli.Tests;

/// <summary><c>foxgen diff</c> against every small edit of the shipped specs: it misses nothing, and calls nothing harmless that refuses a request.</summary>
public sealed class DiffPropertyTests
{
    private const int Bodies = 60;

    public static TheoryData<string> Files => new(ShippedSpecs.All.Select(text => text.Path));

    [Theory]
    [MemberData(nameof(Files))]
    public void An_edit_that_changes_what_a_spec_says_is_told_and_one_that_refuses_more_is_breaking(string path)
    {
        var old = SpecSet.Compile(ShippedSpecs.All);
        var before = SpecDump.Of(old);
        var bodies = old.Models.ToDictionary(model => model.Id, model => Sound(model.Request));
        Assert.Empty(SpecDiff.Compare(old, SpecSet.Compile(ShippedSpecs.All)));

        var (edits, breaking, problems) = (0, 0, new List<string>());
        foreach (var (what, text) in SpecEdits.Of(ShippedSpecs.All.Single(file => file.Path == path).Content))
        {
            var @new = SpecSet.Compile(ShippedSpecs.All.Select(file => file.Path == path ? file with { Content = text } : file));
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

        Assert.True(edits > 20, $"{edits} edits");
        Assert.True(breaking > 0 && breaking < edits, $"{breaking} of {edits} breaking");
        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    private static List<RuleValue> Sound(RequestSchema schema)
    {
        var random = new RandomBodies(7);
        return [.. Enumerable.Range(0, 20 * Bodies).Select(_ => random.Next(schema)).Where(body => !IsRefused(schema, body)).Take(Bodies)];
    }

    private static bool IsRefused(RequestSchema schema, RuleValue body) => RequestChecker.Check(schema, body).Any(violation => violation.Severity is Severity.Error);
}
