using System.Text.Json.Serialization;

namespace FoxGen;

/// <summary>An error or a warning of validation, found before anything was sent.</summary>
/// <param name="Path">The field on the wire: <c>duration</c>, <c>image_urls[2]</c>.</param>
/// <param name="RuleId">
/// The id of the broken rule: <c>range</c>, <c>enum</c>, <c>count</c> … for one field, or the id of a rule between fields.
/// </param>
/// <param name="Severity">Whether the service would reject the request.</param>
/// <param name="Message">A complete sentence. For a request in C#, it has the C# names of fields; for JSON, it has their wire names.</param>
/// <param name="Allowed">The allowed values, if the rule is about one field: <c>from 4 to 15, or -1 (the model decides)</c>.</param>
public sealed record FoxProblem(string Path, string RuleId, FoxSeverity Severity, string Message, string? Allowed = null)
{
    private readonly string? _wireMessage;

    /// <summary>The message with the wire names of fields, for callers of a web API (default: <see cref="Message"/>).</summary>
    public string WireMessage { get => _wireMessage ?? Message; init => _wireMessage = value; }

    /// <summary>
    /// A sentence for C# developers about how to fix the problem: <c>For a local file, use FoxMedia.FromFile("stage.png").</c> It is <c>null</c> if there is
    /// no hint, and for requests that were read from JSON. The JSON of a problem does not contain the hint, so callers of a web API do not receive it.
    /// </summary>
    [JsonIgnore]
    public string? Hint { get; init; }

    /// <summary>Returns the message and the hint.</summary>
    public override string ToString() => Hint is null ? Message : $"{Message} {Hint}";
}

/// <summary>The severity of a problem.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FoxSeverity>))]
public enum FoxSeverity
{
    /// <summary>The service would reject the request; it is not sent.</summary>
    Error,

    /// <summary>The service accepts the request, but it is probably a mistake.</summary>
    Warning,
}
