using System.Text.RegularExpressions;

namespace FoxGen.Services.Tests.StandIns;

/// <summary>MiniMax video generation, v1.</summary>
/// <remarks>
/// https://platform.minimax.io/docs/api-reference/errorcode and github.com/MiniMax-AI/MiniMax-MCP (client.py, server.py).
/// Refusals are inside a 200, in <c>base_resp</c>; this includes a wrong key (1004, 2049) and the rate limit (1002).
/// Not documented, so chosen: the HTTP status of server errors (500); an unknown task or file (2013); unknown body keys are ignored;
/// a failed task has <c>status_code</c> 0 and no reason; a second retrieval of the file gives the same URL.
/// From memory, not looked up: the texts of 1004 and 2049, and the members beside <c>download_url</c>.
/// </remarks>
internal sealed class MiniMaxStandIn : VendorStandIn
{
    private static readonly string[] s_models = ["MiniMax-Hailuo-02", "MiniMax-Hailuo-2.3", "I2V-01", "T2V-01"];

    private readonly Dictionary<string, VendorTask> _fileTasks = [];

    /// <summary>The <c>status_code</c> beside the status <c>Fail</c>, for example 1027 (sensitive output).</summary>
    public int FailCode { get; set; }

    protected override IReadOnlyList<Stage> ResultStages => [Stage.Status, Stage.Result];

    protected override IReadOnlyList<Route> Routes =>
    [
        new("POST", "/v1/video_generation", Stage.Submit, Submit),
        new("GET", "/v1/query/video_generation", Stage.Status, Query),
        new("POST", "/v1/files/upload", Stage.Upload, Upload),
        new("GET", "/v1/files/retrieve", Stage.Result, Retrieve),
    ];

    protected override string NewId(int number) => $"10600{number}";

    protected override Reply? Unauthorized(VendorCall call) => call.Header("Authorization") switch
    {
        null or "" => Refuse(1004, "login fail: Please carry the API secret key in the 'Authorization' field of the request header"),
        var header when header == $"Bearer {Key}" => null,
        _ => Refuse(2049, "invalid api key"),
    };

    protected override Reply Error(int status, string message) =>
        Reply.Json(status, new { base_resp = new { status_code = status < 500 ? 2013 : 1000, status_msg = message } });

    protected override Reply TooManyRequests() => Refuse(1002, "rate limit");

    protected override Reply UnknownTask(Stage stage) => Refuse(2013, "invalid params");

    protected override Reply Refusal(Stage stage) => stage is Stage.Submit
        ? Reply.Json(200, new { task_id = "", base_resp = new { status_code = 1008, status_msg = "insufficient balance" } })
        : Refuse(1004, "not authorized");

    private static Reply Refuse(int code, string message) =>
        Reply.Json(200, new { base_resp = new { status_code = code, status_msg = message } });

    private static Reply Upload(VendorCall call, Match path) =>
        call.Form is [.., { Name: "file", FileName: { } name } file] parts && parts.Any(part => part.Name is "purpose" && part.Text is "voice_clone")
            ? Reply.Json(200, new { file = new { file_id = 205258526306433, bytes = file.Bytes.Length, created_at = 1700469398, filename = name, purpose = "voice_clone" }, base_resp = new { status_code = 0, status_msg = "success" } })
            : Refuse(2013, "invalid params");

    private Reply Submit(VendorCall call, Match path)
    {
        var body = call.Json;
        var model = body.Text("model");
        var frame = body?["first_frame_image"];
        var image = body.Text("first_frame_image");
        var problem = body is null ? "the body is not a JSON object"
            : model is null || !s_models.Contains(model) ? "model"
            : frame is not null && !Inputs.IsUrl(image) && !Inputs.IsImageData(image) ? "first_frame_image"
            : frame is null && (model is "I2V-01" || body.Text("prompt") is null) ? "prompt"
            : body["duration"] is { } duration && !duration.IsNumber() ? "duration"
            : null;
        if (problem is not null)
        {
            return Reply.Json(200, new { task_id = "", base_resp = new { status_code = 2013, status_msg = $"invalid params, {problem}" } });
        }

        return Reply.Json(200, new { task_id = Accept(model!).Id, base_resp = Success });
    }

    private Reply Query(VendorCall call, Match path)
    {
        if (Find(call.Parameter("task_id")) is not { } task)
        {
            return UnknownTask(Stage.Status);
        }

        if (task.Poll("Preparing", "Queueing", "Processing") is { } word)
        {
            return Reply.Json(200, new { task_id = task.Id, status = word, file_id = "", base_resp = Success });
        }

        if (task.Fails)
        {
            var reason = new { status_code = FailCode, status_msg = FailCode is 0 ? "success" : "output new_sensitive" };
            return Reply.Json(200, new { task_id = task.Id, status = "Fail", file_id = "", base_resp = reason });
        }

        var file = "20517" + task.Id;
        _fileTasks[file] = task;
        object id = Take(Stage.Status, Fault.WrongShape) ? new { } : file;
        return Reply.Json(
            200, new { task_id = task.Id, status = "Success", file_id = id, video_width = 1366, video_height = 768, base_resp = Success });
    }

    private Reply Retrieve(VendorCall call, Match path)
    {
        if (call.Parameter("file_id") is not { } id || !_fileTasks.TryGetValue(id, out var task))
        {
            return UnknownTask(Stage.Result);
        }

        object url = Take(Stage.Result, Fault.WrongShape) ? 7 : ResultUrls(task, Stage.Result, "video/mp4", 1)[0];
        var file = new
        {
            file_id = long.Parse(id, System.Globalization.CultureInfo.InvariantCulture),
            bytes = 24,
            created_at = task.Created.ToUnixTimeSeconds(),
            filename = "output.mp4",
            purpose = "video_generation",
            download_url = url,
        };
        return Reply.Json(200, new { file, base_resp = Success });
    }

    private static object Success { get; } = new { status_code = 0, status_msg = "success" };
}
