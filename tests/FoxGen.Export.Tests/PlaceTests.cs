using System.Text.Json.Nodes;
using FoxGen.Import;

namespace FoxGen.Export.Tests;

/// <summary>Requests whose properties are not all fields of the body itself.</summary>
public sealed class PlaceTests
{
    /// <summary>The document.</summary>
    internal static string Document => OpenApiExporter.Export(SpecSet.Compile([s_service, s_model]), null, new OpenApiExportOptions());

    private static readonly SpecText s_service = new("acme.service.fox.yaml", """
        service: acme
        namespace: Acme
        client: AcmeClient
        title: Acme
        baseUrl: https://api.example.com
        keyVariable: ACME_KEY
        auth: { header: Authorization, scheme: Key }
        headers: { X-Version: "7" }
        modelField: none
        families:
          speech:
            path: "/v1/models/{+model}/voices/{voice}?trace=off"
            taskPath: "/v1/speech?task_id={task_id}"
            headers: { X-Async: enable }
        tasks:
          cancel: { method: DELETE, path: "/v1/speech/{task_id}" }
          result: { path: "/v1/files/{file.id}" }
          fields: { id: id, done: done, created: created, createdUnit: iso8601 }
          error: { message: [detail, detail.msg] }
        refusal: { code: base.code, unless: { field: base.code, is: 0 } }
        results:
          Audio:
            at: audio
            file: file.uri
            properties:
              file: { type: object, properties: { uri: { type: string, format: uri } } }
        replies:
          examples:
            completed: { id: "1", created: "2026-01-01T00:00:00Z", done: true, file: { id: 7 } }
            result: { audio: { file: { uri: "https://files.example.com/a.mp3" } } }
        """);

    private static readonly SpecText s_model = new("say.fox.yaml", """
        service: acme
        family: speech
        result: Audio
        title: Say
        variants: { acme/say-1: {}, acme/say-2: {} }
        required: [text, voice]
        properties:
          voice: { type: string, in: path, description: The voice. }
          text: { type: string, maxLength: 100, under: "input.parts[]" }
          speed: { type: number, minimum: 0.5, under: input }
          draft: { type: boolean, in: query, as: isDraft }
          trace_id: { type: string, in: header, as: X-Trace }
          seed: { type: integer }
        rules:
          - { id: draft-is-slow, message: A draft has no speed., excludes: { field: draft, fields: [speed] } }
        examples:
          - { model: acme/say-1, body: { voice: amy lee, text: Hello, draft: true, trace_id: a/b, seed: 3 } }
        """);

    [Fact]
    public void A_request_has_its_fields_at_their_places()
    {
        var set = SpecSet.Compile([s_service, s_model]);
        Assert.Equal("", string.Join("\n", set.Diagnostics));
        var model = set.Models.Single(one => one.Id == "acme/say-1");

        var request = WireRequest.Of(model, set.Services[0], model.Examples[0].Body);

        Assert.Equal("/v1/models/acme/say-1/voices/amy%20lee?trace=off&isDraft=true", request.Path);
        Assert.Equal("""{"input":{"parts":[{"text":"Hello"}]},"seed":3}""", request.Body.ToString());
        Assert.Equal(["X-Version: 7", "X-Async: enable", "X-Trace: a/b"], request.Headers.Select(header => $"{header.Key}: {header.Value}"));
    }

    [Fact]
    public void The_document_has_the_protocol()
    {
        var document = JsonNode.Parse(OpenApiExporter.Export(SpecSet.Compile([s_service, s_model]), null, new OpenApiExportOptions()))!;

        Assert.Equal(
            ["/v1/models/acme/say-1/voices/{voice}", "/v1/models/acme/say-2/voices/{voice}", "/v1/speech", "/v1/files/{file.id}", "/v1/speech/{task_id}"],
            document["paths"]!.AsObject().Select(path => path.Key));
        var parameters = document["paths"]!["/v1/models/acme/say-1/voices/{voice}"]!["post"]!["parameters"]!.AsArray();
        Assert.Equal(
            ["query trace True", "path voice True", "query isDraft False", "header X-Trace False", "header X-Version True", "header X-Async True"],
            parameters.Select(one => $"{one!["in"]} {one["name"]} {(bool?)one["required"] ?? false}"));
        Assert.Equal("apiKey", (string?)document["components"]!["securitySchemes"]!["apiKey"]!["type"]);
        Assert.Equal("Authorization", (string?)document["components"]!["securitySchemes"]!["apiKey"]!["name"]);
        Assert.NotNull(document["paths"]!["/v1/speech/{task_id}"]!["delete"]);
        Assert.Equal("#/components/schemas/Audio", (string?)document["components"]!["schemas"]!["FoxTaskResult"]!["properties"]!["audio"]!["$ref"]);
        Assert.Equal("date-time", (string?)document["components"]!["schemas"]!["FoxTask"]!["properties"]!["created"]!["format"]);
        Assert.NotNull(document["components"]!["schemas"]!["FoxError"]!["properties"]!["detail"]!["properties"]!["msg"]);
        var body = document["components"]!["schemas"]!["AcmeSay1Request"]!;
        Assert.Equal(["seed", "input"], body["properties"]!.AsObject().Select(property => property.Key));
        Assert.Equal(100, (int?)body["properties"]!["input"]!["properties"]!["parts"]!["items"]!["properties"]!["text"]!["maxLength"]);
        Assert.Equal("""["text"]""", body["properties"]!["input"]!["properties"]!["parts"]!["items"]!["required"]!.ToJsonString());
        Assert.Equal("""["input"]""", body["required"]!.ToJsonString());
    }

    [Fact]
    public void The_import_restores_the_flat_request()
    {
        var set = SpecSet.Compile([s_service, s_model]);

        var import = SpecImporter.FromOpenApi(OpenApiExporter.Export(set, null, new OpenApiExportOptions()), new ImportOptions { Service = s_service }, TestContext.Current.CancellationToken);

        Assert.Empty(import.Problems);
        var file = Assert.Single(import.Files);
        Assert.Empty(file.Remarks);
        var back = SpecSet.Compile([s_service, new SpecText(file.FileName, file.Yaml)]);
        Assert.Equal("", string.Join("\n", back.Diagnostics));
        Assert.Equal(
            set.Models.Select(model => (model.Id, Fields: string.Join(", ", model.Properties.Select(property => $"{property.Name} {property.Place} {property.IsRequired}")), Examples: string.Join("", model.Examples.Select(example => example.Body)))),
            back.Models.Select(model => (model.Id, Fields: string.Join(", ", model.Properties.Select(property => $"{property.Name} {property.Place} {property.IsRequired}")), Examples: string.Join("", model.Examples.Select(example => example.Body)))));
        Assert.Equal(set.Models[0].Request.Fields, back.Models[0].Request.Fields);
        Assert.Equal(set.Models[0].Request.Rules.Select(rule => rule.Condition.ToString()), back.Models[0].Request.Rules.Select(rule => rule.Condition.ToString()));
    }
}
