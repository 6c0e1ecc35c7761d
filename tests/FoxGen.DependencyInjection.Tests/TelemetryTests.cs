namespace FoxGen.DependencyInjection.Tests;

/// <summary>What is told of everything a client can do, well and badly: by the names of the documentation, and with nothing private in it.</summary>
[Collection(nameof(TelemetryTests))]
[Trait("speed", "slow")]
public sealed class TelemetryTests(ITestOutputHelper output)
{
    private static readonly string s_page = File.ReadAllText(Repository.Path("docs/telemetry.md"));

    [Fact]
    public async Task Spans_metrics_and_events_are_those_of_the_documentation()
    {
        using var told = new TelemetryRecorder("FoxGen");
        await Everything.RunAsync(told.Logs, capturePrompts: true);

        var spans = told.Spans.Select(span => span.Name.Split(' ')[0]).Distinct().Order();
        Assert.Equal(Column("span", 0).Select(name => name.Split(' ')[0]).Order(), spans);
        Assert.Equal(Column("attribute", 0).Order(), told.Spans.SelectMany(span => span.Tags.Keys).Distinct().Order());
        Assert.Equal(
            Rows("metric").Select(row => $"{row[0].Trim('`')} {row[1]} {row[2].Trim('`')}").Order(),
            told.Metrics.Select(metric => $"{metric.Name} {metric.Kind} {metric.Unit}").Distinct().Order());

        // 5002 and 5004 need what others set, see the tests of registrations and of resilience.
        var events = told.Logs.Lines.Where(line => line.StartsWith("FoxGen ", StringComparison.Ordinal) && !line.StartsWith("FoxGen scope", StringComparison.Ordinal))
            .Select(line => string.Join(" ", line.Split(' ')[1..4])).Distinct().Order();
        Assert.Equal(Rows("id").Select(row => $"{row[0]} {row[1].Trim('`')} {row[2]}").Where(row => row.Split(' ')[0] is not ("5002" or "5004")).Order(), events);
        output.WriteLine($"{told.Spans.Count} spans, {told.Metrics.Count} measurements, {told.Logs.Lines.Count} log lines.");
    }

    [Fact]
    public async Task Attributes_stand_where_the_documentation_says()
    {
        using var told = new TelemetryRecorder("FoxGen");
        await Everything.RunAsync(told.Logs, capturePrompts: true);

        foreach (var row in Rows("attribute"))
        {
            var name = row[0].Trim('`');
            var on = row[1];
            foreach (var span in told.Spans)
            {
                var operation = span.Name.Split(' ')[0];
                var mayHave = on == "all" || on == "failed spans" || (on.StartsWith("all except", StringComparison.Ordinal) ? !on.Contains($"`{operation}`", StringComparison.Ordinal) : on.Contains($"`{operation}`", StringComparison.Ordinal));
                Assert.True(mayHave || !span.Tags.ContainsKey(name), $"{span.Name} has {name}.");
                Assert.True(on != "all" || span.Tags.ContainsKey(name), $"{span.Name} lacks {name}.");
            }
        }

        Assert.All(told.Spans, span => Assert.Equal("foxapi", span.Tags["gen_ai.provider.name"]));
        Assert.All(told.Spans, span => Assert.Equal(span.Name.Split(' ')[0], span.Tags["gen_ai.operation.name"]));
        Assert.All(told.Metrics.Where(metric => metric.Kind == "histogram"), metric => Assert.Contains("gen_ai.operation.name", metric.Tags.Keys));
        Assert.DoesNotContain("foxgen.task.id", told.Metrics.SelectMany(metric => metric.Tags.Keys));
    }

    [Fact]
    public async Task Spans_of_a_task_in_two_processes_link_to_the_same_context()
    {
        using var told = new TelemetryRecorder("FoxGen");
        await Everything.ResumeAsync(told.Logs);

        var ofTask = told.Spans.Where(span => span.Tags.ContainsKey("foxgen.task.id")).ToList();
        Assert.Equal(["submit", "wait"], ofTask.Select(span => span.Name.Split(' ')[0]));
        Assert.NotEqual(ofTask[0].TraceId, ofTask[1].TraceId);
        Assert.Single(ofTask.Select(span => Assert.Single(span.Links)).Distinct());
    }

    [Fact]
    public async Task Nothing_private_is_told_at_the_most_talkative_level()
    {
        // All sources and meters, those of the platform's HTTP too.
        using var told = new TelemetryRecorder("");
        await Everything.RunAsync(told.Logs, capturePrompts: false);

        var all = told.Logs.Lines
            .Concat(told.Spans.Select(span => $"{span.Name} {string.Join(" ", span.Tags.Select(tag => $"{tag.Key}={tag.Value}"))} {span.Status} {string.Join(" ", span.Events)}"))
            .Concat(told.Metrics.Select(metric => $"{metric.Name} {string.Join(" ", metric.Tags.Select(tag => $"{tag.Key}={tag.Value}"))}"))
            .Concat(Everything.Messages)
            .ToList();
        output.WriteLine($"{all.Count} texts.");
        Assert.True(all.Count > 500, "Hardly anything was told.");
        foreach (var secret in Everything.Secrets)
        {
            Assert.Equal([], all.FindAll(text => text.Contains(secret, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Prompts_are_told_when_asked_for_and_keys_are_not()
    {
        using var told = new TelemetryRecorder("FoxGen");
        await Everything.RunAsync(told.Logs, capturePrompts: true);

        Assert.Contains(told.Spans, span => span.Tags.TryGetValue("foxgen.request.body", out var body) && $"{body}".Contains(Everything.Prompt, StringComparison.Ordinal));
        Assert.Contains(told.Logs.Lines, line => line.Contains(Everything.Prompt, StringComparison.Ordinal));
        Assert.DoesNotContain(told.Logs.Lines, line => line.Contains(Everything.Key, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Column(string table, int column) => Rows(table).Select(row => row[column].Trim('`'));

    private static IReadOnlyList<string[]> Rows(string table)
    {
        var lines = s_page.ReplaceLineEndings("\n").Split('\n');
        var head = Array.FindIndex(lines, line => line.StartsWith($"| {table} |", StringComparison.Ordinal));
        return [.. lines[(head + 2)..].TakeWhile(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];
    }
}
