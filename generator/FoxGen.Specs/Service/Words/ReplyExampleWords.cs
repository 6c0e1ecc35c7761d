using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>The keys of <c>replies</c>.</summary>
public static class RepliesWords
{
    /// <summary>The maximum size.</summary>
    public static ServiceWord<long> Bytes { get; } =
        new("bytes", "maximum size of a response with a task: `{ maximum: 64MB }` (default)", ServiceScalars.Bytes) { Runtime = "MaxReplyBytes", Noun = "bytes of replies" };

    /// <summary>Example replies.</summary>
    public static ServiceWord<ServiceFacts> Examples { get; } = new(
        "examples", "example responses. FoxGen resolves all paths in them, and the simulator sends them", ReplyExampleWords.Group)
    {
        Noun = "the example responses",
    };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Bytes, Examples);
}

/// <summary>The keys of <c>replies.examples</c>: each is one response, or a list of them.</summary>
public static class ReplyExampleWords
{
    /// <summary>The reply to a submit.</summary>
    public static ServiceWord<EquatableArray<RuleValue>> Submitted { get; } = Example("submitted", "the response to a submit");

    /// <summary>The reply to a status request while the task runs.</summary>
    public static ServiceWord<EquatableArray<RuleValue>> Running { get; } = Example("running", "the response to a status request of a task that has not ended");

    /// <summary>The reply to a status request of a completed task.</summary>
    public static ServiceWord<EquatableArray<RuleValue>> Completed { get; } = Example("completed", "the response to a status request of a completed task");

    /// <summary>The reply to the request for the result.</summary>
    public static ServiceWord<EquatableArray<RuleValue>> Result { get; } = Example("result", "the response to the request of `tasks.result`, or to a submit of a family that answers with the result");

    /// <summary>The events of a stream.</summary>
    public static ServiceWord<EquatableArray<RuleValue>> Events { get; } = Example("events", "the data of the events of a stream, in their order");

    /// <summary>The reply to a status request of a failed task.</summary>
    public static ServiceWord<EquatableArray<RuleValue>> Failed { get; } = Example("failed", "the response to a status request of a failed task");

    /// <summary>The reply to a rejected request.</summary>
    public static ServiceWord<EquatableArray<RuleValue>> Refused { get; } = Example("refused", "the response to a rejected request");

    /// <summary>The body of a call.</summary>
    public static ServiceWord<EquatableArray<RuleValue>> Callback { get; } = Example("callback", "the body of a call (`callback`)");

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Submitted, Running, Completed, Result, Events, Failed, Refused, Callback);

    private static ServiceWord<EquatableArray<RuleValue>> Example(string key, string description) => new(key, description, ServiceScalars.Replies) { Noun = $"the example response '{key}'" };
}
