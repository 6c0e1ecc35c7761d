using FoxGen.Cli.Hosting;
using FoxGen.Cli.Running;
using FoxGen.Cli.Specs;
using FoxGen.Simulator;

namespace FoxGen.Cli.Tests;

/// <summary>A run against the simulator never says that something is billed, however it ends. Against a service, it does.</summary>
public sealed class SimulatedRunTests
{
    private const string Veo = "veo-3.1-reference-to-video";
    private const string Billing = "(?i)billed|paid|charged";

    private static readonly Dictionary<string, Action<FoxSimulator>> s_endings = new()
    {
        ["task failed"] = simulator => simulator.Faults.NextSubmit(SubmitFault.TaskFails("content_policy", "Not allowed.")),
        ["outcome unknown"] = simulator => simulator.Faults.NextSubmit(SubmitFault.ResetAfterAccept),
        ["rejected"] = simulator => simulator.Faults.NextSubmit(SubmitFault.Refuse(422, "No.")),
        ["quota"] = simulator => simulator.Faults.NextSubmit(SubmitFault.Refuse(402, "No.")),
        ["timeout"] = simulator => simulator.Faults.OnPoll = _ => PollFault.UnknownStatus(),
        ["download"] = simulator => simulator.Faults.NextDownload(DownloadFault.Html),
    };

    public static TheoryData<string> Endings() => [.. s_endings.Keys];

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task No_failure_of_a_simulated_run_speaks_of_billing(string ending)
    {
        using var folder = new TempFolder();
        await using var simulator = await StartAsync();
        s_endings[ending](simulator);
        var (_, told) = await RunAsync(folder, simulator, isSimulated: true);
        Assert.NotEmpty(told);
        Assert.DoesNotMatch(Billing, told);
    }

    [Theory]
    [InlineData("outcome unknown")]
    [InlineData("timeout")]
    public async Task The_same_failure_of_a_service_does(string ending)
    {
        using var folder = new TempFolder();
        await using var simulator = await StartAsync();
        s_endings[ending](simulator);
        var (_, told) = await RunAsync(folder, simulator, isSimulated: false);
        Assert.Matches(Billing, told);
    }

    [Fact]
    public async Task A_stopped_run_says_that_its_task_ended()
    {
        using var folder = new TempFolder();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var output = new StoppingWriter(stop);
        using var error = new StringWriter { NewLine = "\n" };
        var host = new CliHost { Out = output, Error = error, Folder = folder.Path };
        var exitCode = await CliApp.RunAsync(["run", Veo, "--prompt", "A garden", "--reference-image-urls", "https://example.com/a.jpg", "--simulate"], host, stop.Token);
        Assert.Equal(ExitCode.Interrupted, exitCode);
        Assert.Equal("foxgen: The run was cancelled; its simulated task ended with this process. Run the command again.\n", error.ToString());
        Assert.DoesNotMatch(Billing, output + error.ToString());
    }

    [Fact]
    public async Task A_run_that_is_stopped_before_it_begins_says_that_nothing_was_sent()
    {
        using var folder = new TempFolder();
        using var error = new StringWriter { NewLine = "\n" };
        var host = new CliHost { Out = TextWriter.Null, Error = error, Folder = folder.Path };
        var exitCode = await CliApp.RunAsync(["run", Veo, "--prompt", "A garden", "--reference-image-urls", "https://example.com/a.jpg", "--simulate"], host, new CancellationToken(canceled: true));
        Assert.Equal((ExitCode.Interrupted, "foxgen: Nothing was sent.\n"), (exitCode, error.ToString()));
    }

    [Fact]
    public async Task A_question_that_is_stopped_says_that_nothing_was_sent()
    {
        using var folder = new TempFolder();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var error = new StringWriter { NewLine = "\n" };
        using var output = new StoppingWriter(stop, "costs credits");
        using var input = new SilentReader();
        var host = new CliHost { Out = output, Error = error, In = input, IsInputRedirected = false, Folder = folder.Path };
        var exitCode = await CliApp.RunAsync(["run", Veo, "--prompt", "A garden", "--reference-image-urls", "https://example.com/a.jpg", "--key", "k"], host, stop.Token);
        Assert.Equal((ExitCode.Interrupted, "foxgen: Nothing was sent.\n"), (exitCode, error.ToString()));
    }

