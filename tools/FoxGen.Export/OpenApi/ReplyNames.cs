namespace FoxGen.Export.OpenApi;

/// <summary>The names of the component schemas that FoxGen adds to those of the spec.</summary>
internal static class ReplyNames
{
    /// <summary>A task.</summary>
    public const string Task = "FoxTask";

    /// <summary>The response to the request for the result.</summary>
    public const string TaskResult = "FoxTaskResult";

    /// <summary>The body of a call of the service.</summary>
    public const string Call = "FoxCall";

    /// <summary>A rejected request.</summary>
    public const string Error = "FoxError";

    /// <summary>A stored file.</summary>
    public const string Upload = "FoxUpload";

    /// <summary>The address for a file.</summary>
    public const string UploadStart = "FoxUploadStart";
}
