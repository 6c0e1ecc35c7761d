using Microsoft.Playwright;

namespace FoxGen.WebStudio.Tests.Support;

/// <summary>The Chromium of this machine, without a window.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    private static string? Executable { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named ? named : FindOnPath("chromium", "chromium-browser", "google-chrome");

    /// <summary>Starts it, or skips the test, by name, where there is none.</summary>
    public static async Task<Chromium> StartOrSkipAsync()
    {
        Assert.SkipUnless(File.Exists(Executable), "chromium is not installed; install it, or name its executable in CHROMIUM_PATH.");
        var playwright = await Playwright.CreateAsync();

        // Containers often run as root, where the sandbox does not start. The pages are our own.
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = ["--no-sandbox"] }));
    }

    /// <summary>Opens the studio, and waits until its form is there.</summary>
    /// <param name="url">The address.</param>
    /// <param name="options">Language, size and colours.</param>
    /// <param name="errors">Gets what the page complains of.</param>
    public async Task<IPage> OpenAsync(Uri url, BrowserNewContextOptions? options = null, List<string>? errors = null)
    {
        var context = await _browser.NewContextAsync(options ?? new() { Locale = "en-US" });
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => errors?.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                errors?.Add(message.Text);
            }
        };
        await page.GotoAsync(url.AbsoluteUri);
        await page.Locator("body[data-ready]").WaitForAsync();
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static string? FindOnPath(params string[] names) => names
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
