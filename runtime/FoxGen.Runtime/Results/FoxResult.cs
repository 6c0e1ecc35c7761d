using System.Text.Json;

namespace FoxGen;

/// <summary>One result of a completed task.</summary>
public abstract class FoxResult
{
    /// <summary>Reads what all results have. Called by generated code.</summary>
    protected FoxResult(FoxResultSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Source = source;
    }

    /// <summary>The result as the service sent it, fields this version does not know included.</summary>
    public JsonElement Raw => Source.Item;

    /// <summary>The task it came from.</summary>
    public FoxTaskToken Task => Source.Task;

    private protected FoxResultSource Source { get; }

    /// <summary>Says which task it came from; URLs are signed and stay out.</summary>
    public override string ToString() => $"{GetType().Name} of {Task}";
}
