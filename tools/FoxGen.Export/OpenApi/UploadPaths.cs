using System.Text.Json.Nodes;

namespace FoxGen.Export;

/// <summary>Writes the endpoints that take files.</summary>
internal sealed class UploadPaths(ResolvedService service)
{
    /// <summary>Adds the paths, and the schema of their reply.</summary>
    public void AddTo(JsonObject paths, JsonObject schemas)
    {
        if (service.Uploads is not { } uploads)
        {
            return;
        }

        // 3.0 says "binary", 3.1 takes it for an annotation.
        Add(uploads.Stream, "uploadStream", "multipart/form-data", Json.Of(("type", "string"), ("format", "binary")));
        Add(uploads.Base64, "uploadBase64", "application/json", Json.Of(("type", "string"), ("description", "Base64, or a data URI.")));
        Add(uploads.Url, "uploadUrl", "application/json", Json.Of(("type", "string"), ("format", "uri")));
        schemas["FoxUpload"] = Reply(uploads.Reply);

        void Add(UploadEndpoint? endpoint, string id, string mediaType, JsonObject file)
        {
            if (endpoint is null)
            {
                return;
            }

            var body = new JsonObject();
            ReplySchemas.Put(body, endpoint.Field, file);
            ReplySchemas.Put(body, uploads.NameField, Json.Of(("type", "string"), ("description", "The name of the file.")));
            ReplySchemas.Put(body, uploads.CleanupField, Json.Of(("type", "boolean"), ("description", "Whether old uploads may be dropped when the storage is full.")));
            body["required"] = new JsonArray(endpoint.Field);
            Operations.Add(paths, endpoint.Path, "post", Json.Of(
                ("tags", new JsonArray("files")),
                ("operationId", id),
                ("requestBody", Json.Of(("required", true), ("content", Json.Of((mediaType, Json.Of(("schema", body))))))),
                ("responses", Operations.Responses("The stored file.", Json.Reference("FoxUpload")))));
        }
    }

    private static JsonObject Reply(UploadReply reply)
    {
        var schema = new JsonObject();
        ReplySchemas.Put(schema, reply.Url, Json.Of(("type", "string"), ("format", "uri")));
        ReplySchemas.Put(schema, reply.Id, Json.Of(("type", "string")));
        ReplySchemas.Put(schema, reply.Name, Json.Of(("type", "string")));
        ReplySchemas.Put(schema, reply.Bytes, Json.Of(("type", "integer"), ("format", "int64"), ("description", "In bytes.")));
        ReplySchemas.Put(schema, reply.Created, Json.Of(("type", "integer"), ("format", "int64"), ("description", "In Unix seconds.")));
        return schema;
    }
}
