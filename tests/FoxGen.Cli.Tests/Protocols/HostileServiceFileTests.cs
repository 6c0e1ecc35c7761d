using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FoxGen.Cli.Running;
using FoxGen.CompilerServices;

namespace FoxGen.Cli.Tests.Protocols;

/// <summary>
/// Service files with random damage, and services that answer with URLs of other hosts: nothing crashes, and no request with the key or a header of
/// the service goes to another host.
/// </summary>
public sealed class HostileServiceFileTests
{
    private const string Key = "sk-hostile-0123456789";

    private static readonly string[] s_folders = ["fal", "replicate", "runway", "kling", "ark", "minimax", "veo", "dashscope"];

    // What a damaged file may hold in place of a value.
    private static readonly string[] s_values =
    [
        "https://evil.example/x", "//evil.example/{task_id}", "/../{task_id}", "/{+task_id}", "/{task_id}", "/{model}", "/{+model}/x", "/a?b={task_id}", "{task_id}", "\"\"", "null", "[]", "{}",
        "[a, b]", "{ a: b }", "true", "0", "-1", "1e400", "Host", "Authorization", "X-\"", "none", "data.id", "a..b", "a.b.c.d.e", "'[0]'", "status", "request_id", "\"\\u0000\"", "\"é\"", "completed", "&x", "*x", "!!int 3", "|", "/" + "{", "{}}",
    ];

    private static readonly string[] s_urls =
    [
        "https://evil.example/requests/1/status", "//evil.example/r/1", "/r/1", "https://queue.fal.run@evil.example/r/1", "https://queue.fal.run.evil.example/r/1", "http://queue.fal.run/r/1",
        "https://queue.fal.run/r/../../1", "https://queue.fal.run:444/r", "javascript:alert(1)", "../r", "\\\\evil.example\\r", "https://evil.example\\@queue.fal.run/r", "file:///etc/passwd", "", "https://queue.fal.run/ok",
    ];

    [Fact]
    public async Task Nothing_crashes_and_the_key_goes_to_no_other_host()
    {
        var count = Settings.Number("FOXGEN_FUZZ_COUNT", 1_000);
        var (sound, requests) = (0, 0);
        for (var seed = 0; seed < count; seed++)
        {
            var random = new Random(seed);
            var folder = Repository.Path("samples/Services/" + s_folders[seed % s_folders.Length]);
            var texts = Directory.GetFiles(folder, "*.fox.yaml").Select(path => new SpecText(Path.GetFileName(path), File.ReadAllText(path))).ToList();
            var set = SpecSet.Compile(texts.Select(text => text.IsService ? text with { Content = Damage(text.Content, random) } : text).ToArray());
            sound += set.Services.Count;

            // Most damage is found. The services as they are meet the same answers then.
            set = set.Services.Count == 1 && set.Models.Any(model => model.Examples.Count > 0) ? set : SpecSet.Compile([.. texts]);
            requests += await CallAsync(set.Services[0], set.Models.First(model => model.Examples.Count > 0), random, seed);
        }

        Assert.True(sound > count / 20, $"Only {sound} of {count} damaged files were sound.");
        Assert.True(requests > count * 2, $"Only {requests} requests were sent.");
    }

