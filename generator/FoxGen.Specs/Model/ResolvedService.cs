using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>The content of a service file, checked and resolved.</summary>
public sealed record ResolvedService
{
    /// <summary>The values of its keys (<see cref="ServiceWords"/>), except sections.</summary>
    public required ServiceFacts Facts { get; init; }

    /// <summary>The short name in model files and task tokens, such as <c>foxapi</c>.</summary>
    public string Name => Facts.Get(ServiceWords.Service);

    /// <summary>The C# namespace of the generated code.</summary>
    public string Namespace => Facts.Get(ServiceWords.Namespace);

    /// <summary>The C# name of the client.</summary>
    public string ClientName => Facts.Get(ServiceWords.Client);

    /// <summary>The one-line title.</summary>
    public LocalizedText Title => Facts.Get(ServiceWords.Title);

    /// <summary>The description.</summary>
    public LocalizedText? Description => Facts.Find(ServiceWords.Description);

    /// <summary>The URL of the documentation.</summary>
    public string? DocumentationUrl => Facts.Find(ServiceWords.Documentation);

    /// <summary>The default base URL: absolute, https, without a trailing slash.</summary>
    public string BaseUrl => Facts.Get(ServiceWords.BaseUrl);

    /// <summary>The environment variable that holds the API key.</summary>
    public string KeyVariable => Facts.Get(ServiceWords.KeyVariable);

    /// <summary>How requests carry the API key (<see cref="AuthWords"/>).</summary>
    public ServiceFacts Auth => Facts.Get(ServiceWords.Auth);

    /// <summary>The constant headers of all requests to the service.</summary>
    public EquatableArray<ServiceEntry<string>> Headers => Facts.FindValue(ServiceWords.Headers) ?? default;

    /// <summary>The body field that names the model; <c>null</c> if the body does not name it.</summary>
    public string? ModelField => Facts.Get(ServiceWords.ModelField) is not ServiceWords.NoModelField and var name ? name : null;

    /// <summary>How the service rejects requests (<see cref="RefusalWords"/>); <c>null</c> if the errors of tasks say it.</summary>
    public ServiceFacts? Refusal => Facts.Find(ServiceWords.Refusal);

    /// <summary>The example responses (<see cref="ReplyExampleWords"/>); <c>null</c> if there are none.</summary>
    public ServiceFacts? ReplyExamples => Facts.Find(ServiceWords.Replies)?.Find(RepliesWords.Examples);

    /// <summary>The task protocol (<see cref="TaskWords"/>).</summary>
    public ServiceFacts Tasks => Facts.Find(ServiceWords.Tasks) ?? TaskWords.Group.Defaults;

    /// <summary>The paths of fields in responses (<see cref="TaskFieldWords"/>).</summary>
    public ServiceFacts TaskFields => Tasks.Find(TaskWords.Fields) ?? TaskFieldWords.Group.Defaults;

    /// <summary>The paths of error fields (<see cref="ErrorWords"/>).</summary>
    public ServiceFacts TaskErrors => Tasks.Find(TaskWords.Error) ?? ErrorWords.Group.Defaults;

    /// <summary>The guarantee for repeated submits (<see cref="IdempotencyWords"/>); <c>null</c> if there is none.</summary>
    public ServiceFacts? Idempotency => Facts.Find(ServiceWords.Idempotency);

    /// <summary>How the service calls a URL when a task ends (<see cref="CallbackWords"/>); <c>null</c> if it does not.</summary>
    public ServiceFacts? Callback => Facts.Find(ServiceWords.Callback);

    /// <summary>The endpoints for uploads (<see cref="UploadWords"/>); <c>null</c> if the service does not accept files.</summary>
    public ServiceFacts? Uploads => Facts.Find(ServiceWords.Uploads);

    /// <summary>Whether request fields contain the id of an uploaded file, where their <c>schemes</c> allow it.</summary>
    public bool UsesFileIds => Uploads?.FindValue(UploadWords.Use) is UploadReference.Id;

    /// <summary>Returns the forms, besides a URL, in which requests of this service can contain the file of a field, in the order of preference.</summary>
    /// <param name="facts">The facts of the field.</param>
    public IEnumerable<InlineForm> InlineFormsOf(FileFacts facts) => FileForms.Where(form => facts.InlineForms.Contains(form.ToString().ToLowerInvariant()));

    /// <summary>Returns the facts of the files of a model.</summary>
    /// <param name="model">The model.</param>
    public IEnumerable<FileFacts> FilesOf(ResolvedModel model) => FileFacts.Of(model.Request, [.. FileForms.Select(form => form.ToString().ToLowerInvariant())]);

    private IEnumerable<InlineForm> FileForms =>
        [InlineForm.File, .. Uploads?.FindValue(UploadWords.Inline) ?? default, .. UsesFileIds ? [InlineForm.Id] : Array.Empty<InlineForm>()];

    /// <summary>The default timing of waits (<see cref="TimingWords"/>).</summary>
    public ServiceFacts Timing => Facts.Get(ServiceWords.Timing);

    /// <summary>The endpoint families, in file order.</summary>
    public EquatableArray<EndpointFamily> Families { get; init; }

