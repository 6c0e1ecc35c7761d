namespace FoxGen.Specs.Tests;

/// <summary>Files about responses that are results, events, forms, calls and uploads in two steps, with one mistake each.</summary>
public sealed class WrongReplyFilesTests
{
    private const string Service = """
        service: mini
        namespace: Mini
        client: MiniClient
        title: Mini
        baseUrl: https://api.example.com
        keyVariable: MINI_KEY
        families:
          videos: { path: /v1/videos }
          chat:
            path: /v1/chat
            answers: result
            stream: { with: { stream: true }, event: Chunk, end: "[DONE]" }
          speech: { path: /v1/speech, answers: result }
          forms: { path: /v1/forms, answers: result, contentType: multipart/form-data, arrayParts: brackets }
        tasks:
          path: /v1/tasks/{task_id}
          fields: { id: id, status: status, created: created, usage: usage, model: model }
          error: { message: error.message }
          statuses: { running: running, done: completed, bad: failed }
        callback:
          field: webhook
          with: { webhook_filter: [completed] }
          body: { status: state, statuses: { OK: completed, ERROR: failed } }
          signature: { scheme: hmac-sha256, header: X-Signature, timestamp: X-Time, content: "{X-Time}.{body}" }
        uploads:
          start: { path: /v1/uploads, fields: { name: filename }, with: { type: ephemeral }, reply: { upload: uploadUrl } }
          reply: { id: fileId }
          use: id
        replies:
          examples:
            callback: { id: "1", state: OK, data: { video: { uri: "https://files.example.com/a.mp4" }, picture: { b64: aGk= } } }
        results:
          Video: { at: data.video, file: uri, properties: { uri: { type: string, format: uri } } }
          Picture: { at: data.picture, file: b64, contentEncoding: base64, contentMediaType: image/png, properties: { b64: { type: string }, size: { type: integer } } }
          Speech: { contentEncoding: binary, contentMediaType: audio/mpeg }
          Answer: { at: "", properties: { text: { type: string } } }
          Chunk: { at: "", properties: { text: { type: string } } }
        """;

    private const string Model = """
        service: mini
        family: forms
        result: Answer
        title: Form
        properties:
          file: { type: string, format: uri, schemes: [file], description: A file. }
          files: { type: array, items: { type: string, format: uri, schemes: [file, https] }, description: Files. }
          text: { type: string, description: A text. }
        variants: { form-1: {} }
        """;