    private static async Task<int> CallAsync(ResolvedService service, ResolvedModel model, Random random, int seed)
    {
        var definition = RuntimeDefinitions.Of(model, service);
        using var handler = new Recorder(random, service);
        using var http = new HttpClient(handler);
        using var client = new Client(definition.Service, http, new FoxClientOptions { TimeProvider = new FakeClock(TimeSpan.FromSeconds(25)), PrimaryHandler = FoxPrimaryHandler.InMemory });
        try
        {
            var fields = new SpecFields(model.Examples[0].Body.AsMap.ToList(), []) { IsList = static _ => false };
            var request = SpecRequest.Create(model.Request, fields, out _)!;
            var task = await client.Model(definition).SubmitAsync(request, null, TestContext.Current.CancellationToken);
            var resumed = client.Resume(FoxTaskToken.Parse(task.Token.ToString()));
            await resumed.GetAsync(TestContext.Current.CancellationToken);
            await task.CancelAsync(TestContext.Current.CancellationToken);
        }
        catch (Exception e) when (e is FoxException or NotSupportedException)
        {
            // Told, with a type that callers expect.
        }

        Assert.All(handler.Sent, uri => Assert.True(
            uri.Scheme == definition.Service.BaseUrl.Scheme && uri.Host == definition.Service.BaseUrl.Host && uri.Port == definition.Service.BaseUrl.Port && uri.UserInfo.Length == 0,
            $"Seed {seed}: a request went to {uri}."));
        return handler.Sent.Count;
    }

    private static string Damage(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(lines.Count);
            var line = lines[at];
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            switch (random.Next(5))
            {
                case 0:
                    lines.RemoveAt(at);
                    break;
                case 1 when colon > 0:
                    lines[at] = line[..(colon + 2)] + s_values[random.Next(s_values.Length)];
                    break;
                case 2:
                    lines.Insert(at, lines[random.Next(lines.Count)]);
                    break;
                case 3 when line.Length > 0:
                    var place = random.Next(line.Length);
                    lines[at] = line[..place] + (char)random.Next(' ', '~') + line[(place + random.Next(2))..];
                    break;
                default:
                    (lines[at], var other) = (lines[random.Next(lines.Count)], line);
                    lines[random.Next(lines.Count)] = other;
                    break;
            }
        }

        return string.Join('\n', lines);
    }

    private sealed class Client(FoxServiceDefinition service, HttpClient http, FoxClientOptions options) : FoxClient(service, http, Key, options);

    // Answers like the examples of the service, with URLs and ids that lead elsewhere.
    private sealed class Recorder(Random random, ResolvedService service) : HttpMessageHandler
    {
        public List<Uri> Sent { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent.Add(request.RequestUri!);
            if (request.Content is { } content)
            {
                using var sink = new Sink();
                await content.CopyToAsync(sink, cancellationToken);
            }

            // Mostly the reply that fits, so that each kind of request is reached.
            ServiceWord fitting = Sent.Count == 1 ? ReplyExampleWords.Submitted : random.Next(2) is 0 ? ReplyExampleWords.Completed : ReplyExampleWords.Running;
            var examples = service.ReplyExamples?.Values.Where(fact => fact.Word == fitting || random.Next(8) is 0).Select(fact => (EquatableArray<RuleValue>)fact.Value).SelectMany(replies => replies).ToList() ?? [];
            var reply = examples.Count == 0 ? "{}" : examples[random.Next(examples.Count)].ToString();
            var json = JsonNode.Parse(reply)!;
            Twist(json);
            var status = random.Next(12) is 0 ? HttpStatusCode.BadRequest : HttpStatusCode.OK;
            return new HttpResponseMessage(status) { RequestMessage = request, Content = new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json") };
        }

        private void Twist(JsonNode node)
        {
            if (node is not JsonObject values)
            {
                return;
            }

            foreach (var name in values.Select(value => value.Key).ToList())
            {
                if (values[name] is JsonObject inner)
                {
                    Twist(inner);
                }
                else if (values[name]?.GetValueKind() is System.Text.Json.JsonValueKind.String && ((string)values[name]!).Contains("://", StringComparison.Ordinal) && random.Next(2) is 0)
                {
                    values[name] = s_urls[random.Next(s_urls.Length)];
                }
                else if (name.EndsWith("id", StringComparison.Ordinal) && random.Next(12) is 0)
                {
                    values[name] = s_urls[random.Next(s_urls.Length)];
                }
            }
        }
    }

    // A stream that is no MemoryStream, as the connections of the platform are.
    private sealed class Sink : MemoryStream;
}
