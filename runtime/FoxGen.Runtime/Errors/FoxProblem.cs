namespace FoxGen;

/// <summary>One thing wrong with a request, found before anything was sent.</summary>
/// <param name="Path">The field on the wire: <c>duration</c>, <c>image_urls[2]</c>.</param>
/// <param name="RuleId">The rule broken: <c>range</c>, <c>enum</c>, <c>count</c> … for one field, or the id of a rule between fields.</param>
/// <param name="Severity">Whether the service would refuse the request.</param>
/// <param name="Message">A full sentence that names the field.</param>
/// <param name="Allowed">What the field may be, when the rule is about one field: <c>from 4 to 15, or -1</c>.</param>
public sealed record FoxProblem(string Path, string RuleId, FoxSeverity Severity, string Message, string? Allowed = null)
{
    /// <summary>The message.</summary>
    public override string ToString() => Message;
}

/// <summary>What a problem means.</summary>
public enum FoxSeverity
{
    /// <summary>The service would refuse the request; it is not sent.</summary>
    Error,

    /// <summary>The service takes the request, but the result is likely not what was meant.</summary>
    Warning,
}
