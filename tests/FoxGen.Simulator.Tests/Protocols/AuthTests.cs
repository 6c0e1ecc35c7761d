using System.Net;

namespace FoxGen.Simulator.Tests.Protocols;

/// <summary>How requests carry the key, and the headers that a service wants with them.</summary>
public class AuthTests
{
    private static readonly HttpMethod s_post = HttpMethod.Post;

    [Fact]
    public async Task The_key_comes_in_the_header_that_the_service_names_and_stays_out_of_the_log()
    {
        await using var gateway = await Gateway.StartAsync(Stall.Service("auth: { header: X-Stall-Key }\n"), key: "sk-1");
        gateway.Http.DefaultRequestHeaders.Authorization = null;

        var with = await gateway.SendAsync(s_post, "/breads", Stall.Order, ("X-Stall-Key", "sk-1"));
        var wrong = await gateway.SendAsync(s_post, "/breads", Stall.Order, ("X-Stall-Key", "Bearer sk-1"));
        var bearer = await gateway.SendAsync(s_post, "/breads", Stall.Order, ("Authorization", "Bearer sk-1"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (with.Status, wrong.Status, bearer.Status));
        Assert.Equal("The API key is missing: send it as X-Stall-Key: <key>.", bearer.Json.GetProperty("problem").GetProperty("text").GetString());
        Assert.Empty(bearer.Response.Headers.WwwAuthenticate);
        Assert.All(gateway.Simulator.Requests, request => Assert.DoesNotContain("X-Stall-Key", request.Headers.Keys));
    }

    [Fact]
    public async Task The_key_comes_after_the_word_that_the_service_names()
    {
        await using var gateway = await Gateway.StartAsync(Stall.Service("auth: { scheme: Key }\n"), key: "sk-1");
        gateway.Http.DefaultRequestHeaders.Authorization = null;

        var with = await gateway.SendAsync(s_post, "/breads", Stall.Order, ("Authorization", "Key sk-1"));
        var bearer = await gateway.SendAsync(s_post, "/breads", Stall.Order, ("Authorization", "Bearer sk-1"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (with.Status, bearer.Status));
        Assert.Contains("Authorization: Key <key>", bearer.Json.GetProperty("problem").GetProperty("text").GetString());
        Assert.Equal("Key", Assert.Single(bearer.Response.Headers.WwwAuthenticate).Scheme);
    }

    [Fact]
    public async Task Requests_without_the_headers_of_the_service_are_400_and_cost_nothing()
    {
        const string Families = "families:\n  breads: { path: /breads, headers: { X-Oven: deferred } }\n";
        await using var gateway = await Gateway.StartAsync(Stall.Service("headers: { X-Stall-Version: \"2026-01-01\" }\n", Families));
        var version = ("X-Stall-Version", "2026-01-01");

        var none = await gateway.PostAsync(Stall.Order, "/breads");
        var old = await gateway.SendAsync(s_post, "/breads", Stall.Order, ("X-Stall-Version", "2025"), ("X-Oven", "deferred"));
        var noOven = await gateway.SendAsync(s_post, "/breads", Stall.Order, version);
        Assert.Equal(0, gateway.Simulator.Ledger.Count);
        var all = await gateway.SendAsync(s_post, "/breads", Stall.Order, version, ("X-Oven", "deferred"));

        Assert.All([none, old, noOven], answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.Equal("The header X-Stall-Version is missing; it must be 2026-01-01.", Text(none));
        Assert.Equal("The header X-Stall-Version has the value '2025'; it must be 2026-01-01.", Text(old));
        Assert.Equal("The header X-Oven is missing; it must be deferred.", Text(noOven));
        Assert.Equal(HttpStatusCode.OK, all.Status);

        var path = "/orders/" + all.Json.GetProperty("id").GetString();
        var task = await gateway.SendAsync(HttpMethod.Get, path, null, version);
        Assert.Equal(HttpStatusCode.BadRequest, (await gateway.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await gateway.GetAsync(task.Json.GetProperty("goods")[0].GetProperty("url").GetString()!)).Status);
    }

    [Fact]
    public async Task An_idempotency_key_is_one_of_the_account_that_the_header_names()
    {
        await using var gateway = await Gateway.StartAsync(Stall.Service("auth: { header: X-Stall-Key }\nidempotency: { contract: replay, header: X-Once }\n"));

        var first = await gateway.SendAsync(s_post, "/breads", Stall.Order, ("X-Stall-Key", "a"), ("X-Once", "1"));
        var again = await gateway.SendAsync(s_post, "/breads", Stall.Order, ("X-Stall-Key", "a"), ("X-Once", "1"));
        var other = await gateway.SendAsync(s_post, "/breads", Stall.Order, ("X-Stall-Key", "b"), ("X-Once", "1"));

        Assert.Equal(Id(first), Id(again));
        Assert.NotEqual(Id(first), Id(other));
        Assert.Equal(2, gateway.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task An_idempotency_key_can_be_a_field_of_the_body()
    {
        await using var gateway = await Gateway.StartAsync(Stall.Service("idempotency: { contract: reject, field: order_number }\n"));
        const string Body = """{"model": "rye-1", "flour": "rye", "order_number": "7"}""";

        var first = await gateway.PostAsync(Body, "/breads");
        var again = await gateway.PostAsync(Body, "/breads");
        var without = await gateway.PostAsync(Stall.Order, "/breads");
        var number = await gateway.PostAsync(Body.Replace("\"7\"", "7"), "/breads");

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity],
            new[] { first, again, without, number }.Select(answer => answer.Status));
        Assert.Equal(2, gateway.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task A_service_whose_files_travel_in_requests_has_no_upload()
    {
        await using var gateway = await Gateway.StartAsync(Stall.Service("uploads: { inline: [data, base64] }\n"));

        Assert.Equal(HttpStatusCode.OK, (await gateway.PostAsync(Stall.Order, "/breads")).Status);
    }

    private static string? Text(Answer answer) => answer.Json.GetProperty("problem").GetProperty("text").GetString();

    private static string? Id(Answer answer) => answer.Json.GetProperty("id").GetString();
}
