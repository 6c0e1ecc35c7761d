using FoxGen.CompilerServices;

namespace FoxGen.Runtime.Tests.Support;

/// <summary>A service with one model, as the generator would describe them.</summary>
internal static class Paint
{
    public const string Key = "sk-very-secret-0123456789";
    public const string Prompt = "A heron over the grey river at dawn";

    public static FoxServiceDefinition Service { get; } = Describe(null);

    public static FoxModelDefinition<PaintRequest, PaintResult> Model { get; } = ModelOf(Service);

    public static FoxTaskToken Token { get; } = new("paint", "brush-1.5", "task-unified-1760000000-ab12cd34");

    public static PaintRequest Request => new() { Prompt = Prompt, Duration = 8 };

    /// <summary>The service with an idempotency contract.</summary>
    public static FoxServiceDefinition Describe(FoxIdempotencyContract? contract) => new()
    {
        Name = "paint",
        BaseUrl = new Uri("https://api.paint.example"),
        KeyVariable = "PAINT_TEST_KEY_THAT_NOBODY_SETS",
        ModelField = "model",
        Tasks = new FoxTaskProtocol
        {
            Path = "/v1/tasks/{task_id}",
            Query = new Dictionary<string, string> { ["sync_upstream"] = "true" },
            IdField = "id",
            StatusField = "status",
            ResultsField = "results",
            ProgressField = "progress",
            ModelField = "model",
            CreatedField = "created",
            EstimatedSecondsField = "task_info.estimated_time",
            CanCancelField = "task_info.can_cancel",
            UsageField = "usage",
            Error = new FoxErrorFields { MessageFields = ["error.message"], TypeFields = ["error.type"], CodeFields = ["error.code"], RequestIdFields = ["error.request_id"] },
            Statuses = new Dictionary<string, FoxTaskStatus>
            {
                ["pending"] = FoxTaskStatus.Pending,
                ["processing"] = FoxTaskStatus.Running,
                ["completed"] = FoxTaskStatus.Completed,
                ["failed"] = FoxTaskStatus.Failed,
                ["cancelled"] = FoxTaskStatus.Cancelled,
            },
        },
        Idempotency = contract is { } promise ? new FoxIdempotency { Header = "Idempotency-Key", Contract = promise } : null,
        Timing = new FoxTiming { FirstPoll = TimeSpan.FromSeconds(5), PollInterval = TimeSpan.FromSeconds(8), Timeout = TimeSpan.FromMinutes(30) },
    };

    /// <summary>The model of a service.</summary>
    public static FoxModelDefinition<PaintRequest, PaintResult> ModelOf(FoxServiceDefinition service) => new()
    {
        Id = "brush-1.5",
        Service = service,
        SubmitPath = "/v1/images/generations",
        Timing = service.Timing,
        ReadResult = static source => new PaintResult(source),
    };
}
