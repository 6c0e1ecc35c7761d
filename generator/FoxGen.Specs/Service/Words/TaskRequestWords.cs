namespace FoxGen.Specs;

/// <summary>The keys of <c>tasks.result</c>: the second request, for the result of a completed task.</summary>
public static class ResultRequestWords
{
    /// <summary>The path.</summary>
    public static ServiceWord<string> Path { get; } = new(
        "path",
        "the path of the request, with fields of the status response in braces: `/v1/files?id={file_id}`",
        ServiceScalars.ResultPath)
    {
        Runtime = "Path",
        Noun = "the path of the result",
    };

    /// <summary>The field with the URL.</summary>
    public static ServiceWord<string> Url { get; } =
        new("url", "the field of the status response with the URL of the result, on the host of `baseUrl`", ServiceScalars.Field) { Runtime = "UrlField", Noun = "the URL of the result" };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Path, Url);
}

/// <summary>The keys of <c>tasks.cancel</c>: the request that cancels a task.</summary>
public static class CancelWords
{
    /// <summary>The HTTP method.</summary>
    public static ServiceWord<CancelMethod> Method { get; } = new(
        "method",
        "the HTTP method: `POST`, `PUT`, `DELETE` or `PATCH`",
        ServiceScalars.Word("CompilerServices.FoxCancelMethod", ("POST", CancelMethod.Post), ("PUT", CancelMethod.Put), ("DELETE", CancelMethod.Delete), ("PATCH", CancelMethod.Patch)))
    {
        Default = CancelMethod.Post,
        Runtime = "Method",
        IsRuntimeDefault = true,
        Noun = "the method",
    };

    /// <summary>The path.</summary>
    public static ServiceWord<string> Path { get; } =
        new("path", "the path of the request; must contain `{task_id}`", ServiceScalars.TaskPath) { Runtime = "Path", Noun = "the path of a cancellation" };

    /// <summary>The field with the URL.</summary>
    public static ServiceWord<string> Url { get; } =
        new("url", "the field of the status response with the URL of the request, on the host of `baseUrl`", ServiceScalars.Field) { Runtime = "UrlField", Noun = "the URL of a cancellation" };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Method, Path, Url);
}

/// <summary>The HTTP methods of cancellations.</summary>
public enum CancelMethod
{
    /// <summary>POST.</summary>
    Post,

    /// <summary>PUT.</summary>
    Put,

    /// <summary>DELETE.</summary>
    Delete,

    /// <summary>PATCH.</summary>
    Patch,
}
