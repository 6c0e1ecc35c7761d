using System.Text.Json;
using System.Text.RegularExpressions;
using FoxGen.WebStudio.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FoxGen.WebStudio.Tests;

/// <summary>The studio in a browser, as people use it.</summary>
[Trait("speed", "slow")]
public sealed class BrowserTests
{
    private const string Seedance = "seedance-2.0-reference-to-video";
    private static readonly LocatorAssertionsToHaveTextOptions s_patient = new() { Timeout = 30_000 };

    [Fact]
    public async Task A_wrong_form_says_what_the_rules_say_and_a_right_one_ends_in_a_video_that_plays()
    {
        await using var chromium = await Chromium.StartOrSkipAsync();
        await using var bench = await Bench.StartAsync();
        var errors = new List<string>();
        var page = await chromium.OpenAsync(bench.Studio.Url, errors: errors);
        await page.SelectOptionAsync("#model", Seedance);
        await page.FillAsync("[name=duration]", "77");
        await AddAsync(page, "audio_urls", "https://example.com/a.mp3");
        await page.ClickAsync("#submit");

        await Expect(Problem(page, "prompt")).ToHaveTextAsync("prompt is required.");
        await Expect(Problem(page, "duration")).ToHaveTextAsync("duration must be from 4 to 15, or -1 (the model decides).");
        await Expect(Problem(page, "audio_urls")).ToHaveTextAsync("audio_urls requires at least one reference image or video.");
        await Expect(page.Locator("[name=prompt]")).ToBeFocusedAsync();
        await Expect(page.Locator("[name=duration]")).ToHaveAttributeAsync("aria-invalid", "true");
        Assert.Equal(0, bench.Simulator.Ledger.Count);

        await page.FillAsync("[name=prompt]", "A garden <b>in the rain</b>");
        await page.FillAsync("[name=duration]", "6");
        await page.Locator("[data-field=audio_urls] button:has-text('✕')").ClickAsync();
        await SubmitAsync(page);
        await Expect(page.Locator("#tasks li")).ToHaveCountAsync(1);
        bench.Advance(0.5);
        await ProgressAsync(page);
        bench.Advance(0.5);
        await PlaysAsync(page);

        // What was not set was not sent.
        var charge = Assert.Single(bench.Simulator.Ledger.Charges);
        Assert.Equal(Seedance, charge.Model);
        AssertSent($$"""{"model":"{{Seedance}}","prompt":"A garden <b>in the rain</b>","duration":6}""", bench);
        Assert.Empty(errors);
        await SaveScreenshotAsync(page);
    }

