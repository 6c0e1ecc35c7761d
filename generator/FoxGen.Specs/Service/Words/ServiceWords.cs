using FoxGen.Rules;
using FoxGen.Specs.Service;

namespace FoxGen.Specs;

/// <summary>The top-level keys of a service file.</summary>
public static class ServiceWords
{
    /// <summary>The short name.</summary>
    public static ServiceWord<string> Service { get; } = new(
        "service",
        "the short name that model files and task tokens use: lower-case letters, digits and `-`",
        ServiceScalars.Name(ServiceNames.Service))
    {
        IsRequired = true,
        Runtime = "Name",
        Noun = "the name of the service",
    };

    /// <summary>The C# namespace.</summary>
    public static ServiceWord<string> Namespace { get; } = new(
        "namespace",
        "the C# namespace of the generated code",
        ServiceScalars.Name((spec, node, what) => spec.Names.Namespace(node, what)))
    {
        IsRequired = true,
        Noun = "the namespace",
    };

    /// <summary>The C# name of the client.</summary>
    public static ServiceWord<string> Client { get; } = new(
        "client",
        "the C# name of the client",
        ServiceScalars.Name((spec, node, what) => spec.Names.TypeName(node, what)))
    {
        IsRequired = true,
        Noun = "the name of the client",
    };

    /// <summary>The one-line title.</summary>
    public static ServiceWord<LocalizedText> Title { get; } = new("title", "a one-line title of the service", ServiceScalars.Localized) { IsRequired = true, Noun = "the title" };

    /// <summary>The description.</summary>
    public static ServiceWord<LocalizedText> Description { get; } = new("description", "a paragraph about the service", ServiceScalars.Localized) { Noun = "the description" };

    /// <summary>The URL of the documentation.</summary>
    public static ServiceWord<string> Documentation { get; } = new("documentation", "the URL of the documentation of the service", ServiceScalars.Page);

    /// <summary>The base URL.</summary>
    public static ServiceWord<string> BaseUrl { get; } =
        new("baseUrl", "the base URL of the service: https, or http for localhost only", ServiceScalars.BaseUrl) { IsRequired = true, Runtime = "BaseUrl" };

    /// <summary>The environment variable that holds the API key.</summary>
    public static ServiceWord<string> KeyVariable { get; } = new(
        "keyVariable",
        "the environment variable that holds the API key: upper-case letters, digits and `_`",
        ServiceScalars.Name(ServiceNames.KeyVariable))
    {
        IsRequired = true,
        Runtime = "KeyVariable",
    };

    /// <summary>How requests carry the API key.</summary>
    public static ServiceWord<ServiceFacts> Auth { get; } = new("auth", "how requests carry the API key. Without it: `{ header: Authorization, scheme: Bearer }`", AuthWords.Group)
    {
        Default = AuthWords.Bearer,
        Runtime = "Auth",
        IsRuntimeDefault = true,
        Noun = "'auth'",
    };

    /// <summary>Constant headers.</summary>
    public static ServiceWord<EquatableArray<ServiceEntry<string>>> Headers { get; } =
        new HeadersWord("constant headers of all requests to the service, but not of downloads: name, then value") { Runtime = "Headers" };

    /// <summary>The value of <see cref="ModelField"/> for a service whose bodies do not name the model.</summary>
    public const string NoModelField = ServiceScalars.NoModelField;

    /// <summary>The body field that names the model.</summary>
    public static ServiceWord<string> ModelField { get; } = new("modelField", "the body field that names the model; `none` if the body does not name it", ServiceScalars.ModelField) { Default = "model", Runtime = "ModelField" };

    /// <summary>The submit endpoints.</summary>
    public static ServiceWord<object> Families { get; } = Section("families", "the submit endpoints, by the name that models use in `family`", isRequired: true);

    /// <summary>The task protocol.</summary>
    public static ServiceWord<ServiceFacts> Tasks { get; } = new("tasks", "the endpoint of status requests, and the paths of fields in responses. Required, unless all families answer with the result", TaskWords.Group) { Runtime = "Tasks", Noun = "'tasks'" };

    /// <summary>How the service rejects requests.</summary>
    public static ServiceWord<ServiceFacts> Refusal { get; } =
        new("refusal", "how the service rejects a request, if that differs from the error of a failed task (`tasks.error`)", RefusalWords.Group) { Runtime = "Refusal", Noun = "'refusal'" };

    /// <summary>The guarantee for repeated submits.</summary>
    public static ServiceWord<ServiceFacts> Idempotency { get; } =
        new("idempotency", "the guarantee of the service for two submits with the same idempotency key", IdempotencyWords.Group) { Runtime = "Idempotency" };

    /// <summary>The calls of the service when tasks end.</summary>
    public static ServiceWord<ServiceFacts> Callback { get; } =
        new("callback", "how the service calls a URL of the application when a task ends (a webhook)", CallbackWords.Group) { Runtime = "Callback", Noun = "'callback'" };

    /// <summary>The endpoints for uploads.</summary>
    public static ServiceWord<ServiceFacts> Uploads { get; } =
        new("uploads", "the endpoints for file uploads. Without them, callers can use URLs only", UploadWords.Group) { Runtime = "Uploads" };

    /// <summary>The responses of the service.</summary>
    public static ServiceWord<ServiceFacts> Replies { get; } = new("replies", "the size of responses, and example responses", RepliesWords.Group) { IsInline = true };

    /// <summary>The free queries.</summary>
    public static ServiceWord<object> Queries { get; } = Section("queries", "free queries such as a balance or a list of models, by the name of the method");

    /// <summary>The timing of waits.</summary>
    public static ServiceWord<ServiceFacts> Timing { get; } =
        new("timing", "the polling interval and the timeout. Values in the response of the service take precedence", TimingWords.Group)
        {
            Default = TimingWords.Group.Defaults,
            Runtime = "Timing",
            Noun = "the timing",
        };

    /// <summary>The enums that models share.</summary>
    public static ServiceWord<object> Vocabularies { get; } = Section("vocabularies", "enums that models share, by their C# name");

    /// <summary>The result types.</summary>
    public static ServiceWord<object> Results { get; } = Section("results", "the result types, by the C# name that models use in `result`", isRequired: true);

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(
        Service, Namespace, Client, Title, Description, Documentation, BaseUrl, KeyVariable, Auth, Headers, ModelField,
        Families, Tasks, Refusal, Idempotency, Callback, Uploads, Replies, Queries, Timing, Vocabularies, Results);

    private static ServiceWord<object> Section(string key, string description, bool isRequired = false) =>
        new(key, description, ServiceSection.Instance) { IsRequired = isRequired };
}
