using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>Something a service can be asked that costs nothing: a balance, a list of models.</summary>
public sealed record ServiceQuery
{
    /// <summary>The name in the spec: <c>get_credits</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The C# method, with its ending: <c>GetCreditsAsync</c>.</summary>
    public required string ClrName { get; init; }

    /// <summary>The path below the base URL.</summary>
    public required string Path { get; init; }

    /// <summary>The dotted path of the data within the reply; <c>null</c> for the reply itself.</summary>
    public string? At { get; init; }

    /// <summary>Whether the data are a list.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether it is answered without a key too.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The query parameters a caller may give.</summary>
    public EquatableArray<QueryOption> Options { get; init; }

    /// <summary>The shape of the data, or of each item of the list, and what it tells.</summary>
    public required ResultShape Shape { get; init; }

    /// <summary>A reply, as the simulator gives it.</summary>
    public RuleValue? Example { get; init; }
}

/// <summary>A query parameter that a caller may give.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="ClrName">The C# parameter, with an upper-case letter first.</param>
/// <param name="Values">The values taken; empty for any text.</param>
/// <param name="Description">What it does.</param>
public sealed record QueryOption(string Name, string ClrName, EquatableArray<string> Values, LocalizedText? Description);
