namespace FoxGen.Import;

/// <summary>How urgent a decision about a new service file is.</summary>
public enum ServiceDecisionKind
{
    /// <summary>The file contains a placeholder. The client does not work until it is replaced.</summary>
    Replace,

    /// <summary>The file contains the most probable value. It can be wrong.</summary>
    Confirm,

    /// <summary>The file does not contain the fact, because the source does not show it.</summary>
    Add,

    /// <summary>The source contains something that the file does not use.</summary>
    LeftOut,
}

/// <summary>Something about a new service file that its user must decide. The YAML contains it as a <c># decide:</c> comment.</summary>
/// <param name="Kind">How urgent it is.</param>
/// <param name="Key">The key of the service file: names joined by dots, such as <c>tasks.path</c>.</param>
/// <param name="Message">What is not known, and what to do.</param>
public sealed record ServiceDecision(ServiceDecisionKind Kind, string Key, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Key}: {Message}";
}