    // Name, the text that is replaced, its replacement, and the message. The text is in the service file, or in the model file.
    private static readonly (string Name, string From, string To, string Message)[] s_rows =
    [
        ("a status request of a family with results", "speech: {", "speech: { taskPath: \"/v1/speech/{task_id}\",", "13,13 FOX0105: 'taskPath' applies to families that answer with a task; this family answers with the result."),
        ("events that are no result", "event: Chunk", "event: Chunks", "12,46 FOX0203: The service mini has no result 'Chunks'. Did you mean 'Chunk'? Or define it under 'results' in this file."),
        ("array parts without a form", "contentType: multipart/form-data, ", "", "14,46 FOX0105: 'arrayParts' names parts of a form; it requires 'contentType: multipart/form-data'."),
        ("another reply kind", "answers: result, contentType", "answers: file, contentType", "14,38 FOX0104: 'answers' must be task or result, not 'file'."),
        ("bytes with a file", "Speech: {", "Speech: { file: url,", "35,13 FOX0105: 'file' does not apply to a result with 'contentEncoding: binary': the response is the file."),
        ("bytes with a place", "Speech: {", "Speech: { at: data,", "35,13 FOX0105: 'at' does not apply to a result with 'contentEncoding: binary': the response is the file."),
        ("bytes with properties", "Speech: {", "Speech: { properties: { a: { type: string } },", "35,13 FOX0105: 'properties' does not apply to a result with 'contentEncoding: binary': the response is the file."),
        ("a media type without an encoding", "contentEncoding: binary, ", "properties: { a: { type: string } }, at: data, ", "35,60 FOX0105: 'contentMediaType' applies to results with 'contentEncoding'."),
        ("a media type that is none", "audio/mpeg", "mp3", "35,56 FOX0209: 'contentMediaType' must be a media type such as audio/mpeg; 'mp3' is not one."),
        ("base64 without its field", "file: b64, contentEncoding", "contentEncoding", "34,12 FOX0102: The key 'file' is missing from the result 'Picture'."),
        ("base64 in a number", "file: b64", "file: size", "34,38 FOX0214: 'file' with 'contentEncoding: base64' must name a field of the result with type: string and no format; 'size' is not such a field."),
        ("another encoding", "contentEncoding: base64", "contentEncoding: hex", "34,60 FOX0104: 'contentEncoding' must be base64 or binary, not 'hex'."),
        ("a status request without a path", "  path: /v1/tasks/{task_id}\n", "", "16,3 FOX0102: 'tasks' requires 'path', or 'url', or a 'taskPath' in each family."),
        ("a callback without a place for the URL", "  field: webhook\n", "", "21,3 FOX0102: 'callback' requires 'field' or 'query'."),
        ("a callback with two places for the URL", "  field: webhook\n", "  field: webhook\n  query: hook\n", "22,3 FOX0105: 'field' and 'query' cannot be combined; remove one of the two."),
        ("a callback in the place of the model", "field: webhook", "field: model", "21,10 FOX0219: 'modelField' and 'callback' both use the body field 'model'."),
        ("a constant in the place of the URL", "webhook_filter: [completed]", "webhook: x", "22,11 FOX0219: 'field' and 'with' both use the body field 'webhook'."),
        ("a constant in the place of the model", "webhook_filter: [completed]", "model: x", "22,11 FOX0219: 'modelField' and 'callback' both use the body field 'model'."),
        ("a time that is not signed", "{X-Time}.{body}", "{body}", "24,86 FOX0102: 'content' requires '{X-Time}', because the time of 'timestamp' must be signed."),
        ("a signature without the body", "{X-Time}.{body}", "{X-Time}", "24,86 FOX0104: The signed text must be text with {body} or {sha256}, and names of headers in braces; '{X-Time}' is not."),
        ("a call whose task is inside", "body: { status", "body: { at: data, status", "23,9 FOX0102: 'body' requires 'id', because 'tasks.fields.id' is outside 'data'."),
        ("a call without a status", "state: OK, ", "", "31,15 FOX0218: 'callback.body.status' is 'state', and the example responses have no such field. Available: data and id."),
        ("a call with an unknown status", "state: OK", "state: WELL", "31,33 FOX0218: The example response has the status 'WELL', which 'statuses' does not list."),
        ("a call without an id", "callback: { id: \"1\", ", "callback: { ", "31,15 FOX0218: 'callback.body.id' is 'id', and the example responses have no such field. Available: data and state."),
        ("uploads in one and two steps", "  start: { path", "  stream: { path: /v1/files, field: file }\n  start: { path", "27,3 FOX0105: 'stream' and 'start' cannot be combined; remove one of the two."),
        ("an upload without a path", "start: { path: /v1/uploads, ", "start: { ", "26,10 FOX0102: 'start' requires 'path' or 'url'."),
        ("a constant in the place of the name", "with: { type: ephemeral }", "with: { filename: x }", "26,67 FOX0210: 'filename' occurs twice in the fields of 'start'; remove one of the two."),
        ("ids without an id", "reply: { id: fileId }", "reply: { url: fileUrl }", "27,10 FOX0102: 'reply' requires 'id', because 'use' is id."),
        ("an id without use", "  use: id\n", "", "27,10 FOX0102: 'reply' requires 'url', or 'use: id' beside it."),
        ("two-step uploads without a reply", "  reply: { id: fileId }\n", "", "26,3 FOX0102: 'uploads' requires 'reply', because files are uploaded."),
        ("a file without a form", "family: forms", "family: speech", "6,3 FOX0105: 'file' accepts a 'file', a part of a form: the family 'speech' requires 'contentType: multipart/form-data'. Or remove 'file' from 'schemes'.\n7,3 FOX0105: 'files' accepts a 'file', a part of a form: the family 'speech' requires 'contentType: multipart/form-data'. Or remove 'file' from 'schemes'."),
        ("a file in an object", "  text: {", "  inner: { type: object, properties: { file: { type: string, format: uri, schemes: [file], description: A file. } }, description: An object. }\n  text: {", "8,3 FOX0105: 'inner' contains a field that accepts a 'file'. Only properties of the model and items of their arrays can be files."),
        ("a file with a place", "schemes: [file], description", "schemes: [file], in: query, description", "6,55 FOX0219: 'file' with 'in: query' must be a string without 'format: uri', an integer, a number or a boolean."),
        ("a file inside a group", "schemes: [file], description", "schemes: [file], under: input, description", "6,3 FOX0105: 'file' accepts a 'file', which is a part of the form itself; remove 'under'."),
        ("bytes of a task", "family: forms\nresult: Answer", "family: videos\nresult: Speech", "3,9 FOX0105: The result 'Speech' is the response itself (contentEncoding: binary), so the family 'videos' requires 'answers: result'.\n6,3 FOX0105: 'file' accepts a 'file', a part of a form: the family 'videos' requires 'contentType: multipart/form-data'. Or remove 'file' from 'schemes'.\n7,3 FOX0105: 'files' accepts a 'file', a part of a form: the family 'videos' requires 'contentType: multipart/form-data'. Or remove 'file' from 'schemes'."),
        ("a property of the stream", "family: forms\nresult: Answer\ntitle: Form\nproperties:\n", "family: chat\nresult: Answer\ntitle: Form\nproperties:\n  stream: { type: boolean, description: Events. }\n", "6,3 FOX0105: 'stream' cannot be a property, because 'stream.with' of the family sets it. Remove the property.\n7,3 FOX0105: 'file' accepts a 'file', a part of a form: the family 'chat' requires 'contentType: multipart/form-data'. Or remove 'file' from 'schemes'.\n8,3 FOX0105: 'files' accepts a 'file', a part of a form: the family 'chat' requires 'contentType: multipart/form-data'. Or remove 'file' from 'schemes'."),
    ];

