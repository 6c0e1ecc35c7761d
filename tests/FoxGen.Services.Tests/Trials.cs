using System.Text.Json.Nodes;
using FoxGen.Services.Tests.StandIns;

namespace FoxGen.Services.Tests;

/// <summary>The documented requests of each service.</summary>
internal static class Trials
{
    public const string DataUri = "data:image/png;base64," + Base64;
    public const string Base64 = "iVBORw0KGgo=";

    private static readonly Dictionary<string, Func<Task<Trial>>> s_trials = new()
    {
        ["MiniMax"] = async () => MiniMax(await VendorStandIn.StartAsync<MiniMaxStandIn>()),
        ["fal images"] = async () => Fal(
            await VendorStandIn.StartAsync<FalStandIn>(), "fal-ai/flux", "schnell", """{"prompt": "a fox", "num_images": 1}""", "images"),
        ["fal video"] = async () => Fal(
            await VendorStandIn.StartAsync<FalStandIn>(), "fal-ai/kling-video", "v2.1/standard/image-to-video",
            $$"""{"prompt": "a fox", "image_url": "{{DataUri}}"}""", "video"),
        ["Replicate list"] = async () => Replicate(await VendorStandIn.StartAsync<ReplicateStandIn>(), "flux-schnell"),
        ["Replicate text"] = async () => Replicate(await VendorStandIn.StartAsync<ReplicateStandIn>(), "flux-1.1-pro"),
        ["Runway video"] = async () => Runway(
            await VendorStandIn.StartAsync<RunwayStandIn>(), "image_to_video",
            $$"""{"model": "gen4_turbo", "promptImage": "{{DataUri}}", "ratio": "1280:720"}"""),
        ["Runway image"] = async () => Runway(
            await VendorStandIn.StartAsync<RunwayStandIn>(), "text_to_image",
            """{"model": "gen4_image", "promptText": "a fox", "ratio": "1920:1080"}"""),
        ["DashScope images"] = async () => DashScope(
            await VendorStandIn.StartAsync<DashScopeStandIn>(), "text2image/image-synthesis",
            """{"model": "wan2.2-t2i-flash", "input": {"prompt": "a fox"}, "parameters": {"n": 1}}""", "results"),
        ["DashScope video"] = async () => DashScope(
            await VendorStandIn.StartAsync<DashScopeStandIn>(), "video-generation/video-synthesis",
            $$"""{"model": "wan2.2-i2v-plus", "input": {"prompt": "a fox", "img_url": "{{DataUri}}"} }""", "video_url"),
        ["Kling text"] = async () => Kling(
            await VendorStandIn.StartAsync<KlingStandIn>(), "text2video", """{"model_name": "kling-v1-6", "prompt": "a fox", "duration": "5"}"""),
        ["Kling image"] = async () => Kling(
            await VendorStandIn.StartAsync<KlingStandIn>(), "image2video", $$"""{"model_name": "kling-v2-1", "image": "{{Base64}}"}"""),
        ["Ark"] = async () => Ark(await VendorStandIn.StartAsync<ArkStandIn>()),
        ["Veo"] = async () => Veo(await VendorStandIn.StartAsync<VeoStandIn>()),
    };

    public static IReadOnlyCollection<string> Names => s_trials.Keys;

    public static Task<Trial> StartAsync(string name) => s_trials[name]();

    private static Caller Bearer(VendorStandIn service, params (string, string)[] more) =>
        new(service, [("Authorization", $"Bearer {service.Key}"), .. more]);

    // Errors of Replicate have a number in the place of the status.
    private static bool Has(JsonNode? parent, string name, string value) => parent.Text(name) == value;

    private static Trial MiniMax(VendorStandIn service) => new(service, Bearer(service))
    {
        SubmitPath = "/v1/video_generation",
        Body = """{"model": "MiniMax-Hailuo-02", "prompt": "a fox", "duration": 6}""",
        IdOf = reply => (string)reply["task_id"]!,
        StatusPath = id => $"/v1/query/video_generation?task_id={id}",
        IsDone = reply => Has(reply, "status", "Success"),
        ResultPath = (_, done) => $"/v1/files/retrieve?file_id={done["file_id"]}",
        PlaceOf = reply => reply["file"]?["download_url"],
    };