    [Theory]
    [InlineData(true, 1, 0)]
    [InlineData(false, 0, 1)]
    public async Task Warnings_are_told_before_anything_is_sent_and_can_stop_it(bool asErrors, int exitCode, int charges)
    {
        using var folder = new TempFolder();
        await using var simulator = await StartAsync();
        string[] line = ["run", "seedance-2.0-reference-to-video", "--prompt", "A garden", "--image-urls", "https://example.com/a.txt", "--base-url", simulator.BaseUrl.AbsoluteUri, "--key", "k", "--yes"];
        var outcome = await Support.Cli.RunAsync(folder.Path, asErrors ? [.. line, "--warnings-as-errors"] : line);
        Assert.Equal((exitCode, charges), (outcome.ExitCode, simulator.Ledger.Count));
        Assert.StartsWith("warning: image_urls[0] must be a file of format ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(asErrors, outcome.Error.EndsWith("foxgen: Nothing was sent: the request has warnings. Correct it, or omit --warnings-as-errors.\n", StringComparison.Ordinal));
        Assert.Equal(asErrors, simulator.Requests.Count == 0);
    }

    private static async Task<(int ExitCode, string Told)> RunAsync(TempFolder folder, FoxSimulator simulator, bool isSimulated)
    {
        using var told = new StringWriter { NewLine = "\n" };
        var host = new CliHost { Out = told, Error = told, Folder = folder.Path };
        var specs = CompiledSpecs.ForUse(host, null);
        var model = specs.Model(Veo);
        var service = specs.ServiceOf(model);
        var fields = new FieldArgumentReader(host, model, service.ModelField).Read(null, [new("prompt", "A garden"), new("reference_image_urls", "https://example.com/a.jpg")]);
        using var client = new SpecClient(RuntimeDefinitions.Of(service), "k", new FoxClientOptions { BaseUrl = simulator.BaseUrl, WaitTimeout = TimeSpan.FromSeconds(1) });
        try
        {
            var exitCode = await new TaskRun(host, folder.Path, isSimulated)
                .SubmitAsync(client.Model(RuntimeDefinitions.Of(model, service)), SpecRequest.Create(model.Request, fields, out _)!, TestContext.Current.CancellationToken);
            return (exitCode, told.ToString());
        }
        catch (Exception failure) when (failure is FoxException or CliException)
        {
            // As the program writes it.
            return (ExitCode.Error, $"{told}{failure.Message} {(failure as FoxException)?.ServiceMessage} {(failure as FoxException)?.Advice}");
        }
    }

    private static Task<FoxSimulator> StartAsync() => FoxSimulator.StartAsync(
        new FoxSimulatorOptions { Specs = ShippedSpecs.All, TaskDuration = TimeSpan.Zero, EstimatedTime = TimeSpan.FromSeconds(1) }, TestContext.Current.CancellationToken);

    /// <summary>Presses Ctrl+C as soon as the task has an id, or something else is written.</summary>
    private sealed class StoppingWriter(CancellationTokenSource stop, string at = "Task ") : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            StopAt(value);
        }

        public override void Write(string? value)
        {
            base.Write(value);
            StopAt(value);
        }

        private void StopAt(string? value)
        {
            if (value?.Contains(at, StringComparison.Ordinal) == true)
            {
                stop.Cancel();
            }
        }
    }

    /// <summary>A person who does not answer.</summary>
    private sealed class SilentReader : TextReader
    {
        private readonly ManualResetEventSlim _end = new();

        public override string? ReadLine()
        {
            _end.Wait(TimeSpan.FromMinutes(1));
            return null;
        }

        protected override void Dispose(bool disposing)
        {
            // The event stays: a read may still wait for it.
            _end.Set();
            base.Dispose(disposing);
        }
    }
}
