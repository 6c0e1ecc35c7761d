using FoxGen.Rules;
using FoxGen.Specs.Service;

namespace FoxGen.Specs;

/// <summary>The keys of <c>stream</c> of a family: the response as events (<c>text/event-stream</c>).</summary>
public static class StreamWords
{
    /// <summary>The constants of a request for events.</summary>
    public static ServiceWord<EquatableArray<ServiceEntry<string>>> With { get; } = new(
        "with",
        "constant fields of a request for events: name, then value. A model cannot have a property of the same name",
        new ServiceMap<string>(JsonConstants.Scalar, "the value of '{0}'"))
    {
        Runtime = "With",
    };

    /// <summary>The type of an event.</summary>
    public static ServiceWord<string> Event { get; } =
        new("event", "the type of one event: a name in `results`", ServiceScalars.Text) { IsRequired = true, Noun = "the event" };

    /// <summary>The data of the event after the last one.</summary>
    public static ServiceWord<string> End { get; } =
        new("end", "the data of the event after the last one, such as `[DONE]`. Without it, the end of the response is the end", ServiceScalars.Text) { Runtime = "End", Noun = "the end of a stream" };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(With, Event, End);
}

/// <summary>What the response to a submit is.</summary>
public enum ReplyKind
{
    /// <summary>A task.</summary>
    Task,

    /// <summary>The result.</summary>
    Result,
}

/// <summary>The forms of files inside a response.</summary>
public enum ContentEncoding
{
    /// <summary>A field contains the file as base64.</summary>
    Base64,

    /// <summary>The response is the file.</summary>
    Binary,
}
