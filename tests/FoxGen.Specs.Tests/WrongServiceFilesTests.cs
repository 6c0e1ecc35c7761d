namespace FoxGen.Specs.Tests;

/// <summary>Service files with one mistake each. The mistake is found before a request costs something.</summary>
public sealed class WrongServiceFilesTests
{
    private const string File = """
        service: mini
        namespace: Mini
        client: MiniClient
        title: Mini
        baseUrl: https://api.example.com
        keyVariable: MINI_KEY
        auth: { header: X-Key }
        headers: { X-Version: "1" }
        idempotency: { contract: reject, header: X-Once }
        families:
          videos: { path: /v1/videos }
        tasks:
          path: /v1/tasks/{task_id}
          url: links.get
          result: { path: "/v1/files?id={file.id}" }
          cancel: { method: DELETE, path: "/v1/tasks/{task_id}" }
          fields: { id: id, status: status, progress: progress }
          error: { message: [error.message, detail] }
          statuses: { queued: pending, running: running, done: completed, bad: failed }
        refusal:
          message: base.text
          unless: { field: base.code, is: 0 }
        replies:
          examples:
            submitted: { id: "1", base: { code: 0 }, links: { get: "https://api.example.com/v1/tasks/1" } }
            running: { id: "1", status: running, progress: 5 }
            completed: { id: "1", status: done, file: { id: 7 } }
            result: { video: { uri: "https://files.example.com/a.mp4" } }
            failed: { id: "1", status: bad, detail: Failed }
            refused: { base: { code: 1008, text: Refused } }
        results:
          MediaResult:
            at: video
            file: uri
            properties:
              uri: { type: string, format: uri }
        """;

