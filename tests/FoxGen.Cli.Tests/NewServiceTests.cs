using System.Text.Json;

namespace FoxGen.Cli.Tests;

/// <summary><c>foxgen new service</c> from an OpenAPI document, or from example replies.</summary>
public sealed class NewServiceTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Dawn, version: "1" }
        servers: [{ url: https://api.dawn.example/v1 }]
        components:
          schemas:
            Task:
              type: object
              properties:
                id: { type: string }
                status: { type: string, enum: [queued, painting, succeeded, failed] }
                video_url: { type: string, format: uri }
                error: { type: string }
        paths:
          /videos:
            post:
              requestBody: { content: { application/json: { schema: { type: object, properties: { model: { type: string } } } } } }
              responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Task" } } } } }
          /videos/{id}:
            get:
              responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Task" } } } } }
        """;

    [Fact]
    public async Task A_document_gives_a_file_that_checks_and_a_list()
    {
        using var folder = new TempFolder();
        folder.Write("openapi.yaml", Document);

        var outcome = await Support.Cli.RunAsync(folder, "new", "service", "--from", "openapi.yaml");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith("dawn.service.fox.yaml was written. Check it: foxgen check dawn.service.fox.yaml\n\nConfirm these assumptions:\n", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("  tasks.statuses: The file assumes that `painting` means `running`. The document only lists it.\n", outcome.Out, StringComparison.Ordinal);
        Assert.True(outcome.Out.IndexOf("Confirm", StringComparison.Ordinal) < outcome.Out.IndexOf("Add what", StringComparison.Ordinal));
        Assert.Equal("No problems in 1 file, 0 models.\n", (await Support.Cli.RunAsync(folder, "check", "dawn.service.fox.yaml")).All);
    }

    [Fact]
    public async Task The_list_can_be_JSON_and_the_document_can_come_from_a_pipe()
    {
        using var folder = new TempFolder();

        var outcome = await Support.Cli.RunAsync(folder.Path, ["new", "service", "acme", "--from", "-", "--json", "--folder", "specs"], answer: Document);

        Assert.Equal(0, outcome.ExitCode);
        using var json = JsonDocument.Parse(outcome.Out);
        Assert.Equal("specs/acme.service.fox.yaml", json.RootElement.GetProperty("file").GetString());
        var decisions = json.RootElement.GetProperty("decisions").EnumerateArray().ToList();
        Assert.Contains(decisions, decision => decision.GetProperty("group").GetString() == "confirm" && decision.GetProperty("key").GetString() == "tasks.statuses");
        Assert.All(decisions, decision => Assert.Contains(decision.GetProperty("group").GetString(), (string[])["replace", "confirm", "add", "leftOut"]));
        Assert.True(File.Exists(folder["specs/acme.service.fox.yaml"]));
    }

    [Fact]
    public async Task Replies_give_a_file_that_checks()
    {
        using var folder = new TempFolder();
        folder.Write("dawn/submitted.json", """{"id": "t1", "status": "queued"}""");
        folder.Write("dawn/completed.json", """{"id": "t1", "status": "succeeded", "output": ["https://f.example/1.mp4"]}""");

        var outcome = await Support.Cli.RunAsync(folder, "new", "service", "--replies", "dawn", "--base-url", "https://api.dawn.example", "--submit", "/v1/videos", "--task", "/v1/tasks/{id}");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        var text = await File.ReadAllTextAsync(folder["dawn.service.fox.yaml"], TestContext.Current.CancellationToken);
        Assert.Contains("baseUrl: https://api.dawn.example\n", text, StringComparison.Ordinal);
        Assert.Contains("path: /v1/tasks/{task_id}\n", text, StringComparison.Ordinal);
        Assert.Contains("path: /v1/videos\n", text, StringComparison.Ordinal);
        Assert.Equal(0, (await Support.Cli.RunAsync(folder, "check", "dawn.service.fox.yaml")).ExitCode);
    }

    [Fact]
    public async Task The_template_takes_a_base_URL()
    {
        using var folder = new TempFolder();

        Assert.Equal(0, (await Support.Cli.RunAsync(folder, "new", "service", "acme", "--base-url", "https://api.acme.example/")).ExitCode);
        Assert.Contains("baseUrl: https://api.acme.example\n", await File.ReadAllTextAsync(folder["acme.service.fox.yaml"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A name is required: foxgen new service <name>")]
    [InlineData("The file 'no.yaml' does not exist.", "--from", "no.yaml")]
    [InlineData("The folder 'no' does not exist.", "--replies", "no")]
    [InlineData("exclude each other", "--from", "a.yaml", "--replies", "b")]
    [InlineData("'a.yaml' cannot be read: #: The top level of the file must be a mapping.", "--from", "a.yaml")]
    [InlineData("'.' cannot be read: The folder contains no example reply.", "acme", "--replies", ".")]
    [InlineData("'ftp://x' is not a base URL", "acme", "--base-url", "ftp://x")]
    [InlineData("--task 'tasks' is not a path", "acme", "--from", "a.yaml", "--task", "tasks")]
    [InlineData("--submit and --task require --from or --replies", "acme", "--task", "/tasks/{id}")]
    [InlineData("Try acme", "Acme", "--from", "a.yaml")]
    public async Task A_wrong_argument_is_an_error(string message, params string[] args)
    {
        using var folder = new TempFolder();
        folder.Write("a.yaml", "text");

        var outcome = await Support.Cli.RunAsync(folder, ["new", "service", .. args]);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path, "*.service.fox.yaml"));
    }

    [Fact]
    public async Task An_existing_file_is_kept_unless_force_is_given()
    {
        using var folder = new TempFolder();
        folder.Write("openapi.yaml", Document);
        folder.Write("dawn.service.fox.yaml", "mine");

        Assert.Equal(1, (await Support.Cli.RunAsync(folder, "new", "service", "--from", "openapi.yaml")).ExitCode);
        Assert.Equal("mine", await File.ReadAllTextAsync(folder["dawn.service.fox.yaml"], TestContext.Current.CancellationToken));
        Assert.Equal(0, (await Support.Cli.RunAsync(folder, "new", "service", "--from", "openapi.yaml", "--force")).ExitCode);
    }
}
