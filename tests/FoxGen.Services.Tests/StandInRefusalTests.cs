using FoxGen.Services.Tests.StandIns;

namespace FoxGen.Services.Tests;

/// <summary>What each service refuses, in its own shape.</summary>
public class StandInRefusalTests
{
    private const string LongUri = "data:image/png;base64,";

    [Theory]
    [InlineData("MiniMax", """{"model": "MiniMax-Hailuo-02"}""", 200, "base_resp.status_code", "2013")]
    [InlineData("MiniMax", """{"model": "MiniMax-Hailuo-02", "prompt": "a", "first_frame_image": "iVBO"}""", 200, "task_id", "")]
    [InlineData("MiniMax", """{"model": "other", "prompt": "a"}""", 200, "base_resp.status_msg", "invalid params, model")]
    [InlineData("fal images", "[]", 422, "detail.0.type", "type_error.dict")]
    [InlineData("Replicate list", """{"input": {}}""", 422, "detail", "prompt is required")]
    [InlineData("Replicate list", """{"prompt": "a"}""", 422, "detail", "Additional property prompt is not allowed")]
    [InlineData("Replicate list", """{"input": {"prompt": "a"}, "model": "x"}""", 422, "title", "Input validation failed")]
    [InlineData("Replicate list", """{"input": {"prompt": "a"}, "webhook": "http://a.b"}""", 422, "status", "422")]
    [InlineData("Runway video", """{"model": "gen4_turbo", "promptImage": "http://a.b/c.png", "ratio": "1280:720"}""", 400, "issues.0.path.0", "promptImage")]
    [InlineData("Runway video", """{"model": "gen4_turbo", "promptImage": "https://a.b/c.png"}""", 400, "issues.0.path.0", "ratio")]
    [InlineData("Runway video", """{"model": "gen4_turbo", "promptImage": "https://a.b/c.png", "ratio": "1280:720", "prompt": "a"}""", 400, "issues.0.path.0", "prompt")]
    [InlineData("Runway image", """{"model": "gen4_image", "ratio": "1920:1080"}""", 400, "error", "Validation of body failed")]
    [InlineData("DashScope images", """{"model": "wan2.2-t2i-flash", "prompt": "a"}""", 400, "code", "InvalidParameter")]
    [InlineData("DashScope images", """{"model": "other", "input": {"prompt": "a"}}""", 404, "code", "ModelNotFound")]
    [InlineData("DashScope video", """{"model": "wan2.2-i2v-plus", "input": {"prompt": "a"}}""", 400, "message", "img_url must be set")]
    [InlineData("Kling text", """{"prompt": "a", "duration": 5}""", 400, "code", "1201")]
    [InlineData("Kling text", """{"prompt": "a", "model_name": "other"}""", 404, "code", "1203")]
    [InlineData("Kling image", """{"image": "data:image/png;base64,iVBORw0KGgo="}""", 400, "message", "File is not in a valid base64 format")]
    [InlineData("Ark", """{"model": "doubao-seedance-1-0-pro-250528", "prompt": "a"}""", 400, "error.code", "MissingParameter")]
    [InlineData("Ark", """{"model": "other", "content": []}""", 404, "error.code", "InvalidEndpointOrModel.NotFound")]
    [InlineData("Ark", """{"model": "doubao-seedance-1-0-pro-250528", "content": [{"type": "image_url", "image_url": "https://a.b"}]}""", 400, "error.code", "InvalidParameter")]
    [InlineData("Veo", """{"model": "veo", "instances": [{"prompt": "a"}]}""", 400, "error.status", "INVALID_ARGUMENT")]
    [InlineData("Veo", """{"instances": {"prompt": "a"}}""", 400, "error.code", "400")]
    [InlineData("Veo", """{"instances": [{"prompt": "a", "image": "data:image/png;base64,iVBORw0KGgo="}]}""", 400, "error.status", "INVALID_ARGUMENT")]
    [InlineData("Veo", """{"instances": [{"prompt": "a"}], "parameters": {"webhook": "a"}}""", 400, "error.message", "`webhook` isn't supported by this model.")]
    public async Task A_wrong_body_is_refused(string name, string body, int status, string path, string value)
    {
        await using var trial = await Trials.StartAsync(name);

        var answer = await trial.Http.PostAsync(trial.SubmitPath, body);

        Assert.Equal(status, answer.Status);
        Assert.Equal(value, answer.At(path));
        Assert.Empty(trial.Service.Charges);
    }

