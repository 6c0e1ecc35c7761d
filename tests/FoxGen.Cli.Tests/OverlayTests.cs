using System.Net;
using System.Text;

namespace FoxGen.Cli.Tests;

/// <summary>Overlays in a folder that has neither the service file nor the models: both travel with the tool.</summary>
public sealed class OverlayTests
{
    private const string Name = "staging.overlay.fox.yaml";

    private const string Overlay = """
        service: foxapi
        overlay: seedance-2.0-reference-to-video
        properties:
          duration: { maximum: 8 }
        """;

    [Fact]
    public async Task Check_compiles_an_overlay_against_the_models_of_the_tool()
    {
        using var folder = new TempFolder();
        folder.Write(Name, Overlay);

        var outcome = await Support.Cli.RunAsync(folder, "check");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("No problems in 1 file", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_shows_the_line_that_loosens_a_model_of_the_tool()
    {
        using var folder = new TempFolder();
        folder.Write(Name, Overlay.Replace("8", "20", StringComparison.Ordinal));

        var outcome = await Support.Cli.RunAsync(folder, "check");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(
            $"{Name}:4:24: error FOX0510: 'maximum' 20 is looser than 15, the 'maximum' of seedance-2.0-reference-to-video; an overlay can only narrow a model.\n    4 |   duration: {{ maximum: 20 }}\n      |                        ^^\n",
            outcome.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    [Trait("speed", "slow")]
    public async Task Simulate_refuses_what_the_overlay_refuses()
    {
        using var folder = new TempFolder();
        folder.Write(Name, Overlay);
        using var simulate = CliProcess.Start(folder.Path, "simulate", "--port", "0", "--specs", ".");
        var address = await SimulateTests.AddressAsync(simulate);
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", "any");

        var (accepted, _) = await SubmitAsync(http, 8);
        var (refused, message) = await SubmitAsync(http, 9);

        Assert.Equal(HttpStatusCode.OK, accepted);
        Assert.True((int)refused is >= 400 and < 500, refused.ToString());
        Assert.Contains("duration must be from 4 to 8, or -1 (the model decides) (rule of staging.overlay.fox.yaml).", message, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, string Body)> SubmitAsync(HttpClient http, int duration)
    {
        using var body = new StringContent($$"""{"model":"seedance-2.0-reference-to-video","prompt":"A street","duration":{{duration}}}""", Encoding.UTF8, "application/json");
        using var reply = await http.PostAsync("v1/videos/generations", body, TestContext.Current.CancellationToken);
        return (reply.StatusCode, await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
