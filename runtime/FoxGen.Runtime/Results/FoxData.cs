using System.Text.Json;
using System.Text.Json.Serialization;

namespace FoxGen.CompilerServices;

/// <summary>Data from a service: a result, a response to a query, or an object in one. Base class of generated types.</summary>
public abstract class FoxData
{
    /// <summary>Reads the common data. Called by generated code.</summary>
    protected FoxData(FoxResultSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Source = source;
    }

    /// <summary>The data as the service sent it, including unknown fields. It is not part of the object in JSON.</summary>
    [JsonIgnore]
    public JsonElement Raw => Source.Item;

    private protected FoxResultSource Source { get; }

    /// <summary>Returns the type name, without the content, which can be private.</summary>
    public override string ToString() => GetType().Name;
}
