using System.Text.Json;

namespace FoxGen.CompilerServices;

/// <summary>Something a service answered: a result, a reply to a query, or an object in one. Base of generated types.</summary>
public abstract class FoxData
{
    /// <summary>Reads what all data have. Called by generated code.</summary>
    protected FoxData(FoxResultSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Source = source;
    }

    /// <summary>The data as the service sent them, fields this version does not know included.</summary>
    public JsonElement Raw => Source.Item;

    private protected FoxResultSource Source { get; }

    /// <summary>The type; what is in it may be private and stays out.</summary>
    public override string ToString() => GetType().Name;
}
