using System.Net;
using System.Text.Json;

namespace FoxGen.Simulator.Tests.Protocols;

/// <summary>Results of every form, at the place of their shape.</summary>
public class ResultFormTests
{
    private const string At = """
        results:
          Bread: { at: output.bread, file: url, required: [url], properties: { url: { type: string, format: uri, description: A picture. } } }

        """;

    private const string Tasks = """
        tasks:
          path: /orders/{task_id}
          fields: { id: id, status: state }
          error: { message: problem.text }

        """ + Stall.Statuses;

    [Theory]
    [InlineData("\"https://f.example/a.png\"", JsonValueKind.String)]
    [InlineData("{ url: \"https://f.example/a.png\", seed: 7 }", JsonValueKind.Object)]
    [InlineData("[\"https://f.example/a.png\"]", JsonValueKind.Array)]
    [InlineData("[{ url: \"https://f.example/a.png\", seed: 7 }]", JsonValueKind.Array)]
    public async Task Results_have_the_form_of_the_example(string form, JsonValueKind kind)
    {
        await using var gateway = await Gateway.StartAsync(Stall.WithReplies($"completed: {{ id: o-1, state: ready, output: {{ bread: {form} }} }}", Tasks, At));

        var bread = (await QueryAsync(gateway)).GetProperty("output").GetProperty("bread");

        Assert.Equal(kind, bread.ValueKind);
        var item = kind is JsonValueKind.Array ? Assert.Single(bread.EnumerateArray()) : bread;
        var url = item.ValueKind is JsonValueKind.String ? item.GetString()! : item.GetProperty("url").GetString()!;
        Assert.StartsWith(gateway.Simulator.BaseUrl.ToString(), url);
        Assert.Equal(HttpStatusCode.OK, (await gateway.GetAsync(url)).Status);
        if (item.ValueKind is JsonValueKind.Object)
        {
            Assert.Equal(7, item.GetProperty("seed").GetInt32());
        }
    }

    [Fact]
    public async Task Without_an_example_results_are_a_list_of_objects()
    {
        await using var gateway = await Gateway.StartAsync(Stall.Service(tasks: Tasks, results: At));

        var bread = (await QueryAsync(gateway)).GetProperty("output").GetProperty("bread");

        Assert.StartsWith("http://127.0.0.1", Assert.Single(bread.EnumerateArray()).GetProperty("url").GetString());
    }

    [Fact]
    public async Task A_result_can_be_the_whole_reply_and_have_its_file_further_down()
    {
        const string Whole = """
            results:
              Bread:
                at: ""
                file: picture.uri
                properties:
                  picture: { type: object, description: The picture., properties: { uri: { type: string, format: uri, description: Its URL. }, width: { type: integer, description: Its width. } } }
                  seed: { type: integer, description: The seed. }

            """;
        await using var gateway = await Gateway.StartAsync(Stall.WithReplies("completed: { id: o-1, state: ready, picture: { uri: \"https://f.example/a.png\", kind: png }, seed: 42 }", Tasks, Whole));

        var task = await QueryAsync(gateway);

        Assert.Equal(("ready", 42, "png"), (task.GetProperty("state").GetString(), task.GetProperty("seed").GetInt32(), task.GetProperty("picture").GetProperty("kind").GetString()));
        Assert.Equal(HttpStatusCode.OK, (await gateway.GetAsync(task.GetProperty("picture").GetProperty("uri").GetString()!)).Status);
        Assert.StartsWith("o-", task.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Each_shape_has_its_place()
    {
        const string Both = """
            results:
              Bread: { at: output.bread, file: url, required: [url], properties: { url: { type: string, format: uri, description: A picture. } } }
              Song: { at: output.song, file: url, required: [url], properties: { url: { type: string, format: uri, description: A song. } } }

            """;
        const string Replies = "replies:\n  examples:\n    completed: { id: o-1, state: ready, output: { bread: \"https://f.example/a.png\" } }\n";
        const string Fields = "properties: { flour: { type: string, description: The flour. } }\n";
        await using var gateway = await Gateway.StartAsync(Stall.Service(
            Replies, "families:\n  breads: { path: /breads }\n", Tasks, Both, ("rye-1", "Bread", Fields), ("hymn-1", "Song", Fields)));

        var song = (await QueryAsync(gateway, """{"model": "hymn-1"}""")).GetProperty("output");
        var bread = (await QueryAsync(gateway)).GetProperty("output");

        Assert.Equal(["song"], song.EnumerateObject().Select(field => field.Name));
        Assert.Equal(["bread"], bread.EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task A_file_can_need_the_key()
    {
        await using var gateway = await Gateway.StartAsync(Stall.Service(tasks: Tasks, results: At.Replace("file: url", "file: url, sendKey: true")), key: "sk-test");
        var url = (await QueryAsync(gateway)).GetProperty("output").GetProperty("bread")[0].GetProperty("url").GetString()!;

        var with = await gateway.GetAsync(url);
        gateway.Http.DefaultRequestHeaders.Authorization = null;
        var without = await gateway.GetAsync(url);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (with.Status, without.Status));
    }

    [Theory]
    [InlineData("completed: { id: o-1, state: ready, output: { bread: \"https://f.example/a.png\" } }")]
    [InlineData("completed: { id: o-1, state: ready, output: { bread: [{ url: \"https://f.example/a.png\" }] } }")]
    public async Task Results_can_be_missing_or_of_another_kind(string replies)
    {
        await using var gateway = await Gateway.StartAsync(Stall.WithReplies(replies, Tasks, At));
        gateway.Faults.NextPoll(PollFault.CompletedWithoutResults);
        gateway.Faults.NextPoll(PollFault.WrongShape);

        var id = await SubmitAsync(gateway);
        var kinds = new List<JsonValueKind>();
        for (var i = 0; i < 2; i++)
        {
            var task = (await gateway.GetAsync("/orders/" + id)).Json;
            Assert.Equal("ready", task.GetProperty("state").GetString());
            kinds.Add(task.GetProperty("output").GetProperty("bread").ValueKind);
        }

        Assert.Equal([JsonValueKind.Null, JsonValueKind.Number], kinds);
    }

    private static async Task<string> SubmitAsync(Gateway gateway, string body = Stall.Order)
    {
        var answer = await gateway.PostAsync(body, "/breads");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Json.GetProperty("id").GetString()!;
    }

    private static async Task<JsonElement> QueryAsync(Gateway gateway, string body = Stall.Order) => (await gateway.GetAsync("/orders/" + await SubmitAsync(gateway, body))).Json;
}
