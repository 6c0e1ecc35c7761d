using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>A query that is free of charge, such as a balance or a list of models.</summary>
public sealed record ServiceQuery
{
    /// <summary>The name in the spec: <c>get_credits</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The C# method with its suffix: <c>GetCreditsAsync</c>.</summary>
    public required string ClrName { get; init; }

    /// <summary>The path below the base URL.</summary>
    public required string Path { get; init; }

    /// <summary>The dotted path of the data in the response; <c>null</c> for the whole response.</summary>
    public string? At { get; init; }

    /// <summary>Whether the data is an array.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether the query requires no API key.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The optional query parameters.</summary>
    public EquatableArray<QueryOption> Options { get; init; }

    /// <summary>The type of the data, or of each item of the array.</summary>
    public required ResultShape Shape { get; init; }

    /// <summary>The response of the simulator.</summary>
    public RuleValue? Example { get; init; }
}

/// <summary>An optional query parameter.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="ClrName">The C# name, starting with an upper-case letter.</param>
/// <param name="Values">The accepted values; empty for any string.</param>
/// <param name="Description">The description.</param>
public sealed record QueryOption(string Name, string ClrName, EquatableArray<string> Values, LocalizedText? Description);
