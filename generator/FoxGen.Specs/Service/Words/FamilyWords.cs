using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>The keys of a family: a submit endpoint that several models share. The runtime stores them in the definition of each model.</summary>
public static class FamilyWords
{
    /// <summary>The C# property of the client. The reader of families checks all names together, so the values do not contain it.</summary>
    public static ServiceWord<string> Name { get; } =
        new("name", "the C# property of the client, instead of the derived name", ServiceScalars.Name((_, _, _) => null));

    /// <summary>The path of the endpoint.</summary>
    public static ServiceWord<string> Path { get; } =
        new("path", "the path below the base URL. `{model}` in it is the model id, `{+model}` an id whose `/` stays a `/`", ServiceScalars.SubmitPath) { IsRequired = true, Runtime = "SubmitPath", Noun = "the path of a family" };

    /// <summary>What the response to a submit is.</summary>
    public static ServiceWord<ReplyKind> Answers { get; } = new(
        "answers",
        "what the response to a submit is: `task` (default), or `result` for a model that responds with the result",
        ServiceScalars.Word("CompilerServices.FoxAnswer", ("task", ReplyKind.Task), ("result", ReplyKind.Result)))
    {
        Default = ReplyKind.Task,
        Runtime = "Answers",
        IsRuntimeDefault = true,
        Noun = "'answers'",
    };

    /// <summary>The response as events.</summary>
    public static ServiceWord<ServiceFacts> Stream { get; } =
        new("stream", "how to request the response as events (`text/event-stream`), if the service can send them", StreamWords.Group) { Runtime = "Stream", Noun = "the stream of a family" };

    /// <summary>The path of the status request.</summary>
    public static ServiceWord<string> TaskPath { get; } =
        new("taskPath", "the path of the status request, instead of `tasks.path`", ServiceScalars.TaskPath) { Runtime = "TaskPath", Noun = "the path of the status request" };

    /// <summary>Constant headers.</summary>
    public static ServiceWord<EquatableArray<ServiceEntry<string>>> Headers { get; } = new HeadersWord("constant headers of submits: name, then value") { Runtime = "SubmitHeaders" };

    /// <summary>The MIME type of submits.</summary>
    public static ServiceWord<BodyFormat> ContentType { get; } = new(
        "contentType",
        "the MIME type of submits: `application/json`, or `multipart/form-data`, in which local files are parts",
        ServiceScalars.Word("CompilerServices.FoxBodyFormat", ("application/json", BodyFormat.Json), ("multipart/form-data", BodyFormat.Multipart)))
    {
        Default = BodyFormat.Json,
        Runtime = "BodyFormat",
        IsRuntimeDefault = true,
        Noun = "'contentType'",
    };

    /// <summary>The names of the parts of arrays.</summary>
    public static ServiceWord<ArrayParts> ArrayParts { get; } = new(
        "arrayParts",
        "the name of the parts of an array, one part for each item: `name` (`image`), or `brackets` (`image[]`). Only with `multipart/form-data`",
        ServiceScalars.Word("CompilerServices.FoxArrayParts", ("name", Specs.ArrayParts.Name), ("brackets", Specs.ArrayParts.Brackets)))
    {
        Default = Specs.ArrayParts.Name,
        Runtime = "ArrayParts",
        IsRuntimeDefault = true,
        Noun = "'arrayParts'",
    };

    /// <summary>The value of <c>object</c> in responses.</summary>
    public static ServiceWord<string> Object { get; } = new ReplyConstant("object", "the value of `object` in the response");

    /// <summary>The value of <c>type</c> in responses.</summary>
    public static ServiceWord<string> Type { get; } = new ReplyConstant("type", "the value of `type` in the response");

    /// <summary>The description of the models.</summary>
    public static ServiceWord<LocalizedText> Description { get; } = new("description", "the purpose of these models", ServiceScalars.Localized) { Noun = "the description" };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Name, Path, Answers, Stream, TaskPath, Headers, ContentType, ArrayParts, Object, Type, Description);
}

/// <summary>The formats of the body of a submit.</summary>
public enum BodyFormat
{
    /// <summary>JSON.</summary>
    Json,

    /// <summary><c>multipart/form-data</c>.</summary>
    Multipart,
}

/// <summary>The names of the parts of an array.</summary>
public enum ArrayParts
{
    /// <summary>The name of the field.</summary>
    Name,

    /// <summary>The name of the field and <c>[]</c>.</summary>
    Brackets,
}
