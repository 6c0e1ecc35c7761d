using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using FoxGen.Cli.Hosting;
using FoxGen.Cli.Simulating;
using FoxGen.Cli.Specs;
using FoxGen.Simulator;

namespace FoxGen.Cli.Tests;

/// <summary><c>foxgen simulate</c> as a process.</summary>
public sealed partial class SimulateTests
{
    public static TheoryData<string> Calls => new(Directory.GetFiles(CurlFolder, "*.sh").Select(Path.GetFileName).Order(StringComparer.Ordinal)!);

    private static string CurlFolder => Path.Combine(AppContext.BaseDirectory, "Curl");

    [Fact]
    public void The_calls_are_of_shipped_models()
    {
        Assert.True(Calls.Count >= 5);
        Assert.All(Directory.GetFiles(CurlFolder, "*.sh"), call => Assert.Contains(ShippedSpecs.All, spec => Path.GetFileName(spec.Path) == Path.GetFileNameWithoutExtension(call) + ".fox.yaml"));
    }

    [Theory]
    [Trait("speed", "slow")]
    [MemberData(nameof(Calls))]
    public async Task A_curl_call_copied_from_a_documentation_page_works_unchanged_but_for_the_host(string name)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(one => File.Exists(Path.Combine(one, "curl"))), "curl is not installed; the calls of the pages are its.");
        using var folder = new TempFolder();
        using var simulate = CliProcess.Start(folder.Path, "simulate", "--port", "0");
        var address = await AddressAsync(simulate);
        var call = await File.ReadAllTextAsync(Path.Combine(CurlFolder, name), TestContext.Current.CancellationToken);
        Assert.Contains("https://api.foxapi.cc/", call, StringComparison.Ordinal);

        using var reply = JsonDocument.Parse(await ShellAsync(call.Replace("https://api.foxapi.cc/", address, StringComparison.Ordinal)));
        Assert.StartsWith("task-unified-", reply.RootElement.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal("video.generation.task", reply.RootElement.GetProperty("object").GetString());
        Assert.Contains($"\"model\": \"{reply.RootElement.GetProperty("model").GetString()}\"", call, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("speed", "slow")]
    public async Task It_takes_its_key_only_shows_a_page_and_ends_on_Ctrl_C()
    {
        using var folder = new TempFolder();
        using var simulate = CliProcess.Start(folder.Path, "simulate", "--port", "0", "--key", "secret", "--fault", "submit-error-before");
        var address = await AddressAsync(simulate);
        Assert.Contains($"Models: {SpecSet.Compile(ShippedSpecs.All).Models.Count}; accepted keys: one; pending faults: 1.", simulate.Out.Text, StringComparison.Ordinal);

        using var http = new HttpClient { BaseAddress = new Uri(address) };
        Assert.Equal(401, await SubmitAsync(http, "other"));
        Assert.Equal(503, await SubmitAsync(http, "secret"));
        Assert.Equal(200, await SubmitAsync(http, "secret"));
        using var hostile = await http.GetAsync("<script>a&b'</script>", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, hostile.StatusCode);

        using var page = await http.GetAsync("", TestContext.Current.CancellationToken);
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("default-src 'none'", string.Concat(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Contains("<h2>Tasks: 1</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<h2>Charges: 1</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<h2>Requests: 4</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<td>/%3Cscript%3Ea&amp;b&#39;%3C/script%3E</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("A quiet prompt", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href)=", html);

        simulate.PressCtrlC();
        Assert.Equal(ExitCode.Interrupted, await simulate.ExitAsync());
        await simulate.Out.WaitAsync(text => text.EndsWith("Charges: 1; requests: 4.\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_is_not_for_names_of_others()
    {
        await using var simulator = await FoxSimulator.StartAsync(new FoxSimulatorOptions { Specs = ShippedSpecs.All, StatusPage = true }, TestContext.Current.CancellationToken);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, simulator.BaseUrl);
        request.Headers.Host = "evil.example";
        using var refused = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task Without_the_option_there_is_no_page()
    {
        await using var simulator = await FoxSimulator.StartAsync(new FoxSimulatorOptions { Specs = ShippedSpecs.All }, TestContext.Current.CancellationToken);
        using var http = new HttpClient();
        using var reply = await http.GetAsync(simulator.BaseUrl, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
        Assert.Single(simulator.Requests);
    }

    [Fact]
    [Trait("speed", "slow")]
    public async Task Specs_of_ones_own_are_played()
    {
        using var folder = new TempFolder();
        await Support.Cli.RunAsync(folder, "new", "service", "acme");
        await Support.Cli.RunAsync(folder, "new", "model", "sketch-1");
        using var simulate = CliProcess.Start(folder.Path, "simulate", "--port", "0", "--specs", ".");
        await AddressAsync(simulate);
        Assert.Contains("Simulating acme at", simulate.Out.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        await using var simulator = await FoxSimulator.StartAsync(new FoxSimulatorOptions { Specs = ShippedSpecs.All }, TestContext.Current.CancellationToken);
        using var folder = new TempFolder();
        var port = FormattableString.Invariant($"{simulator.BaseUrl.Port}");
        var outcome = await Support.Cli.RunAsync(folder, "simulate", "--port", port);
        Assert.Equal((1, $"foxgen: The port {port} is in use. Choose another port with --port, or a free one with --port 0.\n"), (outcome.ExitCode, outcome.All));
    }

    [Theory]
    [InlineData("--fault poll-eror", "foxgen: Unknown fault 'poll-eror'. Did you mean poll-error?")]
    [InlineData("--fault nonsense", "foxgen: Unknown fault 'nonsense'. To list all faults, run: foxgen simulate --fault list")]
    [InlineData("--fault poll-html=3", "foxgen: The fault poll-html has no argument; remove the part after '='.")]
    [InlineData("--fault poll-error*0", "foxgen: '0' is not a number of times from 1 to 10,000; write, for example, poll-error*3.")]
    [InlineData("--fault poll-error=abc --port 0", "foxgen: 'abc' is not an HTTP status; expected, for example, 500.")]
    [InlineData("--fault submit-429=-1 --port 0", "foxgen: '-1' is not a time in seconds; the maximum is one day.")]
    [InlineData("--speed 0", "foxgen: --speed must be from 0.001 to 100000, not 0.")]
    [InlineData("--speed nan", "foxgen: --speed must be from 0.001 to 100000, not NaN.")]
    [InlineData("--port 70000", "foxgen: --port must be from 0 to 65535, not 70000.")]
    [InlineData("--specs nowhere", "foxgen: The file or folder 'nowhere' does not exist.")]
    public async Task A_wrong_option_is_told_in_one_line(string options, string expected)
    {
        using var folder = new TempFolder();
        var outcome = await Support.Cli.RunAsync(folder, ["simulate", .. options.Split(' ')]);
        Assert.Equal((1, "", expected + "\n"), (outcome.ExitCode, outcome.Out, outcome.Error));
    }

    [Fact]
    public async Task Every_fault_can_be_put_in_line_and_is_listed()
    {
        await using var simulator = await FoxSimulator.StartAsync(new FoxSimulatorOptions { Specs = ShippedSpecs.All }, TestContext.Current.CancellationToken);
        foreach (var word in FaultCatalog.All)
        {
            simulator.Faults.Clear();
            FaultCatalog.Read(word.Name)(simulator.Faults);
            FaultCatalog.Read(word.Name + "*2")(simulator.Faults);
            Assert.Equal(3, simulator.Faults.Pending);
            if (word.Argument is not null)
            {
                FaultCatalog.Read(word.Name + "=500*4")(simulator.Faults);
                Assert.Equal(7, simulator.Faults.Pending);
            }
        }

        // Every kind of fault that the simulator has, by the members of its classes.
        var kinds = new[] { typeof(SubmitFault), typeof(PollFault), typeof(DownloadFault), typeof(UploadFault), typeof(CancelFault), typeof(ResultFault), typeof(CallFault) }
            .Sum(type => type.GetMembers().Count(member => member.Name != nameof(CallFault.None) && (member is System.Reflection.PropertyInfo { GetMethod.IsStatic: true } or System.Reflection.MethodInfo { IsStatic: true, IsSpecialName: false })));
        Assert.Equal(kinds, FaultCatalog.All.Count);

        using var folder = new TempFolder();
        var list = await Support.Cli.RunAsync(folder, "simulate", "--fault", "list");
        Assert.Equal((0, FaultCatalog.All.Count), (list.ExitCode, list.Out.Split('\n').Length - 1));
    }

    private static async Task<int> SubmitAsync(HttpClient http, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/videos/generations")
        {
            Content = new StringContent("""{"model":"heygen-video-agent","prompt":"A quiet prompt"}""", System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new("Bearer", key);
        using var reply = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)reply.StatusCode;
    }

    /// <summary>Where a simulator says that it is.</summary>
    internal static async Task<string> AddressAsync(CliProcess simulate)
    {
        await simulate.Out.WaitAsync(text => text.Contains("press Ctrl+C to stop.", StringComparison.Ordinal));
        return Address().Match(simulate.Out.Text).Value;
    }

    private static async Task<string> ShellAsync(string command)
    {
        var start = new ProcessStartInfo("sh", ["-c", command]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var shell = Process.Start(start)!;
        var output = shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(shell.ExitCode == 0, error);
        return await output;
    }

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+/")]
    private static partial Regex Address();
}
