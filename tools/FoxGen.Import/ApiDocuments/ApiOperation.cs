using System.Text.Json.Nodes;
using FoxGen.Import.Evidence;
using FoxGen.Import.OpenApi;
using FoxGen.Import.Services;

namespace FoxGen.Import.ApiDocuments;

/// <summary>An operation of an OpenAPI file.</summary>
internal sealed class ApiOperation(ApiDocument document, string method, string path, JsonObject node, IReadOnlyList<ApiParameter> parameters)
{
    private Shape? _reply;

    public string Method { get; } = method;

    public string Path { get; } = path;

    public JsonObject Node { get; } = node;

    public IReadOnlyList<ApiParameter> Parameters { get; } = parameters;

    public bool IsDeprecated => Node.At("deprecated").IsTrue();

    /// <summary>The names of the parameters in the path.</summary>
    public IReadOnlyList<string> PathNames { get; } = [.. TaskPaths.Parameter().Matches(path).Select(match => match.Value[1..^1])];

    /// <summary>The media types of the request.</summary>
    public IEnumerable<string> RequestTypes => document.Resolve(Node.At("requestBody")).At("content").Entries().Select(entry => entry.Key);

    /// <summary>The media types of the successful responses.</summary>
    public IEnumerable<string> ReplyTypes => Replies(IsSuccess).SelectMany(reply => reply.At("content").Entries()).Select(entry => entry.Key).Distinct();

    /// <summary>The schema of the first successful JSON response.</summary>
    public JsonNode? ReplySchema => Replies(IsSuccess).Select(JsonSchema).FirstOrDefault(schema => schema is not null);

    /// <summary>The shape of the successful responses.</summary>
    public Shape Reply => _reply ??= document.ShapeOf(ReplySchema);

    /// <summary>The summary and the description.</summary>
    public string Text => string.Join('\n', new[] { Node.At("summary").Text(), Node.At("description").Text() }.OfType<string>());

    /// <summary>The descriptions of the responses and of the id in them.</summary>
    public string About => string.Join('\n', Replies(IsSuccess).Select(reply => reply.At("description").Text()).Append(TaskPlaces.Ids(Reply, null).FirstOrDefault()?.Shape.Description).OfType<string>());

    /// <summary>The operation in one line.</summary>
    public override string ToString() => $"{Method} {Path}";

    /// <summary>Whether the request can be JSON.</summary>
    public bool TakesJson => RequestTypes.Any(IsJson);

    /// <summary>The schema of the request in a media type.</summary>
    public JsonNode? RequestSchema(Func<string, bool> isType) =>
        document.Resolve(Node.At("requestBody")).At("content").Entries().Where(entry => isType(entry.Key)).Select(entry => entry.Value.At("schema")).FirstOrDefault();

    /// <summary>The schemas of the responses to refused requests.</summary>
    public IEnumerable<JsonNode> RefusalSchemas => Replies(status => status == "default" || status.StartsWith('4')).Select(JsonSchema).OfType<JsonNode>();

    /// <summary>The examples of the successful JSON responses.</summary>
    public IEnumerable<JsonObject> Examples => Replies(IsSuccess).SelectMany(Example);

    /// <summary>The examples of the responses to refused requests.</summary>
    public IEnumerable<JsonObject> RefusalExamples => Replies(status => status == "default" || status.StartsWith('4')).SelectMany(Example);

    public static bool IsJson(string type) => type.StartsWith("application/", StringComparison.Ordinal) && type.Split(';')[0].EndsWith("json", StringComparison.Ordinal);

    private static bool IsSuccess(string status) => status.StartsWith('2');

    private IEnumerable<JsonNode> Replies(Func<string, bool> isStatus) =>
        Node.At("responses").Entries().Where(entry => isStatus(entry.Key)).Select(entry => document.Resolve(entry.Value)).OfType<JsonNode>();

    private static JsonNode? JsonSchema(JsonNode reply) => reply.At("content").Entries().Where(entry => IsJson(entry.Key)).Select(entry => entry.Value.At("schema")).FirstOrDefault();

    private IEnumerable<JsonObject> Example(JsonNode reply)
    {
        foreach (var content in reply.At("content").Entries().Where(entry => IsJson(entry.Key)).Select(entry => entry.Value))
        {
            var schema = document.Resolve(content.At("schema"));
            var all = new[] { content.At("example") }
                .Concat(content.At("examples").Entries().Select(entry => document.Resolve(entry.Value).At("value")))
                .Append(schema.At("example"))
                .Concat(schema.At("examples").Items());
            foreach (var example in all.OfType<JsonObject>())
            {
                yield return example;
            }
        }
    }
}
