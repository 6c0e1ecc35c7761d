using System.Text.Json.Nodes;

namespace FoxGen.Simulator.Tasks;

/// <summary>What a reply has at the place of the results.</summary>
/// <param name="Items">The results, objects.</param>
internal sealed record TaskResults(IReadOnlyList<JsonObject> Items)
{
    /// <summary>A null.</summary>
    public static TaskResults None { get; } = new([]);

    /// <summary>A number, which no client expects.</summary>
    public static TaskResults Strange { get; } = new([]) { IsStrange = true };

    /// <summary>Whether a number takes the place of the results.</summary>
    public bool IsStrange { get; private init; }
}
