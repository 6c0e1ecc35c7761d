using System.Text.Json.Nodes;
using FoxGen.Rules;

namespace FoxApi.Tests;

/// <summary>The request bodies that the specs carry as examples.</summary>
public sealed class SpecExampleTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private static IReadOnlyList<(string Model, RuleValue Body)> Examples { get; } =
        [.. Specs.Compiled.Models.SelectMany(model => model.Examples.Select(example => (model.Id, example.Body)))];

    public static TheoryData<string> Pages => new(Page.Names);

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_body_of_a_page_is_an_example_of_its_spec(string page) =>
        Assert.Single(Examples, example => JsonNode.DeepEquals(Json(example.Model, example.Body), Page.Body(page)));

    [Fact]
    public async Task Every_example_of_a_spec_is_accepted()
    {
        foreach (var (model, body) in Examples)
        {
            Assert.Empty(RequestChecker.Check(Specs.Model(model).Request, body));
            var (status, message) = await fixture.Gateway.PostAsync(Bodies.Utf8(Json(model, body)));
            Assert.True(status == 200, $"{model}: {status} {message}");
        }

        Assert.Equal(Examples.Count, fixture.Gateway.Simulator.Ledger.Count);
        Assert.InRange(Examples.Count, 5, int.MaxValue);
    }

    [Fact]
    public void The_specs_compile_without_a_problem() => Assert.Empty(Specs.Compiled.Diagnostics);

    // The body stands in the spec without the field that names the model.
    private static JsonNode Json(string model, RuleValue body)
    {
        var json = JsonNode.Parse(body.ToString())!;
        json["model"] = model;
        return json;
    }
}
