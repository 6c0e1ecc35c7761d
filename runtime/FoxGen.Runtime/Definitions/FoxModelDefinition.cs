using FoxGen.Rules.Primitives;
using FoxGen.Texts;

namespace FoxGen.CompilerServices;

/// <summary>The definition of a model for the runtime. Created by generated code from the spec of the model.</summary>
public abstract class FoxModelDefinition
{
    private readonly FoxTiming? _timing;
    private string _id = "";

    private protected FoxModelDefinition()
    {
    }

    /// <summary>The model id on the wire.</summary>
    public required string Id { get => _id; init => _id = value; }

    /// <summary>The regular expression of other ids with the same fields; <c>null</c> for any id. In the syntax of <c>pattern</c> in specs.</summary>
    public string? IdPattern { get; init; }

    /// <summary>The title from the spec; <c>null</c> if there is none.</summary>
    public string? Title { get; init; }

    /// <summary>The service of the model.</summary>
    public required FoxServiceDefinition Service { get; init; }

    /// <summary>The path of the submit endpoint below the base URL.</summary>
    public required string SubmitPath { get; init; }

    /// <summary>The path of the status request below the base URL; <c>null</c> for that of the service.</summary>
    public string? TaskPath { get; init; }

    /// <summary>The constant headers of submits.</summary>
    public IReadOnlyDictionary<string, string> SubmitHeaders { get; init; } = new Dictionary<string, string>();

    /// <summary>The format of the body of submits (default: JSON).</summary>
    public FoxBodyFormat BodyFormat { get; init; }

    /// <summary>The names of the parts of an array in a <c>multipart/form-data</c> body (default: the name of the field).</summary>
    public FoxArrayParts ArrayParts { get; init; }

    /// <summary>The properties that are not fields of the body itself.</summary>
    public IReadOnlyList<FoxPropertyPlace> Places { get; init; } = [];

    /// <summary>The path of the results in the response, empty for the whole response; <c>null</c> for the path of the service.</summary>
    public string? ResultsField { get; init; }

    /// <summary>What the response to a submit is.</summary>
    public FoxAnswer Answers { get; init; }

    /// <summary>The files inside its responses; <c>null</c> if its results have URLs or no files.</summary>
    public FoxContentFields? Content { get; init; }

    /// <summary>How the service sends the events of a response; <c>null</c> if it sends none.</summary>
    public FoxStreamProtocol? Stream { get; init; }

    /// <summary>Whether downloads carry the API key, on the host of the service only.</summary>
    public bool SendsKey { get; init; }

    /// <summary>Maximum size of a request body in bytes; <c>null</c> for no limit. A larger body is not sent.</summary>
    public long? MaxBodyBytes { get; init; }

    /// <summary>The requirements for the files of its fields.</summary>
    public IReadOnlyList<FoxMediaFacts> Media { get; init; } = [];

    /// <summary>The timing of waits (default: that of the service).</summary>
    public FoxTiming Timing { get => _timing ?? Service.Timing; init => _timing = value; }

    /// <summary>Returns a copy with another id.</summary>
    /// <exception cref="ArgumentException">The id cannot be part of a task token.</exception>
    internal FoxModelDefinition With(string id)
    {
        var other = (FoxModelDefinition)MemberwiseClone();
        other._id = id ?? "";
        other.CheckId(nameof(id));
        return other;
    }

    /// <summary>Refuses an id that no task token, or no path, can have. Found out after the submit, this would lose a paid task.</summary>
    /// <exception cref="ArgumentException">The id cannot be part of a task token.</exception>
    internal void CheckId(string? parameter)
    {
        if (!FoxTaskToken.IsPart(Id))
        {
            throw new ArgumentException($"The model id '{ErrorText.Bounded(Id, 300)}' cannot be part of a task token; it must have 1 to 512 characters without control characters.", parameter);
        }

        if (SubmitPath.Contains("{+model}", StringComparison.Ordinal) && !UrlTemplatePrimitives.IsSegments(Id))
        {
            throw new ArgumentException($"The model id '{ErrorText.Bounded(Id, 300)}' cannot be part of a URL: no part between slashes can be empty, '.' or '..'.", parameter);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Service.Name}:{Id}";
}

/// <summary>The timing of waits if the server does not specify it.</summary>
public sealed class FoxTiming
{
    /// <summary>The delay between the submit and the first poll.</summary>
    public required TimeSpan FirstPoll { get; init; }

    /// <summary>The delay between polls.</summary>
    public required TimeSpan PollInterval { get; init; }

    /// <summary>Maximum duration of a wait. The task continues after that.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>The typical duration of a task; <c>null</c> if the spec does not define it.</summary>
    public TimeSpan? Typical { get; init; }
}
