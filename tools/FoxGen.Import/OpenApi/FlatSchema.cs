using System.Text.Json.Nodes;

namespace FoxGen.Import.OpenApi;

/// <summary>A schema with its references followed and the parts of its <c>allOf</c> put together.</summary>
internal sealed class FlatSchema(string pointer)
{
    /// <summary>Where it stands; behind a mere reference, where that points at.</summary>
    public string Pointer { get; set; } = pointer;

    /// <summary>The keywords that stand for themselves.</summary>
    public JsonObject Words { get; } = [];

    /// <summary>The properties in order, each with the references that lead to it.</summary>
    public List<(string Name, JsonNode? Schema, string Pointer, IReadOnlyList<string> References)> Properties { get; } = [];

    /// <summary>The names of those that must be there.</summary>
    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    /// <summary>The items.</summary>
    public (JsonNode? Schema, string Pointer, IReadOnlyList<string> References)? Items { get; set; }

    /// <summary>The alternatives.</summary>
    public List<(JsonNode? Schema, string Pointer, IReadOnlyList<string> References)> Cases { get; } = [];

    /// <summary>The references that lead here, and those that were put together here.</summary>
    public IReadOnlyList<string> References { get; set; } = [];

    /// <summary>Whether null is taken.</summary>
    public bool IsNullable { get; set; }

    /// <summary>A keyword.</summary>
    public JsonNode? this[string keyword] => Words.At(keyword);
}
