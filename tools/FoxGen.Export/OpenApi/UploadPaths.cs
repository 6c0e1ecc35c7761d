using System.Text.Json.Nodes;
using FoxGen.Export.Writing;

namespace FoxGen.Export.OpenApi;

/// <summary>Writes the endpoints that take files.</summary>
internal sealed class UploadPaths(ResolvedService service)
{
    /// <summary>Adds the paths, and the schema of their reply.</summary>
    public void AddTo(JsonObject paths, JsonObject schemas)
    {
        if (service.Uploads is not { } uploads || uploads.Find(UploadWords.Stream) is null)
        {
            return;
        }

        // 3.0 says "binary", 3.1 takes it for an annotation.
        Add(UploadWords.Stream, "uploadStream", "multipart/form-data", Json.Of(("type", "string"), ("format", "binary")));
        Add(UploadWords.Base64, "uploadBase64", "application/json", Json.Of(("type", "string"), ("description", "Base64, or a data URI.")));
        Add(UploadWords.Url, "uploadUrl", "application/json", Json.Of(("type", "string"), ("format", "uri")));
        schemas["FoxUpload"] = ReplySchemas.Of<StoredFile>(uploads.Get(UploadWords.Reply));

        void Add(ServiceWord<ServiceFacts> word, string id, string mediaType, JsonObject file)
        {
            if (uploads.Find(word) is not { } endpoint)
            {
                return;
            }

            var (body, field) = (new JsonObject(), endpoint.Get(UploadEndpointWords.Field));
            ReplySchemas.Put(body, field, file);
            Beside(body, UploadFieldWords.Name, "string");
            Beside(body, UploadFieldWords.Cleanup, "boolean");
            body["required"] = new JsonArray(field);
            Operations.Add(paths, endpoint.Get(UploadEndpointWords.Path), "post", Json.Of(
                ("tags", new JsonArray("files")),
                ("operationId", id),
                ("parameters", Json.List(Parameters.Headers(service.Headers))),
                ("requestBody", Json.Of(("required", true), ("content", Json.Of((mediaType, Json.Of(("schema", body))))))),
                ("responses", Operations.Responses("The stored file.", Json.Reference("FoxUpload")))));
        }

        void Beside(JsonObject body, ServiceWord<string> word, string type)
        {
            if (uploads.Find(UploadWords.Fields)?.Find(word) is { } field)
            {
                ReplySchemas.Put(body, field, Json.Of(("type", type), ("description", ServiceText.Sentence(word))));
            }
        }
    }
}
