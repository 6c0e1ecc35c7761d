using System.Text.Json.Nodes;
using FoxGen.Import.Evidence;
using FoxGen.Import.OpenApi;

namespace FoxGen.Import.ApiDocuments;

/// <summary>The operations of an OpenAPI file.</summary>
internal sealed class ApiDocument
{
    private const int LongestChain = 16;

    private static readonly string[] s_methods = ["get", "post", "put", "delete", "patch"];

    private readonly SchemaFlattener _references;

    private readonly SchemaShapes _shapes;

    public ApiDocument(JsonObject root)
    {
        Root = root;
        _references = new SchemaFlattener(root);
        _shapes = new SchemaShapes(Resolve);
        Operations = [.. Read()];
    }

    public JsonObject Root { get; }

    public IReadOnlyList<ApiOperation> Operations { get; }

    /// <summary>What a node with a reference refers to.</summary>
    public JsonNode? Resolve(JsonNode? node)
    {
        for (var i = 0; i < LongestChain && node.At("$ref").Text() is { } reference; i++)
        {
            node = _references.Find(reference);
        }

        return node.At("$ref") is null ? node : null;
    }

    /// <summary>The shape of a schema.</summary>
    public Shape ShapeOf(JsonNode? schema) => _shapes.Of(schema);

    private IEnumerable<ApiOperation> Read()
    {
        foreach (var (path, item) in Root.At("paths").Entries())
        {
            // A query is no part of a path; some documents have copies of an operation so.
            if (!path.StartsWith('/') || path.Contains('?') || path.Contains('#') || Resolve(item) is not JsonObject node)
            {
                continue;
            }

            foreach (var method in s_methods.Where(method => node.At(method) is JsonObject))
            {
                var operation = (JsonObject)node.At(method)!;
                var parameters = node.At("parameters").Items().Concat(operation.At("parameters").Items()).Select(Resolve).OfType<JsonObject>().Select(Parameter).OfType<ApiParameter>();
                yield return new ApiOperation(this, method.ToUpperInvariant(), path, operation, [.. parameters]);
            }
        }
    }

    private ApiParameter? Parameter(JsonObject node) =>
        node.At("name").Text() is { Length: > 0 } name && node.At("in").Text() is { } place
            ? new ApiParameter(name, place, node.At("required").IsTrue() || place == "path", Resolve(node.At("schema")), node.At("description").Text())
            : null;
}

/// <summary>A parameter of an operation.</summary>
internal sealed record ApiParameter(string Name, string In, bool IsRequired, JsonNode? Schema, string? Description)
{
    /// <summary>The one value that the schema allows; <c>null</c> if there are several.</summary>
    public string? Constant => Scalar(Schema.At("const")) ?? (Schema.At("enum").Items().ToList() is [var only] ? Scalar(only) : null);

    /// <summary>The default value.</summary>
    public string? Default => Scalar(Schema.At("default"));

    private static string? Scalar(JsonNode? node) => node is JsonValue ? node.Text() ?? node.ToJsonString() : null;
}