    [Fact]
    public async Task A_server_killed_in_the_middle_of_a_task_comes_back_and_the_page_sees_it_finish()
    {
        await using var chromium = await Chromium.StartOrSkipAsync();
        await using var bench = await Bench.StartAsync();
        var page = await chromium.OpenAsync(bench.Studio.Url);
        await page.SelectOptionAsync("#model", Seedance);
        await page.FillAsync("[name=prompt]", "A garden");
        await SubmitAsync(page);
        await Expect(page.Locator("#tasks li")).ToHaveCountAsync(1);
        bench.Advance(0.5);
        await ProgressAsync(page);
        await bench.Studio.RestartAsync(() => bench.Advance(0.5));

        await PlaysAsync(page);
        Assert.Single(bench.Simulator.Ledger.Charges);

        await page.ReloadAsync();
        await PlaysAsync(page);
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var chromium = await Chromium.StartOrSkipAsync();
        await using var bench = await Bench.StartAsync();
        var page = await chromium.OpenAsync(bench.Studio.Url);
        await TabToAsync(page, "#model");
        await page.Keyboard.TypeAsync("Seedance 2.0 reference to video, s");
        await Expect(page.Locator("#model")).ToHaveValueAsync(Seedance);
        await TabToAsync(page, "[name=prompt]");
        await page.Keyboard.TypeAsync("A garden");
        await TabToAsync(page, "[name=resolution]");
        await page.Keyboard.TypeAsync("480p");
        await TabToAsync(page, "#submit");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "#question-yes");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#tasks li")).ToBeFocusedAsync();
        AssertSent($$"""{"model":"{{Seedance}}","prompt":"A garden","resolution":"480p"}""", bench);
    }

    [Fact]
    public async Task Chinese_is_remembered_and_rules_speak_it()
    {
        await using var chromium = await Chromium.StartOrSkipAsync();
        await using var bench = await Bench.StartAsync();
        var page = await chromium.OpenAsync(bench.Studio.Url);
        await page.SelectOptionAsync("#model", Seedance);
        await page.FillAsync("[name=prompt]", "花园");
        await page.SelectOptionAsync("#language", "zh");
        await page.ReloadAsync();
        await Expect(page.Locator("#submit")).ToHaveTextAsync("提交");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh");
        await page.FillAsync("[name=prompt]", "花园");
        await page.FillAsync("[name=duration]", "77");
        await AddAsync(page, "audio_urls", "https://example.com/a.mp3");
        await page.ClickAsync("#submit");
        await Expect(Problem(page, "audio_urls")).ToHaveTextAsync("仅传音频时，至少还需要 1 个参考图片或参考视频。");
        await Expect(Problem(page, "duration")).ToHaveTextAsync("须为：4 到 15, 或 -1。");
    }

    [Fact]
    public async Task A_chosen_file_is_uploaded_and_its_URL_is_sent()
    {
        await using var chromium = await Chromium.StartOrSkipAsync();
        await using var bench = await Bench.StartAsync();
        var page = await chromium.OpenAsync(bench.Studio.Url);
        await page.SelectOptionAsync("#model", "veo-3.1-reference-to-video");
        await page.FillAsync("[name=prompt]", "A garden");
        await page.SetInputFilesAsync("[data-field=reference_image_urls] input[type=file]", Repository.Path("icon.png"));
        await Expect(page.Locator("[data-field=reference_image_urls] input[type=text]")).ToHaveValueAsync(new Regex("^" + Regex.Escape(bench.Simulator.BaseUrl.AbsoluteUri)));
        await SubmitAsync(page);
        await Expect(page.Locator("#tasks li")).ToHaveCountAsync(1);
        Assert.Single(bench.Simulator.Uploads);
        Assert.Single(bench.Simulator.Ledger.Charges);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_form_fits_a_telephone_and_every_control_has_a_name(ColorScheme colors)
    {
        await using var chromium = await Chromium.StartOrSkipAsync();
        await using var studio = await StudioProcess.StartAsync(service: null);
        var errors = new List<string>();
        var page = await chromium.OpenAsync(studio.Url, new() { ViewportSize = new() { Width = 375, Height = 800 }, ColorScheme = colors }, errors);
        var models = await page.Locator("#model option").EvaluateAllAsync<string[]>("all => all.map(one => one.value)");
        Assert.Equal(await page.EvaluateAsync<int>("fetch('/api/models').then(reply => reply.json()).then(all => all.length)"), models.Length);
        Assert.Contains(Seedance, models);
        foreach (var model in models)
        {
            await page.SelectOptionAsync("#model", model);
            await page.Locator("details").EvaluateAllAsync<int>("all => { all.forEach(one => one.open = true); return all.length; }");
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 375, model);
            var nameless = await page.Locator("#fields input, #fields select, #fields textarea")
                .EvaluateAllAsync<string[]>("all => all.filter(one => !one.labels.length && !one.getAttribute('aria-label')).map(one => one.outerHTML)");
            Assert.Empty(nameless);
        }

        var ground = await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        Assert.Equal(colors is ColorScheme.Dark ? "rgb(21, 23, 27)" : "rgb(245, 244, 241)", ground);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Enter_alone_never_spends_and_an_equal_request_is_asked_for_in_other_words()
    {
        await using var chromium = await Chromium.StartOrSkipAsync();
        await using var bench = await Bench.StartAsync();
        var page = await chromium.OpenAsync(bench.Studio.Url);
        await Expect(page.Locator("#mode")).ToHaveTextAsync($"Paid: requests go to {bench.Simulator.BaseUrl.Authority} and cost credits");
        await page.SelectOptionAsync("#model", Seedance);
        await page.FillAsync("[name=prompt]", "A garden");
        await AddAsync(page, "image_urls", "https://example.com/a.txt");
        await page.FocusAsync("#submit");
        for (var presses = 0; presses < 3; presses++)
        {
            await page.Keyboard.PressAsync("Enter");
        }

        // Whatever the three did, the question is open or can be opened, and its answer is no by default.
        await page.WaitForFunctionAsync("() => document.querySelector('dialog[open]') || !document.querySelector('#submit[aria-disabled]')");
        if (!await page.Locator("#question").IsVisibleAsync())
        {
            await page.FocusAsync("#submit");
            await page.Keyboard.PressAsync("Enter");
        }

        await Expect(page.Locator("#question-no")).ToBeFocusedAsync();
        await Expect(page.Locator("#question-text")).ToContainTextAsync(Seedance);
        await Expect(page.Locator("#question-text li")).ToContainTextAsync("PNG");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#message")).ToHaveTextAsync("Not submitted. Nothing was charged.");
        await Expect(page.Locator("#submit")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#question")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#question")).ToBeHiddenAsync();
        Assert.Equal(0, bench.Simulator.Ledger.Count);

        await SubmitAsync(page);
        await Expect(page.Locator("#tasks li")).ToBeFocusedAsync();
        await page.ClickAsync("#submit");
        await Expect(page.Locator("#question-title")).ToHaveTextAsync("Submit the same request again?");
        await Expect(page.Locator("#question-text")).ToContainTextAsync("You submitted the same request at ");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#question")).ToBeHiddenAsync();
        Assert.Equal(1, bench.Simulator.Ledger.Count);
        await page.ClickAsync("#submit");
        await page.ClickAsync("#question-yes");
        await Expect(page.Locator("#tasks li")).ToHaveCountAsync(2);
        Assert.Equal(2, bench.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task A_simulated_studio_says_so_and_asks_nothing()
    {
        await using var chromium = await Chromium.StartOrSkipAsync();
        await using var studio = await StudioProcess.StartAsync(service: null);
        var page = await chromium.OpenAsync(studio.Url);
        await Expect(page.Locator("#mode")).ToHaveTextAsync("Simulated: free of charge");
        await page.SelectOptionAsync("#model", Seedance);
        await page.FillAsync("[name=prompt]", "A garden");
        await page.ClickAsync("#submit");
        await Expect(page.Locator("#tasks li")).ToHaveCountAsync(1);
        await page.ClickAsync("#submit");
        await Expect(page.Locator("#tasks li")).ToHaveCountAsync(2);
        await Expect(page.Locator("#question")).ToBeHiddenAsync();
        Assert.DoesNotMatch("(?i)billed|paid|charged|credits", await page.Locator("body").InnerTextAsync());
    }

    private static async Task SubmitAsync(IPage page)
    {
        await page.ClickAsync("#submit");
        await page.ClickAsync("#question-yes");
    }

    private static void AssertSent(string json, Bench bench)
    {
        var sent = Assert.Single(bench.Simulator.Requests, request => request.Method == "POST").ReadJson();
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(json), sent), sent.GetRawText());
    }

    private static ILocator Problem(IPage page, string field) => page.Locator($"[data-field={field}] .problem");

    private static async Task AddAsync(IPage page, string field, string url)
    {
        await page.Locator($"[data-field={field}] > div > button").ClickAsync();
        await page.Locator($"[data-field={field}] input[type=text]").Last.FillAsync(url);
    }

    // What is expected moves while nobody asks the service.
    private static Task ProgressAsync(IPage page) => Expect(page.Locator("#tasks li p")).ToHaveTextAsync(new Regex(@"\b[1-9]\d? %"), s_patient);

    private static async Task PlaysAsync(IPage page)
    {
        await Expect(page.Locator("#tasks li p")).ToHaveTextAsync(new Regex("Finished"), s_patient);
        await page.EvaluateAsync("() => { const video = document.querySelector('#tasks video'); video.muted = true; return video.play(); }");
        await page.WaitForFunctionAsync("() => { const video = document.querySelector('#tasks video'); return video.readyState >= 2 && video.currentTime > 0 && !video.error; }");
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            if (await page.Locator(selector).EvaluateAsync<bool>("one => one === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The Tab key does not lead to {selector}.");
    }

    private static async Task SaveScreenshotAsync(IPage page)
    {
        if (Settings.UpdatesPages)
        {
            Directory.CreateDirectory(Repository.Path("docs/images"));
            await page.SetViewportSizeAsync(1200, 900);
            await page.EvaluateAsync("scrollTo(0, 0)");
            await page.ScreenshotAsync(new() { Path = Repository.Path("docs/images/web-studio.png") });
        }
    }
}
