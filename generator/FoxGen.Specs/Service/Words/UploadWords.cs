using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>The keys of <c>uploads</c>: the endpoints for file uploads.</summary>
public static class UploadWords
{
    /// <summary>The forms of files inside a request.</summary>
    public static ServiceWord<EquatableArray<InlineForm>> Inline { get; } = new(
        "inline",
        "the forms in which a request can contain a local file: `data` for a data URI, `base64` for base64 alone, as the `schemes` of the field allow",
        ServiceScalars.WordList("CompilerServices.FoxInlineForm", ("data", InlineForm.Data), ("base64", InlineForm.Base64)))
    {
        Runtime = "Inline",
    };

    /// <summary>The endpoint that accepts a file as <c>multipart/form-data</c>.</summary>
    public static ServiceWord<ServiceFacts> Stream { get; } = new("stream", "the endpoint that accepts a file as `multipart/form-data`. Required, unless there is `start` or `inline`", UploadEndpointWords.Group)
    {
        Runtime = "Stream",
        Noun = "the upload 'stream'",
    };

    /// <summary>The first of two steps: the request for an upload address.</summary>
    public static ServiceWord<ServiceFacts> Start { get; } = new(
        "start",
        "an upload in two steps, instead of `stream`: a JSON request for an address, then the file to that address. The address never gets the API key",
        UploadStartWords.Group)
    {
        Runtime = "Start",
        Noun = "the upload 'start'",
    };

    /// <summary>The endpoint that accepts a file as base64 in JSON.</summary>
    public static ServiceWord<ServiceFacts> Base64 { get; } =
        new("base64", "the endpoint that accepts a file as base64 in JSON", UploadEndpointWords.Group) { Runtime = "Base64", Noun = "the upload 'base64'" };

    /// <summary>The endpoint that fetches a file from a URL.</summary>
    public static ServiceWord<ServiceFacts> Url { get; } =
        new("url", "the endpoint that fetches a file from a URL in JSON", UploadEndpointWords.Group) { Runtime = "Url", Noun = "the upload 'url'" };

    /// <summary>Additional fields of the request.</summary>
    public static ServiceWord<ServiceFacts> Fields { get; } =
        new("fields", "additional fields or parts of the request", UploadFieldWords.Group) { IsInline = true, Noun = "the fields of an upload" };

    /// <summary>The paths of fields in responses.</summary>
    public static ServiceWord<ServiceFacts> Reply { get; } = new("reply", "the paths of fields in responses: names joined by dots. Required with `stream` and `start`", UploadReplyWords.Group)
    {
        IsInline = true,
        Noun = "the response to an upload",
    };

    /// <summary>What request fields contain for an uploaded file.</summary>
    public static ServiceWord<UploadReference> Use { get; } = new(
        "use",
        "what fields contain for an uploaded file: its `url`, or its `id` in fields with `id` in their `schemes`",
        ServiceScalars.Word("CompilerServices.FoxUploadReference", ("url", UploadReference.Url), ("id", UploadReference.Id)))
    {
        Default = UploadReference.Url,
        Runtime = "Use",
        IsRuntimeDefault = true,
        Noun = "'use'",
    };

    /// <summary>The maximum file size.</summary>
    public static ServiceWord<long> Bytes { get; } =
        new("bytes", "maximum file size: `{ maximum: 50MB }`", ServiceScalars.Bytes) { Runtime = "MaxBytes", Noun = "bytes of uploads" };

    /// <summary>The lifetime of uploaded files.</summary>
    public static ServiceWord<int> LifetimeSeconds { get; } =
        new("lifetimeSeconds", "the lifetime of uploaded files in seconds", ServiceScalars.WholeSeconds) { Runtime = "Lifetime" };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Inline, Stream, Start, Base64, Url, Fields, Reply, Use, Bytes, LifetimeSeconds);
}

/// <summary>The keys of an upload endpoint.</summary>
public static class UploadEndpointWords
{
    /// <summary>The path.</summary>
    public static ServiceWord<string> Path { get; } =
        new("path", "the path below the base URL", ServiceScalars.Path) { IsRequired = true, Runtime = "Path", Noun = "the path of an upload" };

    /// <summary>The field or part with the file.</summary>
    public static ServiceWord<string> Field { get; } =
        new("field", "the field or part with the file, its base64 or its URL", ServiceScalars.Text) { IsRequired = true, Runtime = "Field", Noun = "the field of an upload" };

    /// <summary>Constant parts or fields.</summary>
    public static ServiceWord<EquatableArray<ServiceEntry<string>>> With { get; } =
        new("with", "constant parts or fields of the request: name, then value", ConstantFields.Map) { Runtime = "With", Noun = "'with'" };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Path, Field, With);
}

/// <summary>The keys for additional fields of an upload.</summary>
public static class UploadFieldWords
{
    /// <summary>The field with the file name.</summary>
    public static ServiceWord<string> Name { get; } = new("name", "the name of the file", ServiceScalars.Text) { Runtime = "NameField" };

    /// <summary>The field that allows the service to delete old uploads.</summary>
    public static ServiceWord<string> Cleanup { get; } =
        new("cleanup", "whether the service can delete the oldest uploads when the storage is full", ServiceScalars.Text) { Runtime = "CleanupField" };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Name, Cleanup);
}

/// <summary>What fields contain for an uploaded file.</summary>
public enum UploadReference
{
    /// <summary>Its URL.</summary>
    Url,

    /// <summary>Its id.</summary>
    Id,
}

/// <summary>The forms of a file inside a request.</summary>
public enum InlineForm
{
    /// <summary>A data URI.</summary>
    Data,

    /// <summary>Base64 alone.</summary>
    Base64,

    /// <summary>A part of a multipart body.</summary>
    File,

    /// <summary>The id of an uploaded file.</summary>
    Id,
}
