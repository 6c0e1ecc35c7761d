using System.Net;
using System.Text.Json;
using FoxGen.Specs;

namespace FoxGen.Simulator.Tests.Protocols;

/// <summary>One service with every word of other protocols at once.</summary>
public class EveryWordTests
{
    private static readonly IReadOnlyList<SpecText> s_specs =
    [
        new("market.service.fox.yaml", """
            service: market
            namespace: Market
            client: MarketClient
            title: Market
            baseUrl: https://market.example
            keyVariable: MARKET_KEY
            auth: { header: X-Market-Key }
            headers: { X-Market-Version: "2" }
            modelField: none
            families:
              stands:
                path: "/v2/{+model}:order/{stand}"
                taskPath: "/v2/stands/{+task_id}"
                headers: { X-Deferred: enable }
                type: image
              carts: { path: /v2/carts }
            tasks:
              path: /v2/query?id={+task_id}
              url: data.links.self
              query: { fresh: 1 }
              result: { path: "/v2/crates/{data.crate}?model={model}" }
              cancel: { method: PATCH, url: data.links.stop }
              fields:
                id: data.number
                status: data.state
                progress: data.part
                progressMaximum: 1
                created: data.at
                createdUnit: iso8601
              error: { message: [data.reason, data.notes.text], code: data.reason_code }
              statuses: { waiting: pending, packing: running, packed: completed, lost: failed, sent_back: cancelled }
            refusal:
              message: base.text
              code: base.code
              requestId: base.trace
              unless: { field: base.code, is: 0 }
              kinds: { "14": authentication, "18": quota, "12": rateLimit }
            idempotency: { contract: replay, field: order_key }
            uploads: { inline: [data, base64] }
            replies:
              bytes: { maximum: 1MB }
              examples:
                submitted:
                  base: { code: 0, trace: t1 }
                  data: { number: halls/3/orders/1060, links: { self: "https://market.example/v2/stands/halls/3/orders/1060" } }
                running:
                  - base: { code: 0, trace: t1 }
                    data: { number: halls/3/orders/1060, state: packing, part: 0.25, at: "2026-11-29T10:00:00Z", queue: 4, links: { stop: "https://market.example/v2/stands/halls/3/orders/1060/stop" } }
                completed:
                  base: { code: 0, trace: t1 }
                  data: { number: halls/3/orders/1060, state: packed, crate: "20517" }
                result:
                  base: { code: 0, trace: t1 }
                  crate: { goods: [{ picture: { uri: "https://market.example/files/a" }, kind: fruit }] }
                failed:
                  base: { code: 0, trace: t1 }
                  data: { number: halls/3/orders/1060, state: lost, reason_code: "9", notes: [{ text: rotten }] }
                refused:
                  base: { code: 1, text: bad request, trace: t1 }
            results:
              Crate:
                at: crate.goods
                file: picture.uri
                sendKey: true
                required: [picture]
                properties:
                  picture: { type: object, description: A picture., required: [uri], properties: { uri: { type: string, format: uri, description: Its URL. } } }
            """),
        new("apple.fox.yaml", """
            service: market
            family: stands
            result: Crate
            title: Apples
            description: Sells apples.
            variants: { fruit/apple-1: {} }
            required: [stand, sort]
            properties:
              stand: { type: string, in: path, description: The stand. }
              prefer: { type: string, in: header, as: Prefer, description: How to answer. }
              ripe: { type: boolean, in: query, description: Whether they are ripe. }
              sort: { type: string, under: input, description: The sort. }
              weight: { type: number, under: "parameters.lots[]", description: The weight. }
            """),
        new("cart.fox.yaml", "service: market\nfamily: carts\nresult: Crate\ntitle: Cart\ndescription: A cart.\nvariants: { cart-1: {} }\nproperties: { size: { type: integer, description: Its size. } }\n"),
    ];

    private const string Body = """{"input": {"sort": "red"}, "parameters": {"lots": [{"weight": 2.5}]}, "order_key": "k1"}""";

