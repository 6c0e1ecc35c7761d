namespace FoxGen.Import;

/// <summary>The facts about a new service that its user knows.</summary>
public sealed record ServiceStartOptions
{
    /// <summary>
    /// The short name of the service: lower-case letters, digits and <c>-</c>, starting with a letter (default: that of the host of the document).
    /// Required for example replies.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>The base URL (default: that of the source, otherwise a placeholder).</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The path of the submit endpoint (default: those of the source, otherwise a placeholder). Example replies do not contain it.</summary>
    public string? SubmitPath { get; init; }

    /// <summary>The path of the status request with its id in braces, such as <c>/v1/tasks/{id}</c> (default: the most probable one of the source).</summary>
    public string? TaskPath { get; init; }
}
