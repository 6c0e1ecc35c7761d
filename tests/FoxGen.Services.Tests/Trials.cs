using FoxGen.Services.Tests.StandIns;

namespace FoxGen.Services.Tests;

/// <summary>The documented requests of each service.</summary>
internal static class Trials
{
    public const string DataUri = "data:image/png;base64,iVBORw0KGgo=";

    public static readonly string[] Names = ["MiniMax", "fal"];

    public static async Task<Trial> StartAsync(string name) => name switch
    {
        "MiniMax" => MiniMax(await VendorStandIn.StartAsync<MiniMaxStandIn>()),
        "fal" => Fal(await VendorStandIn.StartAsync<FalStandIn>()),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static Caller Bearer(VendorStandIn service) => new(service, ("Authorization", $"Bearer {service.Key}"));

    private static Trial MiniMax(VendorStandIn service) => new(service, Bearer(service))
    {
        SubmitPath = "/v1/video_generation",
        Body = """{"model": "MiniMax-Hailuo-02", "prompt": "a fox", "duration": 6}""",
        IdOf = reply => (string)reply["task_id"]!,
        StatusPath = id => $"/v1/query/video_generation?task_id={id}",
        IsDone = reply => (string?)reply["status"] is "Success",
        ResultPath = (_, done) => $"/v1/files/retrieve?file_id={done["file_id"]}",
        PlaceOf = reply => reply["file"]?["download_url"],
    };

    private static Trial Fal(VendorStandIn service) => new(service, new(service, ("Authorization", $"Key {service.Key}")))
    {
        SubmitPath = "/fal-ai/flux/schnell",
        Body = """{"prompt": "a fox", "num_images": 1}""",
        IdOf = reply => (string)reply["request_id"]!,
        StatusPath = id => $"/fal-ai/flux/requests/{id}/status",
        IsDone = reply => (string?)reply["status"] is "COMPLETED",
        ResultPath = (id, _) => $"/fal-ai/flux/requests/{id}",
        PlaceOf = reply => reply["images"],
        Cancel = ("PUT", id => $"/fal-ai/flux/requests/{id}/cancel"),
    };
}