    [Fact]
    public async Task A_task_runs_through_all_its_requests()
    {
        var time = new FakeClock();
        await using var gateway = await StartAsync(time);

        var first = await SubmitAsync(gateway);
        var again = await SubmitAsync(gateway);
        var self = first.GetProperty("data").GetProperty("links").GetProperty("self").GetString()!;
        Assert.Equal((0, 1), (first.GetProperty("base").GetProperty("code").GetInt32(), gateway.Simulator.Ledger.Count));
        Assert.Equal(first.ToString(), again.ToString());
        Assert.Matches("^halls/3/orders/[0-9]{12}$", first.GetProperty("data").GetProperty("number").GetString());

        time.Advance(TimeSpan.FromSeconds(5));
        var running = (await GetAsync(gateway, self + "?fresh=1")).Json.GetProperty("data");
        Assert.Equal(("packing", 0.5, "2026-01-02T03:04:05.000Z", 4), (Text(running, "state"), running.GetProperty("part").GetDouble(), Text(running, "at"), running.GetProperty("queue").GetInt32()));

        time.Advance(TimeSpan.FromSeconds(5));
        var done = (await GetAsync(gateway, self)).Json.GetProperty("data");
        Assert.Equal("packed", Text(done, "state"));
        var crate = (await GetAsync(gateway, $"/v2/crates/{Text(done, "crate")}?model=fruit%2Fapple-1")).Json.GetProperty("crate").GetProperty("goods")[0];
        Assert.Equal("fruit", Text(crate, "kind"));
        var file = Text(crate.GetProperty("picture"), "uri");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), ((await GetAsync(gateway, file)).Status, (await gateway.GetAsync(file)).Status));
    }

    [Fact]
    public async Task A_task_can_be_cancelled_and_fail()
    {
        var time = new FakeClock();
        await using var gateway = await StartAsync(time);
        gateway.Faults.NextSubmit(SubmitFault.TaskFails("7", "It rotted."));
        var failing = (await SubmitAsync(gateway)).GetProperty("data").GetProperty("links").GetProperty("self").GetString()!;
        var self = (await SubmitAsync(gateway, Body.Replace("k1", "k2"))).GetProperty("data").GetProperty("links").GetProperty("self").GetString()!;

        var stop = Text((await GetAsync(gateway, self)).Json.GetProperty("data").GetProperty("links"), "stop");
        var cancelled = await gateway.SendAsync(HttpMethod.Patch, stop, null, ("X-Market-Key", "sk"), ("X-Market-Version", "2"));
        time.Advance(TimeSpan.FromSeconds(10));
        var failed = (await GetAsync(gateway, failing)).Json.GetProperty("data");

        Assert.Equal((HttpStatusCode.OK, "sent_back"), (cancelled.Status, Text(cancelled.Json.GetProperty("data"), "state")));
        Assert.Equal(("lost", "7", "It rotted."), (Text(failed, "state"), Text(failed, "reason_code"), Text(failed.GetProperty("notes")[0], "text")));
        Assert.Equal([false, true], gateway.Simulator.Ledger.Charges.Select(charge => charge.IsCancelled));
    }

    [Theory]
    [InlineData("/v2/fruit/apple-1:order/s1", "X-Market-Key", 14)]
    [InlineData("/v2/fruit/apple-1:order/s1", "X-Market-Version", 1)]
    [InlineData("/v2/fruit/apple-1:order/s1", "X-Deferred", 1)]
    [InlineData("/v2/fruit/pear-1:order/s1", "none", 1)]
    [InlineData("/v2/carts", "none", 1)]
    public async Task What_is_not_right_is_refused_inside_a_200(string path, string without, int code)
    {
        await using var gateway = await StartAsync(new FakeClock());

        var answer = await gateway.SendAsync(HttpMethod.Post, path, Body, [.. Headers().Where(header => header.Name != without)]);

        Assert.Equal((HttpStatusCode.OK, code), (answer.Status, answer.Json.GetProperty("base").GetProperty("code").GetInt32()));
        Assert.Equal(Assert.Single(answer.Response.Headers.GetValues("X-Request-Id")), Text(answer.Json.GetProperty("base"), "trace"));
        Assert.Equal(0, gateway.Simulator.Ledger.Count);
    }

    private static async Task<Gateway> StartAsync(FakeClock time)
    {
        var gateway = await Gateway.StartAsync(s_specs, TimeSpan.FromSeconds(10), time, key: "sk");
        gateway.Http.DefaultRequestHeaders.Authorization = null;
        return gateway;
    }

    private static (string Name, string Value)[] Headers() => [("X-Market-Key", "sk"), ("X-Market-Version", "2"), ("X-Deferred", "enable"), ("Prefer", "later")];

    private static async Task<JsonElement> SubmitAsync(Gateway gateway, string body = Body)
    {
        var answer = await gateway.SendAsync(HttpMethod.Post, "/v2/fruit/apple-1:order/s1?ripe=true", body, Headers());
        Assert.Equal((HttpStatusCode.OK, 0), (answer.Status, answer.Json.GetProperty("base").GetProperty("code").GetInt32()));
        return answer.Json;
    }

    private static Task<Answer> GetAsync(Gateway gateway, string path) => gateway.SendAsync(HttpMethod.Get, path, null, ("X-Market-Key", "sk"), ("X-Market-Version", "2"));

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
