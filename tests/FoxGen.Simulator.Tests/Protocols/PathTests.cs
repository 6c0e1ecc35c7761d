using System.Net;

namespace FoxGen.Simulator.Tests.Protocols;

/// <summary>Paths that name the model, and where tasks are asked for.</summary>
public class PathTests
{
    private const string Plain = "properties: { flour: { type: string, description: The flour. } }\nrequired: [flour]\n";

    private const string Sweet = "properties: { sugar: { type: integer, description: The sugar. } }\nrequired: [sugar]\n";

    private const string Results = "results:\n  Bread: { file: url, properties: { url: { type: string, format: uri, description: A picture. } } }\n";

    private const string Tasks = """
        tasks:
          path: /orders/{task_id}
          fields: { id: id, status: state, results: goods, model: model }
          error: { message: problem.text }

        """ + Stall.Statuses;

    [Theory]
    [InlineData("/v1/{+model}/orders", "/v1/baker/rye-1/orders", HttpStatusCode.OK)]
    [InlineData("/v1/{+model}/orders", "/v1/baker/wheat/orders", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/v1/{+model}:bake", "/v1/baker/rye-1:bake", HttpStatusCode.OK)]
    [InlineData("/v1/{+model}/orders", "/v1/baker%2Frye-1/orders", HttpStatusCode.OK)]
    public async Task The_path_names_the_model(string template, string path, HttpStatusCode expected)
    {
        await using var gateway = await Gateway.StartAsync(Stall.Service("modelField: none\n", $"families:\n  breads: {{ path: \"{template}\" }}\n", Tasks, Results, ("baker/rye-1", "Bread", Plain)));

        var answer = await gateway.PostAsync("""{"flour": "rye"}""", path);
        var named = await gateway.PostAsync("""{"model": "baker/rye-1", "flour": "rye"}""", path);

        Assert.Equal(expected, answer.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, named.Status);
        if (expected is HttpStatusCode.OK)
        {
            Assert.Equal("baker/rye-1", answer.Json.GetProperty("model").GetString());
            Assert.Equal("baker/rye-1", Assert.Single(gateway.Simulator.Ledger.Charges).Model);
        }
        else
        {
            Assert.Contains("'baker/wheat' in the path does not exist", answer.Json.GetProperty("problem").GetProperty("text").GetString());
        }
    }

    [Fact]
    public async Task Without_a_name_the_fields_tell_the_model()
    {
        await using var gateway = await Gateway.StartAsync(Stall.Service(
            "modelField: none\n", "families:\n  breads: { path: /breads }\n", Tasks, Results, ("rye-1", "Bread", Plain), ("cake-1", "Bread", Sweet)));

        var cake = await gateway.PostAsync("""{"sugar": 3}""", "/breads");
        var neither = await gateway.PostAsync("""{"sugar": "much"}""", "/breads");

        Assert.Equal("cake-1", cake.Json.GetProperty("model").GetString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, neither.Status);
        Assert.Contains("flour", neither.Json.GetProperty("problem").GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_family_has_the_path_of_its_tasks()
    {
        const string Families = "families:\n  breads: { path: /breads, taskPath: \"/breads/{task_id}\" }\n";
        await using var gateway = await Gateway.StartAsync(Stall.Service(families: Families));
        var id = (await gateway.PostAsync(Stall.Order, "/breads")).Json.GetProperty("id").GetString();

        Assert.Equal(HttpStatusCode.OK, (await gateway.GetAsync("/breads/" + id)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await gateway.GetAsync("/orders/" + id)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await gateway.GetAsync("/breads/task-1")).Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await gateway.GetAsync("/breads")).Status);
    }

    [Fact]
    public async Task The_id_of_a_task_can_be_in_the_query()
    {
        var tasks = Tasks.Replace("/orders/{task_id}", "/order?number={task_id}\n  query: { fresh: yes }");
        await using var gateway = await Gateway.StartAsync(Stall.Service(tasks: tasks));
        var id = (await gateway.PostAsync(Stall.Order, "/breads")).Json.GetProperty("id").GetString();

        Assert.Equal(HttpStatusCode.OK, (await gateway.GetAsync($"/order?fresh=yes&number={id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await gateway.GetAsync("/order?number=task-1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await gateway.GetAsync($"/order?id={id}")).Status);
    }

    [Fact]
    public async Task The_id_of_a_task_can_have_slashes()
    {
        var tasks = Tasks.Replace("/orders/{task_id}", "/v1/{+task_id}");
        await using var gateway = await Gateway.StartAsync(Stall.WithReplies("submitted: { id: ovens/o-1/orders/77, state: waiting, model: rye-1 }", tasks));
        var id = (await gateway.PostAsync(Stall.Order, "/breads")).Json.GetProperty("id").GetString();

        Assert.Matches("^ovens/o-1/orders/[1-9][0-9]{11}$", id);
        var task = await gateway.GetAsync("/v1/" + id);
        Assert.Equal("ready", task.Json.GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.OK, (await gateway.GetAsync(task.Json.GetProperty("goods")[0].GetProperty("url").GetString()!)).Status);
    }
}