    // Name, the text that is replaced, its replacement with a mark before the place, the id, and the message.
    private static readonly (string Name, string From, string To, string Message)[] s_rows =
    [
        ("an id at a place that no example has", "fields: { id: id,", "fields: { id: task_id,", "25,16 FOX0218: 'fields.id' is 'task_id', and the example responses have no such field. Available: base, id and links."),
        ("an id that is a list", "submitted: { id: \"1\",", "submitted: { id: [\"1\"],", "25,22 FOX0218: 'fields.id' is 'id', and the example response has an array there; a string or an integer is required."),
        ("an id that is an object", "submitted: { id: \"1\",", "submitted: { id: { a: b },", "25,22 FOX0218: 'fields.id' is 'id', and the example response has an object there; a string or an integer is required."),
        ("a progress that is a string", "progress: 5", "progress: \"5\"", "26,52 FOX0218: 'fields.progress' is 'progress', and the example response has a string there; an integer is required."),
        ("a progress that no example has", "progress: progress", "progress: percent", "25,16 FOX0218: 'fields.progress' is 'percent', and the example responses have no such field. Available: base, id and links."),
        ("a status that the file does not list", "running: { id: \"1\", status: running", "running: { id: \"1\", status: working", "26,33 FOX0218: The example response has the status 'working', which 'statuses' does not list."),
        ("a status with another meaning", "completed: { id: \"1\", status: done", "completed: { id: \"1\", status: running", "27,35 FOX0218: The example response has the status 'running', which 'statuses' defines as running."),
        ("a status that is missing", "failed: { id: \"1\", status: bad,", "failed: { id: \"1\",", "29,13 FOX0218: 'fields.status' is 'status', and the example responses have no such field. Available: detail and id."),
        ("no status that means completed", "done: completed, bad", "bad", "19,13 FOX0102: 'statuses' must map at least one status to 'completed'; otherwise a wait cannot end."),
        ("no statuses", "  statuses: { queued: pending, running: running, done: completed, bad: failed }\n", "", "13,3 FOX0102: 'tasks' requires 'statuses', which define the meaning of 'fields.status'."),
        ("a status and done", "status: status, progress", "status: status, done: finished, progress", "17,37 FOX0105: 'status' and 'done' cannot be combined; remove one of the two."),
        ("neither a status nor done", "id: id, status: status,", "id: id,", "17,11 FOX0102: 'fields' requires 'status' or 'done'."),
        ("the URL of a task on another host", "https://api.example.com/v1/tasks", "https://other.example/v1/tasks", "25,60 FOX0218: 'url' is 'links.get', and the URL there is on another host than 'baseUrl'. The API key is sent to the host of 'baseUrl' only."),
        ("the URL of a task on another port", "https://api.example.com/v1/tasks", "https://api.example.com:8443/v1/tasks", "25,60 FOX0218: 'url' is 'links.get', and the URL there is on another host than 'baseUrl'. The API key is sent to the host of 'baseUrl' only."),
        ("the URL of a task that is none", "https://api.example.com/v1/tasks/1", "1", "25,60 FOX0218: 'url' is 'links.get', and the example response has a string there; a URL is required."),
        ("the path of a result with a field that no example has", "{file.id}", "{file.name}", "27,16 FOX0218: 'result.path' is 'file.name', and the example responses have no such field. Available: id."),
        ("the path and the URL of a result", "{ path: \"/v1/files?id={file.id}\" }", "{ path: \"/v1/files?id={file.id}\", url: file.url }", "15,45 FOX0105: 'path' and 'url' cannot be combined; remove one of the two."),
        ("neither the path nor the URL of a cancellation", "{ method: DELETE, path: \"/v1/tasks/{task_id}\" }", "{ method: DELETE }", "16,11 FOX0102: 'cancel' requires 'path' or 'url'."),
        ("an unknown method", "method: DELETE", "method: GET", "16,21 FOX0104: The method must be POST, PUT, DELETE or PATCH, not 'GET'."),
        ("a task path without the id", "  path: /v1/tasks/{task_id}\n  url", "  path: /v1/tasks\n  url", "13,9 FOX0208: The path of the status request must start with /, contain {task_id} and contain only letters, digits and / - _ . ~ :; '/v1/tasks' does not."),
        ("a task path with an unknown placeholder", "  path: /v1/tasks/{task_id}\n  url", "  path: /v1/tasks/{task_id}/{voice}\n  url", "13,9 FOX0208: The path of the status request cannot contain the placeholder 'voice'. It can contain {task_id}, {+task_id}, {model} or {+model}."),
        ("a task path with dots", "  path: /v1/tasks/{task_id}\n  url", "  path: /v1/../tasks/{task_id}\n  url", "13,9 FOX0208: The path of the status request cannot have . or .. between slashes, and '/v1/../tasks/{task_id}' does."),
        ("a task path with an open brace", "  path: /v1/tasks/{task_id}\n  url", "  path: \"/v1/tasks/{task_id\"\n  url", "13,9 FOX0208: '/v1/tasks/{task_id' is not a valid path. It must start with / and can contain only letters, digits, / - _ . ~ :, a query and {task_id}, {+task_id}, {model}…."),
        ("no task path", "  path: /v1/tasks/{task_id}\n  url: links.get\n  result", "  result", "13,3 FOX0102: 'tasks' requires 'path', or 'url', or a 'taskPath' in each family."),
        ("a submit path to another host", "path: /v1/videos", "path: //other.example/videos", "11,19 FOX0208: The path of a family must start with / and contain only letters, digits and / - _ . ~ :; '//other.example/videos' does not."),
        ("a header that the client sets", "X-Version: \"1\"", "User-Agent: me", "8,12 FOX0216: The name of a header cannot be 'User-Agent', because the client or the connection sets this header."),
        ("a header with a space in its name", "X-Version:", "X Version:", "8,12 FOX0216: A header name can contain only letters, digits and - . _ ~ ! # $ % & ' * + ^ ` |; 'X Version' is not valid."),
        ("a header value with a line break", "X-Version: \"1\"", "X-Version: \"a\\nb\"", "8,23 FOX0104: The value of 'X-Version' must be printable ASCII characters without spaces at the ends; 'a\nb' is not."),
        ("the header of the key twice", "headers: { X-Version", "headers: { x-key", "8,12 FOX0216: The header 'x-key' already carries the API key; use another header."),
        ("the header of the idempotency key twice", "header: X-Once", "header: X-Key", "9,42 FOX0216: The header 'X-Key' already carries the API key; use another header."),
        ("an idempotency key in a header and in a field", "header: X-Once }", "header: X-Once, field: once }", "9,50 FOX0105: 'header' and 'field' cannot be combined; remove one of the two."),
        ("an idempotency key nowhere", "contract: reject, header: X-Once", "contract: reject", "9,14 FOX0102: 'idempotency' requires 'header' or 'field'."),
        ("results at a place that no example has", "at: video", "at: videos", "28,13 FOX0218: 'at' is 'videos', and the example responses have no such field. Did you mean 'video'?"),
        ("a result without a place", "    at: video\n", "", "32,3 FOX0102: The result 'MediaResult' requires 'at', because the service has no 'tasks.fields.results'."),
        ("a file that is no property of the result", "file: uri", "file: url", "34,11 FOX0214: 'file' must name a field of the result with type: string and format: uri; 'url' is not such a field."),
        ("a file that is no URL", "https://files.example.com/a.mp4", "a.mp4", "28,29 FOX0218: 'file' is 'uri', and the example response has a string there; an absolute http or https URL is required."),
        ("a result that is a number", "video: { uri: \"https://files.example.com/a.mp4\" }", "video: 5", "28,22 FOX0218: 'at' is 'video', and the example response has an integer there; an object, a URL, or an array of these is required."),
        ("an accepted request that 'unless' rejects", "base: { code: 0 }", "base: { code: 3 }", "25,41 FOX0218: By 'refusal.unless', this example response rejects the request, because 'base.code' is 3 and not 0."),
        ("a rejected request that 'unless' accepts", "code: 1008", "code: 0", "30,30 FOX0218: This example response of a rejected request has the value of 'refusal.unless', which means that the request was accepted."),
        ("a rejected request without a message", "text: Refused", "note: Refused", "30,14 FOX0218: 'refusal.message' is 'base.text', and the example responses have no such field. Available: code and note."),
        ("a failed task without a message", "detail: Failed", "note: Failed", "29,13 FOX0218: 'error.message' is 'error.message', and the example responses have no such field. Available: id, note and status."),
        ("a reply path with an index", "message: base.text", "message: \"base[0].text\"", "21,12 FOX0104: 'message' must be a path of names joined by dots, such as error.message; 'base[0].text' reads an item of an array, which is not supported yet."),
        ("a scheme of two words", "auth: { header: X-Key }", "auth: { header: X-Key, scheme: My Key }", "7,32 FOX0104: The scheme must be one word without spaces, such as Bearer; 'My Key' is not."),
    ];

    public static TheoryData<string> Names => [.. s_rows.Select(row => row.Name)];

    [Fact]
    public void The_file_without_a_mistake_compiles() =>
        Assert.Empty(SpecCompiler.CompileService(new SpecText("mini.service.fox.yaml", File), cancellationToken: TestContext.Current.CancellationToken).Diagnostics);

    [Theory]
    [MemberData(nameof(Names))]
    public void One_mistake_is_refused_at_its_place(string name)
    {
        var (_, from, to, message) = s_rows.Single(row => row.Name == name);
        Assert.Contains(from, File, StringComparison.Ordinal);
        var at = File.IndexOf(from, StringComparison.Ordinal);
        var text = File[..at] + to + File[(at + from.Length)..];

        var problems = SpecCompiler.CompileService(new SpecText("mini.service.fox.yaml", text), cancellationToken: TestContext.Current.CancellationToken).Diagnostics;

        Assert.Equal(message, string.Join("\n", problems.Select(problem => $"{problem.Span.StartLine + 1},{problem.Span.StartColumn + 1} {problem.Descriptor.Id}: {problem.Message}")));
    }
}
