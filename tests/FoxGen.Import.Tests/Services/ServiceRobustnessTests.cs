using System.Diagnostics;

namespace FoxGen.Import.Tests.Services;

/// <summary>Broken and mutated sources lead to a file that checks, or to a reason; never to an exception, and within bounded time.</summary>
public sealed class ServiceRobustnessTests
{
    private const string Document = """
        {"openapi": "3.1.0", "info": {"title": "Acme", "version": "1"}, "servers": [{"url": "https://api.acme.example/v1"}], "security": [{"key": []}],
         "components": {"securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "x-api-key"}},
          "schemas": {"Task": {"type": "object", "required": ["id", "status"], "properties": {"id": {"type": "string"}, "status": {"type": "string", "enum": ["queued", "running", "succeeded", "failed"]},
           "progress": {"type": "number", "maximum": 1}, "created_at": {"type": "integer", "description": "Unix time in milliseconds"}, "video": {"type": "object", "properties": {"url": {"type": "string", "format": "uri"}, "width": {"type": "integer"}}},
           "error": {"type": "object", "properties": {"message": {"type": "string"}, "code": {"type": "string"}}}}}}},
         "paths": {
          "/videos": {"post": {"summary": "Make a video", "requestBody": {"content": {"application/json": {"schema": {"type": "object", "properties": {"model": {"type": "string"}, "prompt": {"type": "string"}}}}}},
           "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Task"}, "example": {"id": "t1", "status": "queued"}}}}, "400": {"description": "no", "content": {"application/json": {"schema": {"type": "object", "properties": {"detail": {"type": "string"}}}}}}}}},
          "/videos/{id}": {"get": {"parameters": [{"name": "id", "in": "path", "required": true}], "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Task"},
            "examples": {"done": {"value": {"id": "t1", "status": "succeeded", "progress": 1, "created_at": 1722769557708, "video": {"url": "https://f.example/1.mp4", "width": 9}}}}}}}}}},
          "/videos/{id}/cancel": {"post": {"responses": {"200": {"description": "ok"}}}},
          "/files": {"post": {"requestBody": {"content": {"multipart/form-data": {"schema": {"type": "object", "properties": {"file": {"type": "string", "format": "binary"}}}}}}, "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"type": "object", "properties": {"url": {"type": "string", "format": "uri"}}}}}}}}}}}
        """;

    private static readonly string[] s_insertions =
        ["\"", "{", "}", "[", "]", ",", ":", "null", "true", "-1", "1e999", "\"\\ud800\"", "\"$ref\": \"#/components/schemas/Task\",", "\"#\"", "\"a.b\"", "\"\"", "\u0000", "\u2028", "\"{id}\"", "\"/../..\"", "\"http://\"", "\"# x: y\""];

    [Fact]
    public void The_document_without_mutations_gives_all_its_facts()
    {
        var file = ServiceYaml.Parse(Check(ServiceStarter.FromOpenApi(Document, new ServiceStartOptions(), TestContext.Current.CancellationToken))!);

        Assert.Equal(("acme", "https://api.acme.example", "x-api-key", "/v1/videos"), (file["service"], file["baseUrl"], file["auth.header"], file["families.videos.path"]));
        Assert.Equal(("/v1/videos/{task_id}", "/v1/videos/{task_id}/cancel", "milliseconds", "1", "video", "url"), (file["tasks.path"], file["tasks.cancel.path"], file["tasks.fields.createdUnit"], file["tasks.fields.progressMaximum"], file["tasks.fields.results"], file["results.AcmeVideo.file"]));
        Assert.Equal(("error.message", "error.code", "detail", "/v1/files", "file"), (file["tasks.error.message"], file["tasks.error.code"], file["refusal.message"], file["uploads.stream.path"], file["uploads.stream.field"]));
    }

