using System.Net;

namespace FoxGen.Simulator.Tests.Protocols;

/// <summary>Properties that travel in headers, in the query, in the path or in an object of the body.</summary>
public class RequestPlaceTests
{
    private const string Families = "families:\n  breads: { path: \"/ovens/{oven}/breads\" }\n";

    private const string Model = """
        required: [oven, flour]
        properties:
          oven: { type: string, in: path, description: The oven. }
          size: { type: integer, in: query, as: bread_size, minimum: 1, description: The size. }
          hurry: { type: boolean, in: header, as: X-Hurry, description: Whether it is urgent. }
          flour: { type: string, under: "dough[]", maxLength: 5, description: The flour. }
          salt: { type: number, under: "dough[].spices", description: The salt. }
          note: { type: string, under: card, description: A note. }
          seeds: { type: integer, description: The seeds. }

        """;

    private const string Path = "/ovens/big%20one/breads?bread_size=3";

    private const string Good = """{"model": "rye-1", "dough": [{"flour": "rye", "spices": {"salt": 0.5}}], "card": {"note": "Hi"}, "seeds": 2}""";

    [Fact]
    public async Task A_request_with_everything_in_its_place_is_taken()
    {
        await using var gateway = await StartAsync();

        var all = await gateway.SendAsync(HttpMethod.Post, Path, Good, ("X-Hurry", "true"));
        var least = await gateway.PostAsync("""{"model": "rye-1", "dough": [{"flour": "rye"}], "card": null}""", "/ovens/x/breads");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (all.Status, least.Status));
    }

    [Theory]
    [InlineData("\"seeds\": 2", "\"seeds\": 2, \"flour\": \"rye\"", "flour must be in dough[], not a field of the body itself.")]
    [InlineData("\"seeds\": 2", "\"seeds\": 2, \"oven\": \"big\"", "oven must be in the path, not a field of the body itself.")]
    [InlineData("\"seeds\": 2", "\"seeds\": 2, \"size\": 3", "size must be in the query parameter bread_size,")]
    [InlineData("\"seeds\": 2", "\"seeds\": 2, \"hurry\": true", "hurry must be in the header X-Hurry,")]
    [InlineData("\"note\": \"Hi\"", "\"colour\": \"red\"", "card.colour")]
    [InlineData("\"salt\": 0.5", "\"pepper\": 1", "dough[0].spices.pepper")]
    [InlineData("{\"note\": \"Hi\"}", "\"Hi\"", "card must be an object.")]
    [InlineData("[{\"flour\": \"rye\", \"spices\": {\"salt\": 0.5}}]", "[]", "dough must be an array with exactly one object.")]
    [InlineData("[{\"flour\": \"rye\", \"spices\": {\"salt\": 0.5}}]", "{\"flour\": \"rye\"}", "dough must be an array with exactly one object.")]
    [InlineData("\"flour\": \"rye\"", "\"flour\": \"wheat flour\"", "flour")]
    [InlineData("\"salt\": 0.5", "\"salt\": \"much\"", "salt")]
    [InlineData("\"seeds\": 2", "\"sedes\": 2", "sedes")]
    public async Task What_is_not_in_its_place_is_422_and_named(string old, string now, string expected)
    {
        await using var gateway = await StartAsync();

        var answer = await gateway.PostAsync(Good.Replace(old, now), Path);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(expected, answer.Json.GetProperty("problem").GetProperty("text").GetString());
        Assert.Equal(0, gateway.Simulator.Ledger.Count);
    }

    [Theory]
    [InlineData("/ovens/x/breads?bread_size=0", "true", "size")]
    [InlineData("/ovens/x/breads?bread_size=three", "true", "size")]
    [InlineData("/ovens/x/breads", "yes", "hurry")]
    public async Task Values_outside_the_body_are_checked_too(string path, string hurry, string named)
    {
        await using var gateway = await StartAsync();

        var answer = await gateway.SendAsync(HttpMethod.Post, path, Good, ("X-Hurry", hurry));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(named, answer.Json.GetProperty("problem").GetProperty("text").GetString());
    }

    private static Task<Gateway> StartAsync() => Gateway.StartAsync(Stall.Service(families: Families, model: Model));
}
