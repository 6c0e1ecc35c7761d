using System.Text.Json.Nodes;

namespace FoxGen.Export.Tests;

/// <summary>The schemas of responses against the example responses of the service files.</summary>
public sealed class ReplyExampleTests
{
    public static TheoryData<string> Services { get; } = new(Sets.Names.Where(name => Sets.Of(name).Services.Single().ReplyExamples is not null));

    [Theory]
    [MemberData(nameof(Services))]
    public void Each_example_response_is_one_of_the_document(string name)
    {
        var document = JsonNode.Parse(OpenApiExporter.Export(Sets.Of(name)))!;
        var examples = Sets.Of(name).Services.Single().ReplyExamples!;
        var compared = 0;
        foreach (var fact in examples.Values)
        {
            // The request for a result at a URL of a response has no path, so the document does not have its response.
            if (fact.Word == ReplyExampleWords.Result && Sets.Of(name).Services.Single().Tasks.Find(TaskWords.Result)?.Find(ResultRequestWords.Url) is not null)
            {
                continue;
            }

            var schemas = Schemas(document, fact.Word).Select(schema => new JsonSchemaValidator(Components.AsJsonSchema(document, schema))).ToList();
            foreach (var example in (EquatableArray<RuleValue>)fact.Value)
            {
                var json = example.ToString();
                Assert.True(schemas.Exists(schema => schema.Accepts(json)), $"{fact.Word.Key}: {json}\n{string.Join("\n", schemas.Select(schema => schema.Explain(json)))}");
                compared++;
            }
        }

        Assert.True(compared > 0);
    }

    private static IEnumerable<JsonNode> Schemas(JsonNode document, ServiceWord word)
    {
        var submits = document["paths"]!.AsObject().Select(path => path.Value!["post"]).OfType<JsonNode>().Where(operation => ((string?)operation["operationId"])!.StartsWith("submit", StringComparison.Ordinal)).ToList();
        if (word == ReplyExampleWords.Callback)
        {
            return submits.Select(operation => operation["callbacks"]).OfType<JsonNode>().Select(calls => calls["taskEnded"]!.AsObject().Single().Value!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!);
        }

        if (word == ReplyExampleWords.Refused)
        {
            return [Component(document, "FoxError")!];
        }

        if (word == ReplyExampleWords.Submitted || word == ReplyExampleWords.Events)
        {
            return submits.Select(operation => operation["responses"]!["200"]!["content"]![word == ReplyExampleWords.Events ? "text/event-stream" : "application/json"]?["schema"]).OfType<JsonNode>();
        }

        return word != ReplyExampleWords.Result ? [Component(document, "FoxTask")!]
            : submits.Select(operation => operation["responses"]!["200"]!["content"]!["application/json"]?["schema"])
                .Append(document["paths"]!.AsObject().Select(path => path.Value!["get"]).FirstOrDefault(operation => (string?)operation?["operationId"] == "getTaskResult")?["responses"]!["200"]!["content"]!["application/json"]!["schema"])
                .Append(Component(document, "FoxTaskResult")).OfType<JsonNode>();
    }

    private static JsonNode? Component(JsonNode document, string name) => document["components"]!["schemas"]![name];
}