    public static TheoryData<string> Names => new(s_rows.Select(row => row.Name));

    [Fact]
    public void Both_files_are_right_as_they_are() => Assert.Empty(Diagnose(Service, Model));

    [Theory]
    [MemberData(nameof(Names))]
    public void One_mistake_is_refused_at_its_place(string name)
    {
        var (_, from, to, message) = s_rows.Single(row => row.Name == name);
        var isModel = Model.Contains(from, StringComparison.Ordinal);
        Assert.Equal(1, (isModel ? Model : Service).Split(from).Length - 1);

        Assert.Equal(message, isModel ? Diagnose(Service, Model.Replace(from, to, StringComparison.Ordinal)) : Diagnose(Service.Replace(from, to, StringComparison.Ordinal), null));
    }

    private static string Diagnose(string service, string? model)
    {
        var stop = TestContext.Current.CancellationToken;
        var compiled = SpecCompiler.CompileService(new SpecText("mini.service.fox.yaml", service), stop);
        var problems = model is null ? compiled.Diagnostics : SpecCompiler.CompileModels(new SpecText("form.fox.yaml", model), new([compiled.Service!]), stop).Diagnostics;
        return string.Join("\n", problems.Select(problem => $"{problem.Span.StartLine + 1},{problem.Span.StartColumn + 1} {problem.Descriptor.Id}: {problem.Message}"));
    }
}
