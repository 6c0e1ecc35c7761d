using System.Net;
using FoxApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FoxGen.AspNetCore.Tests;

/// <summary>Requests as bodies of minimal APIs.</summary>
public sealed class BodyTests
{
    private const string Valid = """{"prompt": "A garden", "resolution": "720p", "image_urls": ["https://example.com/a.png"]}""";

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task A_valid_body_is_bound(string environment)
    {
        await using var app = await StartAsync(environment);
        var reply = await app.PostAsync("/videos", Valid);
        Assert.Equal((HttpStatusCode.OK, "A garden|P720|https://example.com/a.png"), (reply.Status, reply.Text.Trim('"')));
    }

    [Fact]
    public async Task A_body_may_name_its_model()
    {
        await using var app = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync("/videos", Valid.Replace("{", $$"""{"model": "{{Seedance20ReferenceToVideo.Id}}", """))).Status);
        var other = await app.PostAsync("/videos", Valid.Replace("{", """{"model": "sora", """));
        Assert.Equal(HttpStatusCode.BadRequest, other.Status);
        Assert.Equal([$"model must be {Seedance20ReferenceToVideo.Id}."], other.Errors["model"]);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task A_wrong_enum_value_and_a_wrong_type_are_named_at_once(string environment)
    {
        await using var app = await StartAsync(environment);
        var reply = await app.PostAsync("/videos", """{"prompt": "A garden", "resolution": "8k", "image_urls": ["https://example.com/a.png", 7], "duration": "long"}""");

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (reply.Status, reply.MediaType));
        Assert.Equal("validation", reply.Member("code"));
        Assert.Equal(["duration", "image_urls[1]", "resolution"], reply.Errors.Keys.Order(StringComparer.Ordinal));
        Assert.StartsWith("resolution must be one of 480p, 720p", Assert.Single(reply.Errors["resolution"]), StringComparison.Ordinal);
        Assert.Equal(["image_urls[1] must be a string."], reply.Errors["image_urls[1]"]);
    }

    [Fact]
    public async Task A_broken_rule_is_told_before_the_endpoint_runs()
    {
        await using var app = await StartAsync();
        var reply = await app.PostAsync("/videos", """{"prompt": "A garden", "duration": 99}""");

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (reply.Status, reply.MediaType));
        Assert.Equal(["duration"], reply.Errors.Keys);
        Assert.Equal("validation", reply.Member("code"));
    }

    [Fact]
    public async Task Without_the_filter_rules_are_the_endpoints_matter()
    {
        await using var app = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync("/unchecked", """{"prompt": "A garden", "duration": 99}""")).Status);
    }

    [Fact]
    public async Task An_unknown_field_is_refused_with_a_hint()
    {
        await using var app = await StartAsync();
        var reply = await app.PostAsync("/videos", """{"promt": "A garden"}""");
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(["promt is not a field of this model; did you mean 'prompt'?"], reply.Errors["promt"]);
        Assert.Equal(["prompt is required."], reply.Errors["prompt"]);
    }

    [Theory]
    [InlineData("/etc/hostname")]
    [InlineData("C:\\Windows\\win.ini")]
    [InlineData("file:///etc/hostname")]
    [InlineData("..\\secret.png")]
    public async Task A_text_that_looks_like_a_file_is_a_bad_URL_and_no_file_is_opened(string text)
    {
        await using var app = await StartAsync();
        var reply = await app.PostAsync("/videos", $$"""{"prompt": "A garden", "image_urls": [{{System.Text.Json.JsonSerializer.Serialize(text)}}]}""");
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(["image_urls[0] must be an absolute http or https URL."], reply.Errors["image_urls[0]"]);
        Assert.DoesNotContain(text, reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    public async Task What_is_no_JSON_at_all_is_a_bad_request(string json)
    {
        await using var app = await StartAsync();
        var reply = await app.PostAsync("/videos", json);
        Assert.Equal((HttpStatusCode.BadRequest, "unreadable"), (reply.Status, reply.Member("code")));
    }

    [Fact]
    public async Task A_body_that_is_no_object_is_told_so()
    {
        await using var app = await StartAsync();
        var reply = await app.PostAsync("/videos", "[1]");
        Assert.Equal((HttpStatusCode.BadRequest, "The body must be an object."), (reply.Status, Assert.Single(reply.Errors[""])));
    }

    [Fact]
    public async Task Who_accepts_no_JSON_gets_the_status_all_the_same()
    {
        await using var app = await StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await app.PostAsync("/videos", """{"prompt": 1}""", accept: "text/html")).Status);
    }

    [Fact]
    public async Task A_body_is_bound_without_reflection()
    {
        await using var app = await App.StartAsync(
            app => app.MapPost("/videos", (Seedance20ReferenceToVideoRequest request) => request.Prompt),
            add: services => services.ConfigureHttpJsonOptions(options =>
            {
                options.SerializerOptions.TypeInfoResolverChain.Clear();
                options.SerializerOptions.TypeInfoResolverChain.Add(SerializerContext.Default);
            }));
        Assert.Equal("A garden", (await app.PostAsync("/videos", Valid)).Text);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.PostAsync("/videos", """{"prompt": 1}""")).Status);
    }

    private static Task<App> StartAsync(string environment = "Production") => App.StartAsync(
        app =>
        {
            app.MapPost("/videos", (Seedance20ReferenceToVideoRequest request) => $"{request.Prompt}|{request.Resolution}|{request.ImageUrls?[0].Url}").WithFoxValidation();
            app.MapPost("/unchecked", (Seedance20ReferenceToVideoRequest request) => Results.Ok(request.Validate().Count));
        },
        environment);
}

/// <summary>Metadata that the serializer uses instead of reflection.</summary>
[System.Text.Json.Serialization.JsonSerializable(typeof(Seedance20ReferenceToVideoRequest))]
[System.Text.Json.Serialization.JsonSerializable(typeof(string))]
internal sealed partial class SerializerContext : System.Text.Json.Serialization.JsonSerializerContext;