    [Fact]
    public void Three_hundred_mutated_documents_never_crash()
    {
        var files = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var watch = Stopwatch.StartNew();
            var text = Mutate(Document, seed);
            files += Check(ServiceStarter.FromOpenApi(text, new ServiceStartOptions { Name = seed % 2 == 0 ? "acme" : null }, TestContext.Current.CancellationToken), seed) is null ? 0 : 1;
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"seed {seed}: {watch.Elapsed.TotalSeconds:0.0} s");
        }

        // Both ways are taken.
        Assert.InRange(files, 30, 290);
    }

    [Fact]
    public void Three_hundred_mutated_folders_never_crash()
    {
        string[] names = ["fal", "ark", "kling", "minimax", "replicate", "runway", "veo", "dashscope"];
        var files = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var replies = ServiceYaml.OfSample(names[seed % names.Length]).Examples();
            var random = new Random(seed);
            var mutated = replies.Select(reply => random.Next(3) == 0 ? reply with { Text = Mutate(reply.Text, random.Next()) } : reply).Where(_ => random.Next(6) > 0).ToList();
            files += Check(ServiceStarter.FromReplies(mutated, new ServiceStartOptions { Name = "acme" }, TestContext.Current.CancellationToken), seed) is null ? 0 : 1;
        }

        Assert.InRange(files, 30, 290);
    }

    [Theory]
    [InlineData("", "mapping")]
    [InlineData("[]", "mapping")]
    [InlineData("{", "not JSON")]
    [InlineData("openapi: 2.0\npaths: {}", "Only OpenAPI 3.0 and 3.1 are supported.")]
    [InlineData("swagger: \"2.0\"", "Only OpenAPI 3.0 and 3.1 are supported.")]
    [InlineData("openapi: 3.0.0\npaths: {}", "has no paths")]
    [InlineData("openapi: 3.0.0\npaths: { /a: {} }", "does not show a name")]
    public void A_document_that_cannot_be_read_has_a_reason(string text, string reason)
    {
        var result = ServiceStarter.FromOpenApi(text, new ServiceStartOptions(), TestContext.Current.CancellationToken);

        Assert.Null(result.Start);
        Assert.Contains(reason, result.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("completed.json", "{", "completed.json, line 1: The reply is not JSON")]
    [InlineData("completed.json", "[]", "completed.json: The reply must be a JSON object.")]
    [InlineData("completed.json", "{\"a\": \"\\ud800\"}", "completed.json: The reply contains a string that is not valid Unicode")]
    [InlineData("other.json", "{}", "Name the files submitted.json, running.json")]
    public void A_folder_that_cannot_be_read_has_a_reason(string file, string text, string reason)
    {
        var result = ServiceStarter.FromReplies([new ExampleReply(file, text)], new ServiceStartOptions { Name = "acme" }, TestContext.Current.CancellationToken);

        Assert.Null(result.Start);
        Assert.Contains(reason, result.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_and_circular_schemas_take_bounded_time()
    {
        var watch = Stopwatch.StartNew();
        var properties = string.Join(", ", Enumerable.Range(0, 60).Select(i => $$"""
            "p{{i}}": {"anyOf": [{"$ref": "#/components/schemas/Task"}, {"$ref": "#/components/schemas/Node"}]}
            """));
        var text = Document.Replace("\"schemas\": {", $$"""
            "schemas": {"Node": {"type": "object", "properties": { {{properties}} } },
            """).Replace("\"progress\": {", "\"node\": {\"$ref\": \"#/components/schemas/Node\"}, \"progress\": {");

        Check(ServiceStarter.FromOpenApi(text, new ServiceStartOptions(), TestContext.Current.CancellationToken));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed.TotalSeconds:0.0} s");
    }

    // The text of a file without errors, or a reason.
    private static string? Check(ServiceStartResult result, int seed = 0)
    {
        Assert.True((result.Start is null) != (result.Problem is null), $"seed {seed}");
        if (result.Start is not { } start)
        {
            Assert.False(string.IsNullOrWhiteSpace(result.Problem));
            return null;
        }

        var errors = SpecCompiler.CompileService(new SpecText(start.FileName, start.Yaml), TestContext.Current.CancellationToken).Diagnostics.Where(problem => problem.Descriptor.IsError).ToList();
        Assert.True(errors.Count == 0, $"seed {seed}: {string.Join('\n', errors)}\n{start.Yaml}");
        return start.Yaml;
    }

    // Parts that are cut, doubled, moved or exchanged; names and values that change.
    private static string Mutate(string text, int seed)
    {
        var random = new Random(seed);
        for (var n = random.Next(1, 5); n > 0; n--)
        {
            var (at, length) = (random.Next(text.Length), random.Next(1, 40));
            var end = Math.Min(at + length, text.Length);
            text = random.Next(7) switch
            {
                0 => text.Remove(at, end - at),
                1 => text.Insert(at, s_insertions[random.Next(s_insertions.Length)]),
                2 => text.Insert(at, text[at..end]),
                3 => Swap(text, "\"string\"", random.Next(2) == 0 ? "\"array\"" : "\"integer\"", random),
                4 => Swap(text, "\"status\"", "\"id\"", random),
                5 => Swap(text, "\"id\"", "\"a.b\"", random),
                _ => Swap(text, "\"url\"", "\"" + s_insertions[random.Next(s_insertions.Length)].Replace("\"", "") + "\"", random),
            };
            text = text.Length == 0 ? " " : text;
        }

        return text;
    }

    private static string Swap(string text, string from, string to, Random random)
    {
        var places = Enumerable.Range(0, text.Length).Where(at => string.CompareOrdinal(text, at, from, 0, from.Length) == 0).ToList();
        return places.Count == 0 ? text : places[random.Next(places.Count)] is var at ? string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length)) : text;
    }
}
