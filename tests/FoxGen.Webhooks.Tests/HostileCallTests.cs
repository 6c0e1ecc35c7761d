using System.Text;

namespace FoxGen.Webhooks.Tests;

/// <summary>Calls that nobody has signed, and signed ones with hostile bodies: each gets a status of the documented list, and nothing is thrown.</summary>
public sealed class HostileCallTests
{
    private static readonly string[] s_bodies =
    [
        "", " ", "null", "[]", "7", "{", "{}", "\"id\"", "{\"id\": null}", "{\"id\": {}}", "{\"id\": \"\"}", "{\"id\": \"..\"}", "{\"id\": \"\\ud800\"}", "{\"id\": \"a\\u0000b\"}",
        "{\"id\": 1e400}", "{\"id\": \"x\", \"id\": []}", "\uFEFF{\"id\": \"x\"}", "{\"id\": \"" + new string('x', 2000) + "\"}", new string('[', 5000), "{\"id\":" + new string('[', 900) + new string(']', 900) + "}",
        "{\"id\": \"x\", \"status\": {\"a\": []}, \"output\": 7, \"error\": [[]], \"created_at\": 1e308}",
    ];

    [Fact]
    public async Task Any_signed_body_gets_a_documented_status()
    {
        await using var receiver = await Receiver.StartAsync("replicate", Receiver.Signing("replicate", TimeSpan.Zero), new() { JournalWait = TimeSpan.Zero, PollAfter = TimeSpan.FromDays(1) });
        var webhook = new FoxWebhook(receiver.Deliveries, new FoxWebhookOptions { Secrets = [Keys.Secret] });
        var known = await receiver.SubmitAsync();
        await Receiver.UntilAsync(() => receiver.Delivered.Count == 1);
        var random = new Random(20_261_202);
        var good = Encoding.UTF8.GetBytes(receiver.Simulator.Calls[0].Body);
        IEnumerable<byte[]> bodies = [.. s_bodies.Select(Encoding.UTF8.GetBytes), .. Enumerable.Range(0, 3_000).Select(_ => Mutate(good, random))];
        foreach (var body in bodies)
        {
            var headers = Signed.Standard("msg", DateTimeOffset.UtcNow, body);
            var status = await webhook.HandleAsync(name => headers.TryGetValue(name, out var value) ? [value] : null, body, TestContext.Current.CancellationToken);
            Assert.Contains(status, (int[])[200, 400, 503]);
        }

        Assert.Single(receiver.Delivered[known.Id]);
    }

    [Fact]
    public async Task Any_headers_without_a_signature_get_401()
    {
        await using var receiver = await Receiver.StartAsync("fal", Receiver.Signing("fal", TimeSpan.Zero), new() { JournalWait = TimeSpan.Zero, PollAfter = TimeSpan.FromDays(1) });
        var webhook = new FoxWebhook(receiver.Deliveries, new FoxWebhookOptions { PublicKeys = [Keys.Public], Ed25519 = Keys.Verify });
        var random = new Random(1);
        var body = "{}"u8.ToArray();
        for (var i = 0; i < 2_000; i++)
        {
            var values = Enumerable.Range(0, 4).Select(_ => Header(random)).ToList();
            var status = await webhook.HandleAsync(
                name => name switch
                {
                    "X-Fal-Webhook-Timestamp" => random.Next(2) == 0 ? [DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture)] : values[0],
                    "X-Fal-Webhook-Signature" => random.Next(2) == 0 ? [Convert.ToHexString(Bytes(random, 64))] : values[1],
                    "X-Fal-Webhook-Request-Id" => values[2],
                    _ => values[3],
                },
                body,
                TestContext.Current.CancellationToken);
            Assert.Equal(401, status);
        }
    }

    private static byte[] Mutate(byte[] body, Random random)
    {
        var copy = body.ToArray();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            copy[random.Next(copy.Length)] = (byte)random.Next(256);
        }

        return random.Next(4) == 0 ? copy[..random.Next(copy.Length)] : copy;
    }

    private static IEnumerable<string?>? Header(Random random) => random.Next(6) switch
    {
        0 => null,
        1 => [],
        2 => [null],
        3 => [new string('9', random.Next(1, 6_000))],
        4 => ["-1", "x"],
        _ => [Encoding.Latin1.GetString(Bytes(random, random.Next(0, 200)))],
    };

    private static byte[] Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
