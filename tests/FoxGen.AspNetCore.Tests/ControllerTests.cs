using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace FoxGen.AspNetCore.Tests;

/// <summary>Controllers answer as minimal APIs do: the same status, media type and body.</summary>
public sealed partial class ControllerTests
{
    private const string Valid = """{"prompt": "A garden", "resolution": "720p", "image_urls": ["https://example.com/a.png"]}""";
    private const string Broken = """{"prompt": "A garden", "duration": 99}""";
    private const string Unreadable = """{"prompt": 1, "resolution": "8k", "image_urls": ["https://example.com/a.png", 7]}""";

    public static TheoryData<string, string, int> Bodies() => new()
    {
        { "/videos", Valid, 200 },
        { "/videos", Unreadable, 400 },
        { "/videos", Broken, 400 },
        { "/videos", """{"promt": "A garden"}""", 400 },
        { "/videos", """{"prompt": "", "image_urls": ["/etc/hostname"]}""", 400 },
        { "/videos", "[1]", 400 },
        { "/videos", "7", 400 },
        { "/videos", "{", 400 },
        { "/videos", """{"prompt": "A garden"} {""", 400 },
        { "/videos", "", 400 },
        { "/videos", "null", 400 },
        { "/optional", Valid, 200 },
        { "/optional", "null", 200 },
        { "/optional", Broken, 400 },
        { "/optional", "{", 400 },
        { "/batch", $"[{Valid}, {Valid}]", 200 },
        { "/batch", "[]", 200 },
        { "/batch", $"[{Valid}, {Broken}, {Broken}]", 400 },
        { "/batch", $"[{Valid}, {Unreadable}]", 400 },
        { "/batch", "{", 400 },
        { "/batch", "null", 400 },
        { "/array", $"[{Valid}, {Broken}]", 400 },
        { "/orders", $$"""{"customer": "c", "video": {{Valid}}, "takes": [{{Valid}}]}""", 200 },
        { "/orders", "{}", 200 },
        { "/orders", $$"""{"video": {{Broken}}, "takes": [{{Valid}}, {{Broken}}], "parts": {"first": {"take": {{Broken}} } } }""", 400 },
        { "/orders", $$"""{"video": {{Unreadable}} }""", 400 },
        { "/orders", $$"""{"takes": [{{Valid}}, {{Unreadable}}]}""", 400 },
        { "/orders", $$"""{"parts": {"a b": {"take": {{Unreadable}} } } }""", 400 },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_gets_the_response_of_a_minimal_API(string path, string json, int status)
    {
        await using var minimal = await StyledApp.StartAsync(Style.Minimal);
        var expected = await minimal.PostAsync(path, json);
        Assert.Equal(status, (int)expected.Status);
        foreach (var style in new[] { Style.ApiController, Style.PlainController })
        {
            await using var app = await StyledApp.StartAsync(style);
            AssertEqual(expected, await app.PostAsync(path, json));
        }
    }

    [Theory]
    [InlineData("/tasks/fox1:foxapi:m:1", 200)]
    [InlineData("/tasks/nonsense", 400)]
    [InlineData("/tasks?task=fox1:foxapi:m:1", 200)]
    [InlineData("/tasks?task=nonsense", 400)]
    [InlineData("/perhaps", 200)]
    [InlineData("/perhaps?token=nonsense", 400)]
    public async Task A_token_gets_the_response_of_a_minimal_API(string path, int status)
    {
        await using var minimal = await StyledApp.StartAsync(Style.Minimal);
        var expected = await minimal.GetAsync(path);
        Assert.Equal(status, (int)expected.Status);
        foreach (var style in new[] { Style.ApiController, Style.PlainController })
        {
            await using var app = await StyledApp.StartAsync(style);
            AssertEqual(expected, await app.GetAsync(path));
        }
    }

    [Theory]
    [InlineData(Style.Minimal)]
    [InlineData(Style.ApiController)]
    public async Task A_text_that_is_no_token_is_an_error_of_its_field(Style style)
    {
        await using var app = await StyledApp.StartAsync(style);
        Assert.Equal(["token must be a task token, for example fox1:service:model:task-id."], (await app.GetAsync("/tasks/nonsense")).Errors["token"]);
        Assert.Equal(["task"], (await app.GetAsync("/tasks?task=nonsense")).Errors.Keys);
    }

    [Theory]
    [InlineData(Style.Minimal)]
    [InlineData(Style.ApiController)]
    public async Task Requests_inside_a_body_are_named_by_their_path(Style style)
    {
        await using var app = await StyledApp.StartAsync(style);
        var broken = await app.PostAsync("/orders", $$"""{"video": {{Broken}}, "takes": [{{Valid}}, {{Broken}}], "parts": {"first": {"take": {{Broken}} } } }""");
        Assert.Equal(["parts.first.take.duration", "takes[1].duration", "video.duration"], broken.Errors.Keys.Order(StringComparer.Ordinal));
        Assert.StartsWith("video.duration must be ", Assert.Single(broken.Errors["video.duration"]), StringComparison.Ordinal);

        var unread = await app.PostAsync("/orders", $$"""{"video": {{Unreadable}} }""");
        Assert.Equal(["video.image_urls[1]", "video.prompt", "video.resolution"], unread.Errors.Keys.Order(StringComparer.Ordinal));

        Assert.Equal(["[1].duration", "[2].duration"], (await app.PostAsync("/batch", $"[{Valid}, {Broken}, {Broken}]")).Errors.Keys);
    }

    [Fact]
    public async Task A_body_in_UTF_16_is_read()
    {
        await using var app = await StyledApp.StartAsync(Style.ApiController);
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync("/videos", Valid, encoding: Encoding.Unicode)).Status);
        Assert.Equal(["prompt"], (await app.PostAsync("/videos", """{"prompt": 1}""", encoding: Encoding.Unicode)).Errors.Keys);
    }

    [Fact]
    public async Task Who_accepts_no_JSON_gets_the_status_all_the_same()
    {
        await using var app = await StyledApp.StartAsync(Style.ApiController);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.PostAsync("/videos", Unreadable, accept: "text/html")).Status);
    }

    [Fact]
    public async Task Errors_of_the_applications_own_bodies_are_left_to_its_factory()
    {
        await using var app = await StyledApp.StartAsync(
            typeof(OwnController),
            add: services => services.Configure<ApiBehaviorOptions>(options => options.InvalidModelStateResponseFactory = context =>
                new ObjectResult("own: " + string.Join(' ', context.ModelState.SelectMany(entry => entry.Value!.Errors.Select(error => $"{entry.Key} {error.ErrorMessage}")))) { StatusCode = 418 }));
        Assert.Equal((418, true), await FromFactoryAsync("/customers", """{"name": "too long"}"""));
        Assert.Equal((418, true), await FromFactoryAsync("/orders", "{"));
        Assert.Equal((418, true), await FromFactoryAsync("/orders", """{"customer": 7}"""));
        Assert.Contains("$.customer The JSON value could not be converted", (await app.PostAsync("/orders", """{"customer": 7}""")).Text, StringComparison.Ordinal);
        Assert.Equal((400, false), await FromFactoryAsync("/orders", $$"""{"video": {{Unreadable}} }"""));
        Assert.Equal((400, false), await FromFactoryAsync("/orders", $$"""{"video": {{Broken}} }"""));

        async Task<(int Status, bool IsOwn)> FromFactoryAsync(string path, string json)
        {
            var reply = await app.PostAsync(path, json);
            return ((int)reply.Status, reply.Text.StartsWith("own: ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_application_can_add_to_the_problem_details()
    {
        await using var app = await StyledApp.StartAsync(
            Style.ApiController,
            add: services => services.AddProblemDetails(options => options.CustomizeProblemDetails = context => context.ProblemDetails.Extensions["node"] = "n1"));
        var reply = await app.PostAsync("/videos", Unreadable);
        Assert.Equal(("n1", 3), (reply.Member("node"), reply.Errors.Count));
    }

    private static void AssertEqual(Reply expected, Reply actual) =>
        Assert.Equal((expected.Status, expected.MediaType, Comparable(expected)), (actual.Status, actual.MediaType, Comparable(actual)));

    // Each request has its own trace.
    private static string Comparable(Reply reply) => TraceId().Replace(reply.Text, "");

    [GeneratedRegex("\"traceId\":\"[^\"]*\",?")]
    private static partial Regex TraceId();
}
