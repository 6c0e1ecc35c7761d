using FoxGen.Rules;
using FoxGen.Specs.Service;

namespace FoxGen.Specs;

/// <summary>The keys of <c>callback</c>: how a submit asks the service to call a URL when the task ends (a webhook), and how to read that call.</summary>
public static class CallbackWords
{
    /// <summary>The body field with the URL.</summary>
    public static ServiceWord<string> Field { get; } =
        new("field", "the body field of a submit with the URL that the service calls", ServiceScalars.Text) { Runtime = "Field", Noun = "the body field" };

    /// <summary>The query parameter with the URL.</summary>
    public static ServiceWord<string> Query { get; } =
        new("query", "the query parameter of a submit with this URL, instead of `field`", ServiceScalars.Text) { Runtime = "QueryParameter", Noun = "the query parameter" };

    /// <summary>Constants beside the URL.</summary>
    public static ServiceWord<EquatableArray<ServiceEntry<string>>> With { get; } = new(
        "with",
        "constant body fields, or query parameters, of a submit with this URL: name, then value",
        new ServiceMap<string>(JsonConstants.Scalar, "the value of '{0}'"))
    {
        Runtime = "With",
    };

    /// <summary>How to read the call.</summary>
    public static ServiceWord<ServiceFacts> Body { get; } =
        new("body", "where the body of the call differs from the response to a status request", CallbackBodyWords.Group) { IsInline = true, Noun = "the body of the call" };

    /// <summary>How calls are signed.</summary>
    public static ServiceWord<ServiceFacts> Signature { get; } =
        new("signature", "how the service signs its calls. Without it, FoxGen cannot verify them", SignatureWords.Group) { Runtime = "Signature", Noun = "the signature" };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Field, Query, With, Body, Signature);

    /// <summary>Returns the body fields, or query parameters, of a submit with a URL to call.</summary>
    /// <param name="callback">The values of the group.</param>
    public static IEnumerable<string> FieldNames(this ServiceFacts callback) => new[] { callback.Find(Field) ?? callback.Find(Query) }.OfType<string>()
        .Concat((callback.FindValue(With) ?? default).Select(entry => entry.Name));
}

/// <summary>The keys of <c>callback.body</c>: where the body of a call differs from the response to a status request.</summary>
public static class CallbackBodyWords
{
    /// <summary>The place of the body in a status response.</summary>
    public static ServiceWord<string> At { get; } = new(
        "at",
        "the path in the response to a status request whose object is the whole body of the call: `data`",
        ServiceScalars.Field)
    {
        Runtime = "At",
    };

    /// <summary>The task id.</summary>
    public static ServiceWord<string> Id { get; } = new("id", "the path of the task id, instead of `tasks.fields.id`", ServiceScalars.Field) { Runtime = "IdField" };

    /// <summary>The status.</summary>
    public static ServiceWord<string> Status { get; } = new("status", "the path of the status, instead of `tasks.fields.status`", ServiceScalars.Field) { Runtime = "StatusField" };

    /// <summary>The response to the request for the result.</summary>
    public static ServiceWord<string> Result { get; } = new(
        "result",
        "the path of the object that has the results as the response to the request of `tasks.result` has them: `payload`",
        ServiceScalars.Field)
    {
        Runtime = "ResultField",
    };

    /// <summary>The meaning of the status strings of calls.</summary>
    public static ServiceWord<EquatableArray<ServiceEntry<StatusMeaning>>> Statuses { get; } =
        new("statuses", "status strings of calls and their meaning, beside those of `tasks.statuses`", TaskWords.Meanings()) { Runtime = "Statuses" };

    /// <summary>The paths of error fields.</summary>
    public static ServiceWord<ServiceFacts> Error { get; } =
        new("error", "the paths of the error fields of a failed task, instead of `tasks.error`", ErrorWords.Group) { Runtime = "Error", Noun = "the error of a call" };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(At, Id, Status, Result, Statuses, Error);
}
