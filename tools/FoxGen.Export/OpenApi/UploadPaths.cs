using System.Text.Json.Nodes;
using FoxGen.Export.Writing;

namespace FoxGen.Export.OpenApi;

/// <summary>Writes the endpoints that take files, and the first step of an upload in two steps.</summary>
internal sealed class UploadPaths(ResolvedService service, BinarySchemas binary)
{
    private const string JsonType = "application/json";

    /// <summary>Adds the paths, and the schemas of their replies.</summary>
    public void AddTo(JsonObject paths, JsonObject schemas)
    {
        if (service.Uploads is not { } uploads || uploads.Find(UploadWords.Reply) is not { } reply)
        {
            return;
        }

        Add(UploadWords.Stream, "uploadStream", "multipart/form-data", binary.File(BinarySchemas.AnyBytes));
        Add(UploadWords.Base64, "uploadBase64", JsonType, Json.Of(("type", "string"), ("description", "Base64, or a data URI.")));
        Add(UploadWords.Url, "uploadUrl", JsonType, Json.Of(("type", "string"), ("format", "uri")));
        var used = service.UsesFileIds ? UploadReplyWords.Id : UploadReplyWords.Url;
        schemas[ReplyNames.Upload] = ReplySchemas.Of<StoredFile>(reply, word => word == used);
        if (uploads.Find(UploadWords.Start) is { } start)
        {
            Start(paths, start);
            var started = ReplySchemas.Of<StoredFile>(reply, word => word == used);
            foreach (var (word, path) in ReplyFields.Of<StartedUpload>(start.Get(UploadStartWords.Reply)))
            {
                started.PutAt(path, word.Word == UploadStartReplyWords.Fields ? Parts() : ReplySchemas.Field(word, ServiceFacts.Empty), isRequired: true);
            }

            schemas[ReplyNames.UploadStart] = started;
        }

        void Add(ServiceWord<ServiceFacts> word, string id, string mediaType, JsonObject file)
        {
            if (uploads.Find(word) is not { } endpoint)
            {
                return;
            }

            var body = new JsonObject();
            body.PutAt(endpoint.Get(UploadEndpointWords.Field), file, isRequired: true);
            Constants(body, endpoint.FindValue(UploadEndpointWords.With) ?? default);
            Beside(body, UploadFieldWords.Name, "string");
            Beside(body, UploadFieldWords.Cleanup, "boolean");
            Operations.Add(paths, endpoint.Get(UploadEndpointWords.Path), "post", Operation(id, null, [], mediaType, body, "The stored file.", ReplyNames.Upload));
        }

        void Beside(JsonObject body, ServiceWord<string> word, string type)
        {
            if (uploads.Find(UploadWords.Fields)?.Find(word) is { } field)
            {
                body.PutAt(field, Json.Of(("type", type), ("description", ServiceText.Sentence(word))));
            }
        }
    }

    // The second step is at a URL of the response, which has no path here.
    private void Start(JsonObject paths, ServiceFacts start)
    {
        var body = new JsonObject();
        foreach (var word in UploadStartFieldWords.Group.Words.OfType<ServiceWord<string>>())
        {
            if (start.Find(UploadStartWords.Fields)?.Find(word) is { } field)
            {
                var isNumber = word == UploadStartFieldWords.Bytes;
                body.PutAt(field, Json.Of(("type", isNumber ? "integer" : "string"), ("format", isNumber ? "int64" : null), ("description", ServiceText.Sentence(word))), isRequired: true);
            }
        }

        Constants(body, start.FindValue(UploadStartWords.With) ?? default);
        body.Put("type", "object");
        var address = start.Find(UploadStartWords.Url) is { } text ? new Uri(text) : null;
        var (path, query) = Parameters.Of(address?.PathAndQuery ?? start.Get(UploadStartWords.Path));
        var operation = Operation("startUpload", Steps(start), query, JsonType, body, "The URL for the file.", ReplyNames.UploadStart);
        operation.Put("servers", address is null ? null : new JsonArray(Json.Of(("url", address.GetLeftPart(UriPartial.Authority)))));
        Operations.Add(paths, path, "post", operation);
    }

    private static string Steps(ServiceFacts start)
    {
        var reply = start.Get(UploadStartWords.Reply);
        var url = reply.Get(UploadStartReplyWords.Upload);
        return "The first of two steps. The second sends the file to the URL in " + (reply.Find(UploadStartReplyWords.Fields) is { } fields
            ? $"{url}, without the API key: a POST request with multipart/form-data. Its parts are those in {fields}, and then {start.Get(UploadStartWords.Field)} with the file."
            : $"{url}, without the API key: a PUT request whose body is the file.");
    }

    private static JsonObject Parts() => Json.Of(
        ("type", "object"), ("additionalProperties", Json.Of(("type", "string"))), ("description", "The parts of the form, by their names."));

    private static void Constants(JsonObject body, EquatableArray<ServiceEntry<string>> constants)
    {
        foreach (var (name, value) in constants)
        {
            body.PutAt(name, Json.Of(("type", "string"), ("const", value)), isRequired: true);
        }
    }

    private JsonObject Operation(string id, string? description, IEnumerable<JsonObject> parameters, string mediaType, JsonObject body, string reply, string schema) => Json.Of(
        ("tags", new JsonArray("files")),
        ("operationId", id),
        ("description", description),
        ("parameters", Json.List([.. parameters, .. Parameters.Headers(service.Headers)])),
        ("requestBody", Json.Of(("required", true), ("content", Json.Of((mediaType, Json.Of(("schema", body))))))),
        ("responses", Operations.Responses(reply, Operations.Content(Operations.OrError(service, Json.Reference(schema))))));
}