    private static Trial Fal(VendorStandIn service, string app, string path, string body, string place) =>
        new(service, new(service, ("Authorization", $"Key {service.Key}")))
        {
            SubmitPath = $"/{app}/{path}",
            Body = body,
            IdOf = reply => (string)reply["request_id"]!,
            StatusPath = id => $"/{app}/requests/{id}/status",
            IsDone = reply => Has(reply, "status", "COMPLETED"),
            ResultPath = (id, _) => $"/{app}/requests/{id}",
            PlaceOf = reply => reply[place],
            Cancel = ("PUT", id => $"/{app}/requests/{id}/cancel"),
        };

    private static Trial Replicate(VendorStandIn service, string model) => new(service, Bearer(service))
    {
        SubmitPath = $"/v1/models/black-forest-labs/{model}/predictions",
        Body = """{"input": {"prompt": "a fox"}}""",
        IdOf = reply => (string)reply["id"]!,
        StatusPath = id => $"/v1/predictions/{id}",
        IsDone = reply => Has(reply, "status", "succeeded"),
        PlaceOf = reply => reply["output"],
        Cancel = ("POST", id => $"/v1/predictions/{id}/cancel"),
    };

    private static Trial Runway(VendorStandIn service, string operation, string body) =>
        new(service, Bearer(service, ("X-Runway-Version", "2024-11-06")))
        {
            SubmitPath = "/v1/" + operation,
            Body = body,
            IdOf = reply => (string)reply["id"]!,
            StatusPath = id => $"/v1/tasks/{id}",
            IsDone = reply => Has(reply, "status", "SUCCEEDED"),
            PlaceOf = reply => reply["output"],
            Cancel = ("DELETE", id => $"/v1/tasks/{id}"),
        };

    private static Trial DashScope(VendorStandIn service, string operation, string body, string place) =>
        new(service, Bearer(service, ("X-DashScope-Async", "enable")))
        {
            SubmitPath = "/api/v1/services/aigc/" + operation,
            Body = body,
            IdOf = reply => (string)reply["output"]!["task_id"]!,
            StatusPath = id => $"/api/v1/tasks/{id}",
            IsDone = reply => Has(reply["output"], "task_status", "SUCCEEDED"),
            PlaceOf = reply => reply["output"]?[place],
            Cancel = ("POST", id => $"/api/v1/tasks/{id}/cancel"),
        };

    private static Trial Kling(VendorStandIn service, string operation, string body) => new(service, Bearer(service))
    {
        SubmitPath = "/v1/videos/" + operation,
        Body = body,
        IdOf = reply => (string)reply["data"]!["task_id"]!,
        StatusPath = id => $"/v1/videos/{operation}/{id}",
        IsDone = reply => Has(reply["data"], "task_status", "succeed"),
        PlaceOf = reply => reply["data"]?["task_result"]?["videos"],
    };

    private static Trial Ark(VendorStandIn service) => new(service, Bearer(service))
    {
        SubmitPath = "/api/v3/contents/generations/tasks",
        Body = $$"""
            {"model": "doubao-seedance-1-0-pro-250528", "content": [{"type": "text", "text": "a fox"},
            {"type": "image_url", "image_url": {"url": "{{DataUri}}" }, "role": "first_frame"}]}
            """,
        IdOf = reply => (string)reply["id"]!,
        StatusPath = id => $"/api/v3/contents/generations/tasks/{id}",
        IsDone = reply => Has(reply, "status", "succeeded"),
        PlaceOf = reply => reply["content"]?["video_url"],
        Cancel = ("DELETE", id => $"/api/v3/contents/generations/tasks/{id}"),
    };

    private static Trial Veo(VendorStandIn service) => new(service, new(service, ("x-goog-api-key", service.Key)))
    {
        SubmitPath = "/v1beta/models/veo-3.0-generate-preview:predictLongRunning",
        Body = $$"""
            {"instances": [{"prompt": "a fox", "image": {"bytesBase64Encoded": "{{Base64}}", "mimeType": "image/png"} }],
            "parameters": {"aspectRatio": "16:9"} }
            """,
        IdOf = reply => (string)reply["name"]!,
        StatusPath = name => $"/v1beta/{name}",
        IsDone = reply => reply["done"]?.GetValue<bool>() is true && reply["response"] is not null,
        PlaceOf = reply => reply["response"]?["generateVideoResponse"]?["generatedSamples"],
    };
}
