using System.Net;
using System.Text.Json;

namespace FoxGen.Simulator.Tests.Protocols;

/// <summary>Where refused requests and failed tasks have their errors, and refusals inside a 200.</summary>
public class RefusedTests
{
    private const string Bad = """{"model": "rye-1"}""";

    private const string Marked = """
        refusal:
          message: base.text
          code: base.code
          unless: { field: base.code, is: 0 }
          kinds: { "1004": authentication, "1008": quota, "1002": rateLimit }

        """;

    [Fact]
    public async Task A_refusal_has_its_own_places()
    {
        await using var gateway = await Gateway.StartAsync(Stall.Service("refusal: { message: detail, requestId: meta.id }\n"));

        var refused = await gateway.PostAsync(Bad, "/breads");
        gateway.Faults.NextSubmit(SubmitFault.TaskFails("too_hot", "It burnt."));
        var id = (await gateway.PostAsync(Stall.Order, "/breads")).Json.GetProperty("id").GetString();
        var failed = (await gateway.GetAsync("/orders/" + id)).Json;

        Assert.Contains("flour", refused.Json.GetProperty("detail").GetString());
        Assert.Equal(Assert.Single(refused.Response.Headers.GetValues("X-Request-Id")), refused.Json.GetProperty("meta").GetProperty("id").GetString());
        Assert.False(refused.Json.TryGetProperty("problem", out var problem) && problem.TryGetProperty("text", out _));
        Assert.Equal(("It burnt.", "too_hot"), (failed.GetProperty("problem").GetProperty("text").GetString(), failed.GetProperty("problem").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task An_error_is_at_the_place_that_the_example_has()
    {
        var tasks = """
            tasks:
              path: /orders/{task_id}
              fields: { id: id, status: state, results: goods }
              error: { message: [problem.text, detail.msg], type: [problem.kind, detail.type] }

            """ + Stall.Statuses;
        await using var gateway = await Gateway.StartAsync(Stall.WithReplies(
            "refused: { detail: [{ loc: [body, flour], msg: field required, type: missing }] }", tasks));

        var refused = await gateway.PostAsync(Bad, "/breads");
        gateway.Http.DefaultRequestHeaders.Authorization = null;
        var unknown = await gateway.PostAsync(Bad, "/breads");

        var detail = Assert.Single(refused.Json.GetProperty("detail").EnumerateArray());
        Assert.Contains("flour", detail.GetProperty("msg").GetString());
        Assert.Equal(("missing", 2), (detail.GetProperty("type").GetString(), detail.GetProperty("loc").GetArrayLength()));
        Assert.Equal("authentication_error", unknown.Json.GetProperty("detail")[0].GetProperty("type").GetString());
    }

    [Fact]
    public async Task Refusals_come_inside_a_200_with_their_codes()
    {
        var account = new FoxSimulatedAccount { Credits = 1, RequestsPerMinute = 3 };
        await using var simulator = await FoxSimulator.StartAsync(
            new() { Specs = Stall.Service(Marked), Accounts = new Dictionary<string, FoxSimulatedAccount> { ["sk"] = account } }, Gateway.Cancellation);
        using var http = new HttpClient { BaseAddress = simulator.BaseUrl };

        var codes = new List<int>();
        foreach (var (key, body) in new[] { ("no", Bad), ("sk", Bad), ("sk", Stall.Order), ("sk", Stall.Order), ("sk", Stall.Order) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/breads") { Content = Gateway.Json(body) };
            request.Headers.Authorization = new("Bearer", key);
            var answer = await Answer.OfAsync(http.SendAsync(request, Gateway.Cancellation));
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            codes.Add(answer.Json.GetProperty("base").GetProperty("code").GetInt32());
        }

        Assert.Equal([1004, 1, 0, 1008, 1002], codes);
        Assert.Equal(1, simulator.Ledger.Count);
    }

    [Theory]
    [InlineData("0", JsonValueKind.Number, "1")]
    [InlineData("ok", JsonValueKind.String, "\"error\"")]
    [InlineData("true", JsonValueKind.True, "false")]
    public async Task The_mark_of_accepted_requests_gets_another_value(string accepted, JsonValueKind kind, string expected)
    {
        await using var gateway = await Gateway.StartAsync(Stall.Service($"refusal: {{ unless: {{ field: state_of.request, is: {accepted} }} }}\n"));

        var taken = await gateway.PostAsync(Stall.Order, "/breads");
        var refused = await gateway.PostAsync(Bad, "/breads");
        var missing = await gateway.GetAsync("/orders/none");

        Assert.Equal(kind, taken.Json.GetProperty("state_of").GetProperty("request").ValueKind);
        Assert.All([refused, missing], answer => Assert.Equal((HttpStatusCode.OK, expected), (answer.Status, answer.Json.GetProperty("state_of").GetProperty("request").GetRawText())));
        Assert.Equal(HttpStatusCode.NotFound, (await gateway.GetAsync("/nowhere")).Status);
    }

    [Fact]
    public async Task An_example_of_one_kind_of_refusal_does_not_lend_its_code_to_another()
    {
        await using var gateway = await Gateway.StartAsync(Stall.WithReplies(
            "refused: { id: \"\", base: { code: 1008, text: insufficient balance } }", more: Marked));

        var refused = await gateway.PostAsync(Bad, "/breads");

        AssertJson("""{"id": "", "base": {"code": 1, "text": "flour is required."}}""", refused.Json);
    }

    [Fact]
    public async Task Faults_can_refuse_inside_a_200_and_keep_statuses_that_they_name()
    {
        await using var gateway = await Gateway.StartAsync(Stall.Service(Marked));
        gateway.Faults.NextSubmit(SubmitFault.RefuseInside200("No oven.", "1008"));
        gateway.Faults.NextSubmit(SubmitFault.TooManyRequests());

        var inside = await gateway.PostAsync(Stall.Order, "/breads");
        var outside = await gateway.PostAsync(Stall.Order, "/breads");
        var id = (await gateway.PostAsync(Stall.Order, "/breads")).Json.GetProperty("id").GetString();
        gateway.Faults.NextPoll(PollFault.RefuseInside200());
        var poll = await gateway.GetAsync("/orders/" + id);
        var after = await gateway.GetAsync("/orders/" + id);

        AssertJson("""{"base": {"code": 1008, "text": "No oven."}}""", inside.Json);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.TooManyRequests), (inside.Status, outside.Status));
        Assert.Equal((HttpStatusCode.OK, 1), (poll.Status, poll.Json.GetProperty("base").GetProperty("code").GetInt32()));
        Assert.Equal(("ready", 0), (after.Json.GetProperty("state").GetString(), after.Json.GetProperty("base").GetProperty("code").GetInt32()));
        Assert.Equal(1, gateway.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task Elsewhere_a_refusal_inside_a_200_is_400()
    {
        await using var gateway = await Gateway.StartAsync(Stall.Service());
        gateway.Faults.NextSubmit(SubmitFault.RefuseInside200("No oven.", "none"));

        var answer = await gateway.PostAsync(Stall.Order, "/breads");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        AssertJson("""{"problem": {"code": "none", "text": "No oven."}}""", answer.Json);
    }

    private static void AssertJson(string expected, JsonElement actual) =>
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, actual), actual.ToString());
}
