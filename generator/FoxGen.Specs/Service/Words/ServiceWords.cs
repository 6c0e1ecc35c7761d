using FoxGen.Rules;
using FoxGen.Specs.Service;

namespace FoxGen.Specs;

/// <summary>The words at the top of a service file.</summary>
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

    /// <summary>One line about the service.</summary>
    public static ServiceWord<LocalizedText> Title { get; } = new("title", "a one-line title of the service", ServiceScalars.Localized) { IsRequired = true, Noun = "the title" };

    /// <summary>A paragraph about the service.</summary>
    public static ServiceWord<LocalizedText> Description { get; } = new("description", "a paragraph about the service", ServiceScalars.Localized) { Noun = "the description" };

    /// <summary>Its documentation.</summary>
    public static ServiceWord<string> Documentation { get; } = new("documentation", "the URL of the documentation of the service", ServiceScalars.Page);

    /// <summary>Its address.</summary>
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

    /// <summary>The body field that names the model.</summary>
    public static ServiceWord<string> ModelField { get; } = new("modelField", "the body field that names the model", ServiceScalars.Text) { Default = "model", Runtime = "ModelField" };

    /// <summary>The submit endpoints.</summary>
    public static ServiceWord<object> Families { get; } = Section("families", "the submit endpoints, by the name that models use in `family`", isRequired: true);

    /// <summary>How tasks are asked for, and how replies read.</summary>
    public static ServiceWord<ServiceFacts> Tasks { get; } = new("tasks", "the endpoint of task queries, and the paths of fields in responses", TaskWords.Group) { IsRequired = true, Runtime = "Tasks" };

    /// <summary>What the service promises about repeated submits.</summary>
    public static ServiceWord<ServiceFacts> Idempotency { get; } =
        new("idempotency", "the guarantee of the service for two submits with the same idempotency key", IdempotencyWords.Group) { Runtime = "Idempotency" };

    /// <summary>How the service takes files.</summary>
    public static ServiceWord<ServiceFacts> Uploads { get; } =
        new("uploads", "the endpoints for file uploads. Without them, callers can use URLs only", UploadWords.Group) { Runtime = "Uploads" };

    /// <summary>What it can be asked for nothing.</summary>
    public static ServiceWord<object> Queries { get; } = Section("queries", "free queries such as a balance or a list of models, by the name of the method");

    /// <summary>How to wait.</summary>
    public static ServiceWord<ServiceFacts> Timing { get; } =
        new("timing", "the polling interval and the timeout. Values in the response of the service take precedence", TimingWords.Group)
        {
            Default = TimingWords.Group.Defaults,
            Runtime = "Timing",
            Noun = "the timing",
        };

    /// <summary>Enums that models share.</summary>
    public static ServiceWord<object> Vocabularies { get; } = Section("vocabularies", "enums that models share, by their C# name");

    /// <summary>The shapes of results.</summary>
    public static ServiceWord<object> Results { get; } = Section("results", "the result types, by the C# name that models use in `result`", isRequired: true);

    /// <summary>All.</summary>
    public static ServiceGroup Group { get; } = new(
        Service, Namespace, Client, Title, Description, Documentation, BaseUrl, KeyVariable, ModelField,
        Families, Tasks, Idempotency, Uploads, Queries, Timing, Vocabularies, Results);

    private static ServiceWord<object> Section(string key, string description, bool isRequired = false) =>
        new(key, description, ServiceSection.Instance) { IsRequired = isRequired };
}
