using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>The definition of a scalar type.</summary>
/// <param name="Kind">The type on the wire.</param>
/// <param name="Format">The value of <c>format</c> that selects the type; <c>null</c> for the type without a format.</param>
/// <param name="InRequest">The type in requests. If it is a value type, <c>null</c> represents an absent field.</param>
/// <param name="InResult">The type in results, with the method of <c>FoxResultSource</c> that reads it.</param>
/// <param name="Simulate">Creates the value that a simulator sends in a result.</param>
public sealed record ScalarType(ValueKind Kind, string? Format, ScalarCode InRequest, ScalarCode InResult, Func<SimulatedField, RuleValue> Simulate)
{
    /// <summary>The types to which a value of this type converts implicitly.</summary>
    public IReadOnlyList<ClrScalarKind> FitsInto { get; init; } = [];

    /// <summary>The name in documentation: <c>int</c>, <c>FoxMedia</c>.</summary>
    public string Name => InRequest.Type.Substring(InRequest.Type.LastIndexOf('.') + 1);
}

/// <summary>A scalar in generated code.</summary>
/// <param name="Type">The type.</param>
/// <param name="Reader">The method that reads it from the body of a request or from a result.</param>
public sealed record ScalarCode(string Type, string Reader);

/// <summary>A field of a simulated result.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Number">A 31-bit number that depends only on the task and the field.</param>
/// <param name="Url">The URL of the result file.</param>
public sealed record SimulatedField(string Name, int Number, string Url);
