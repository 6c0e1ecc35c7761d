namespace FoxGen.Telemetry;

/// <summary>Names of spans, metrics and attributes: those of the OpenTelemetry conventions for generative AI where they have one.</summary>
internal static class TelemetryNames
{
    public const string Generate = "generate_content";
    public const string Submit = "submit";
    public const string Wait = "wait";
    public const string Upload = "upload";
    public const string Download = "download";

    public const string OperationName = "gen_ai.operation.name";
    public const string ProviderName = "gen_ai.provider.name";
    public const string RequestModel = "gen_ai.request.model";
    public const string ResponseModel = "gen_ai.response.model";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string ErrorType = "error.type";

    public const string TaskId = "foxgen.task.id";
    public const string TaskStatus = "foxgen.task.status";
    public const string Polls = "foxgen.task.polls";
    public const string Bytes = "foxgen.file.size";
    public const string Prompt = "foxgen.request.body";

    public const string OperationDuration = "gen_ai.client.operation.duration";
    public const string SubmitDuration = "foxgen.client.submit.duration";
    public const string SubmitRetries = "foxgen.client.submit.retries";
    public const string UnknownOutcomes = "foxgen.client.submit.unknown_outcomes";
    public const string WaitDuration = "foxgen.client.wait.duration";
    public const string ActiveWaits = "foxgen.client.wait.active";
    public const string PollCount = "foxgen.client.polls";
    public const string UploadDuration = "foxgen.client.upload.duration";
    public const string UploadedBytes = "foxgen.client.upload.size";
    public const string DownloadDuration = "foxgen.client.download.duration";
    public const string DownloadedBytes = "foxgen.client.download.size";
}