    [Theory]
    [InlineData("MiniMax", "", "base_resp.status_code", "1004")]
    [InlineData("MiniMax", "Bearer sk-wrong", "base_resp.status_code", "2049")]
    [InlineData("fal images", "Bearer {key}", "detail", "Authentication is required")]
    [InlineData("Replicate list", "Token {key}", "title", "Unauthenticated")]
    [InlineData("Runway video", "{key}", "error", "You did not supply a valid API key.")]
    [InlineData("DashScope images", "{key}", "code", "InvalidApiKey")]
    [InlineData("Kling text", "", "code", "1001")]
    [InlineData("Kling text", "Key {key}", "code", "1002")]
    [InlineData("Ark", "", "error.code", "AuthenticationError")]
    [InlineData("Veo", "Bearer {key}", "error.status", "UNAUTHENTICATED")]
    [InlineData("Veo", "", "error.status", "PERMISSION_DENIED")]
    public async Task Credentials_in_another_form_are_refused(string name, string authorization, string path, string value)
    {
        await using var trial = await Trials.StartAsync(name);
        using var caller = new Caller(trial.Service, ("Authorization", authorization.Replace("{key}", trial.Service.Key, StringComparison.Ordinal)));

        var answer = await caller.PostAsync(trial.SubmitPath, trial.Body);

        Assert.Equal(value, answer.At(path));
        Assert.Equal(trial.Service is MiniMaxStandIn ? 200 : authorization is "" && trial.Service is VeoStandIn ? 403 : 401, answer.Status);
        Assert.Empty(trial.Service.Charges);
    }

    [Fact]
    public async Task Veo_refuses_a_wrong_key_as_an_invalid_argument()
    {
        await using var trial = await Trials.StartAsync("Veo");
        using var caller = new Caller(trial.Service, ("x-goog-api-key", "sk-wrong"));

        var answer = await caller.PostAsync(trial.SubmitPath, trial.Body);

        Assert.Equal((400, "INVALID_ARGUMENT"), (answer.Status, answer.At("error.status")));
    }

    [Theory]
    [InlineData("Runway video", "X-Runway-Version", "2024-11-06", 400, "error", "The version header is required.")]
    [InlineData("DashScope images", "X-DashScope-Async", "enable", 403, "code", "AccessDenied")]
    public async Task Constant_headers_are_required(string name, string header, string value, int status, string path, string text)
    {
        await using var trial = await Trials.StartAsync(name);
        var others = trial.Http.Headers.Where(one => one.Name != header).ToArray();

        using var without = new Caller(trial.Service, others);
        var missing = await without.PostAsync(trial.SubmitPath, trial.Body);
        using var other = new Caller(trial.Service, [.. others, (header, value + "x")]);
        var wrong = await other.PostAsync(trial.SubmitPath, trial.Body);

        Assert.Equal((status, text), (missing.Status, missing.At(path)));
        Assert.Equal(status, wrong.Status);
        Assert.Empty(trial.Service.Charges);
    }

    [Fact]
    public async Task Runway_takes_data_URIs_up_to_5_MB()
    {
        await using var trial = await Trials.StartAsync("Runway video");
        var longest = LongUri + new string('A', ((5 * 1024 * 1024) - LongUri.Length) / 4 * 4);

        static string Body(string uri) => $$"""{"model": "gen4_turbo", "promptImage": "{{uri}}", "ratio": "1280:720"}""";
        var within = await trial.Http.PostAsync(trial.SubmitPath, Body(longest));
        var beyond = await trial.Http.PostAsync(trial.SubmitPath, Body(longest + "AAAA"));

        Assert.Equal((200, 400), (within.Status, beyond.Status));
    }

    [Theory]
    [InlineData("fal images", "/fal-ai/flux/other")]
    [InlineData("Replicate list", "/v1/models/a/b/predictions")]
    [InlineData("Replicate list", "/v1/models/black-forest-labs%2Fflux-schnell/predictions")]
    [InlineData("Veo", "/v1beta/models/other:predictLongRunning")]
    [InlineData("Veo", "/v1beta/models/veo-3.0-generate-preview%3ApredictLongRunning")]
    public async Task Unknown_models_are_404(string name, string path)
    {
        await using var trial = await Trials.StartAsync(name);

        Assert.Equal(404, (await trial.Http.PostAsync(path, trial.Body)).Status);
        Assert.Empty(trial.Service.Charges);
    }

    [Theory]
    [InlineData("Replicate list")]
    [InlineData("Veo")]
    public async Task A_body_without_its_content_type_is_refused(string name)
    {
        await using var trial = await Trials.StartAsync(name);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, trial.Service.BaseUrl + trial.SubmitPath) { Content = new StringContent(trial.Body) };
        foreach (var (header, value) in trial.Http.Headers)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        using var response = await http.SendAsync(request, Caller.Token);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Empty(trial.Service.Charges);
    }
}
