using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using FoxGen.Runtime.Tests.Support;
using Microsoft.Extensions.Logging;

namespace FoxGen.Runtime.Tests.Errors;

/// <summary>Whatever a service quotes, and wherever: none of it gets into messages, ToString, logs and traces.</summary>
public sealed class QuotedPromptTests
{
    // Words that nothing else here uses, so that one of them anywhere is a leak.
    private static readonly string[] s_words = ["quokka", "vermilion", "tarpaulin", "zephyrous", "翡翠", "鲸鱼", "sigv4secret", "pics-quoted"];

    private static readonly string[] s_prompts =
    [
        "A quokka under a vermilion tarpaulin, zephyrous and calm",
        "quokka\nvermilion\ntarpaulin",
        "zephyrous",
        "翡翠色的鲸鱼在云中",
        "say \"quokka\" \\ vermilion",
        "https://pics-quoted.example/quokka.png?sig=sigv4secret",
        "pics-quoted.example/a.png?sig=sigv4secret",
    ];

    private static readonly (string Name, Func<string, string> Change)[] s_quotes =
    [
        ("as it is", static prompt => prompt),
        ("in upper case", static prompt => prompt.ToUpperInvariant()),
        ("with doubled blanks", static prompt => prompt.Replace(" ", "  ", StringComparison.Ordinal)),
        ("escaped", static prompt => JsonSerializer.Serialize(prompt)),
        ("on one line", static prompt => prompt.ReplaceLineEndings(" ")),
        ("its first half", static prompt => prompt[..(prompt.Length / 2)] + "…"),
        ("its last word", static prompt => prompt.Split(' ', '\n')[^1]),
        ("as words of a code", static prompt => string.Join('-', prompt.Split(' ', '\n'))),
    ];

    private static readonly string[] s_places =
        ["400 message", "422 message", "403 message", "429 message", "500 message", "422 code", "422 type", "200 without id", "422 request id", "status line", "header line"];

    private static readonly string[] s_queryPlaces = ["400 message", "401 message", "404 message", "500 message", "200 message", "failed message", "failed code", "failed model"];

    public static TheoryData<string> Places => [.. s_places.Select(place => "submit " + place), .. s_queryPlaces.Select(place => "query " + place)];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Nothing_of_a_quote_gets_out(string place)
    {
        var tried = 0;
        foreach (var prompt in s_prompts)
        {
            foreach (var (_, change) in s_quotes)
            {
                var log = new Recorder();
                using var spans = new Spans();
                var failure = await FailAsync(place, prompt, change(prompt), log);

                CheckClean(failure.Message);
                CheckClean(failure.ToString());
                CheckClean(string.Join('\n', log.Lines));
                CheckClean(string.Join('\n', spans.Tags));
                tried++;
            }
        }

        Assert.Equal(s_prompts.Length * s_quotes.Length, tried);
    }

    [Fact]
    public async Task The_words_of_the_service_are_a_property_apart()
    {
        var failure = Assert.IsType<FoxRejectedException>(await FailAsync("submit 422 message", s_prompts[0], s_prompts[0], new Recorder()));

        Assert.Equal(s_prompts[0], failure.ServiceMessage);
        Assert.Contains(s_prompts[0], failure.Body, StringComparison.Ordinal);
    }

    private static async Task<FoxException> FailAsync(string place, string prompt, string quote, ILoggerFactory log)
    {
        await using var server = new TestServer();
        var time = new FakeClock(TimeSpan.FromSeconds(25));
        using var client = new PaintClient(Paint.Key, new FoxClientOptions { BaseUrl = server.Url, TimeProvider = time, MaxSubmitAttempts = 1, LoggerFactory = log });
        var request = new PaintRequest { Prompt = prompt };
        var what = place.Split(' ', 2)[1];
        var isSubmit = place.StartsWith("submit", StringComparison.Ordinal);
        for (var i = 0; i < (isSubmit ? 1 : 4); i++)
        {
            server.Then(exchange => ReplyAsync(exchange, what, quote));
        }

        var failure = await Assert.ThrowsAnyAsync<FoxException>(() => isSubmit
            ? client.Brush.SubmitAsync(request, TestContext.Current.CancellationToken)
            : what.StartsWith("failed", StringComparison.Ordinal)
                ? client.Brush.Resume(Paint.Token).WaitAsync(null, TestContext.Current.CancellationToken)
                : client.Resume(Paint.Token).GetAsync(TestContext.Current.CancellationToken));
        return failure;
    }

    private static async Task ReplyAsync(TestExchange exchange, string what, string quote)
    {
        await exchange.ReadAsync();
        var text = JsonSerializer.Serialize(quote);
        var line = new string([.. quote.Where(c => c is >= ' ' and <= '~')]);
        var status = int.TryParse(what.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 200;
        switch (what)
        {
            case "422 code":
                await exchange.ReplyAsync(422, $$$"""{"error":{"message":"no","code":{{{text}}}}}""");
                break;
            case "422 type":
                await exchange.ReplyAsync(422, $$$"""{"error":{"message":"no","type":{{{text}}}}}""");
                break;
            case "422 request id":
                await exchange.ReplyAsync(422, $$$"""{"error":{"message":"no. request_id: {{{line.Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal)}}}"}}""", "X-Request-Id: " + line);
                break;
            case "200 without id":
                await exchange.ReplyAsync(200, $$"""{"note":{{text}}}""");
                break;
            case "status line":
                await exchange.SendAsync($"HTTP/1.1 {line}\r\n\r\n");
                break;
            case "header line":
                await exchange.SendAsync($"HTTP/1.1 200 OK\r\n{line}\r\n\r\n");
                break;
            case "200 message":
                await exchange.ReplyAsync(200, text);
                break;
            case "failed message":
                await exchange.ReplyAsync(200, $$$"""{"status":"failed","error":{"message":{{{text}}}}}""");
                break;
            case "failed code":
                await exchange.ReplyAsync(200, $$$"""{"status":"failed","error":{"code":{{{text}}},"type":{{{text}}}}}""");
                break;
            case "failed model":
                await exchange.ReplyAsync(200, $$"""{"status":"failed","model":{{text}}}""");
                break;
            default:
                await exchange.ReplyAsync(status, $$$"""{"error":{"message":{{{text}}},"type":"invalid_request_error"}}""");
                break;
        }
    }

    private static void CheckClean(string text) =>
        Assert.DoesNotContain(s_words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Keeps what is logged, with its parameters and exceptions.</summary>
    private sealed class Recorder : ILoggerFactory, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception} {string.Join(' ', state as IEnumerable<KeyValuePair<string, object?>> ?? [])}");

        public void Dispose()
        {
        }
    }

    /// <summary>Keeps what is traced.</summary>
    private sealed class Spans : IDisposable
    {
        private readonly ActivityListener _listener;

        public Spans()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = static source => source.Name.StartsWith("FoxGen", StringComparison.Ordinal),
                Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity => Tags.Enqueue($"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.SelectMany(item => item.Tags))}"),
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public ConcurrentQueue<string> Tags { get; } = new();

        public void Dispose() => _listener.Dispose();
    }
}