    /// <summary>The shared enums, in file order.</summary>
    public EquatableArray<ResolvedEnum> Vocabularies { get; init; }

    /// <summary>The result types, in file order.</summary>
    public EquatableArray<ResultShape> Results { get; init; }

    /// <summary>The free queries, in file order.</summary>
    public EquatableArray<ServiceQuery> Queries { get; init; }

    /// <summary>The position of the service in its file. Families, shared enums and results of extensions have positions in other files.</summary>
    public required SourceSpan Source { get; init; }
}

/// <summary>A submit endpoint that several models share.</summary>
/// <param name="Name">The name that model files use: <c>videos</c>.</param>
/// <param name="ClrName">The C# property of the client: <c>Videos</c>.</param>
/// <param name="Facts">The values of its keys (<see cref="FamilyWords"/>).</param>
public sealed record EndpointFamily(string Name, string ClrName, ServiceFacts Facts)
{
    /// <summary>The path below the base URL: <c>/v1/videos/generations</c>.</summary>
    public string Path => Facts.Get(FamilyWords.Path);

    /// <summary>Whether the response to a submit is the result.</summary>
    public bool AnswersResult => Facts.FindValue(FamilyWords.Answers) is ReplyKind.Result;

    /// <summary>How to request the response as events (<see cref="StreamWords"/>); <c>null</c> if the service sends none.</summary>
    public ServiceFacts? Stream => Facts.Find(FamilyWords.Stream);

    /// <summary>The path of the status request below the base URL; <c>null</c> for that of the service.</summary>
    public string? TaskPath => Facts.Find(FamilyWords.TaskPath);

    /// <summary>Whether submits are <c>multipart/form-data</c>.</summary>
    public bool IsMultipart => Facts.FindValue(FamilyWords.ContentType) is BodyFormat.Multipart;

    /// <summary>What follows the name of an array in the names of its parts.</summary>
    public string ArraySuffix => Facts.FindValue(FamilyWords.ArrayParts) is ArrayParts.Brackets ? "[]" : "";

    /// <summary>The constant headers of submits.</summary>
    public EquatableArray<ServiceEntry<string>> Headers => Facts.FindValue(FamilyWords.Headers) ?? default;

    /// <summary>The position of the name in the spec.</summary>
    public required SourceSpan Source { get; init; }

    /// <summary>The description of the models.</summary>
    public LocalizedText? Description => Facts.Find(FamilyWords.Description);
}

/// <summary>A result type.</summary>
public sealed record ResultShape
{
    /// <summary>The C# name: <c>SeededMediaResult</c>.</summary>
    public required string ClrName { get; init; }

    /// <summary>The description.</summary>
    public LocalizedText? Description { get; init; }

    /// <summary>The fields, including the URL of the file.</summary>
    public EquatableArray<ResolvedProperty> Properties { get; init; }

    /// <summary>The types of the same fields, in the same order. Nothing validates results.</summary>
    public required ValueSchema Schema { get; init; }

    /// <summary>The classes of nested objects.</summary>
    public EquatableArray<ResolvedObject> Objects { get; init; }

    /// <summary>The path of the field with the result file, such as <c>video.url</c>; <c>null</c> if the result has no file, or if the response is the file.</summary>
    public string? FileField { get; init; }

    /// <summary>The path of the results in the response, empty for the whole response; <c>null</c> for the place that the service defines.</summary>
    public string? At { get; init; }

    /// <summary>The form of the file inside the response; <c>null</c> if the file has a URL, or if there is none.</summary>
    public ContentEncoding? Content { get; init; }

    /// <summary>The media type of the file inside the response; <c>null</c> if the spec does not say it.</summary>
    public string? ContentMediaType { get; init; }

    /// <summary>Whether the result has a file.</summary>
    public bool HasFile => FileField is not null || Content is not null;

    /// <summary>Whether a download carries the API key, on the host of the service only.</summary>
    public bool SendsKey { get; init; }

    /// <summary>The result of the simulator, a map; <c>null</c> if the simulator makes up the values.</summary>
    public RuleValue? Example { get; init; }

    /// <summary>The position of the definition in the spec.</summary>
    public required SourceSpan Source { get; init; }

    /// <summary>Returns the properties of the runtime definition of a model for the place of the result.</summary>
    public RuntimeObject ToRuntime() => new(
        (At is { } at ? [new RuntimeEntry("ResultsField", new RuntimeText(at))] : Array.Empty<RuntimeEntry>())
            .Concat(Content is { } content ? [new RuntimeEntry("Content", ContentOf(content))] : [])
            .Concat(SendsKey ? [new RuntimeEntry("SendsKey", new RuntimeFlag(true))] : [])
            .ToEquatable());

    private RuntimeObject ContentOf(ContentEncoding content) => new(
        ((RuntimeEntry[])[new RuntimeEntry("Encoding", new RuntimeMember("CompilerServices.FoxContentEncoding", content.ToString()))])
            .Concat(ContentMediaType is { } mediaType ? [new RuntimeEntry("MediaType", new RuntimeText(mediaType))] : [])
            .Concat(FileField is { } field ? [new RuntimeEntry("Field", new RuntimeText(field))] : [])
            .ToEquatable());
}
