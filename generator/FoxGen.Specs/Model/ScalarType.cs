using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>What a scalar type is for its readers.</summary>
/// <param name="Kind">What it is on the wire.</param>
/// <param name="Format">The word of <c>format</c> that chooses it, which is JSON Schema's too; <c>null</c> for the type of values without one.</param>
/// <param name="InRequest">The type in requests. Where it is a value type, <c>null</c> stands for an absent field alone.</param>
/// <param name="InResult">The type in results, and the method of <c>FoxResultSource</c> that reads it.</param>
/// <param name="Simulate">What a simulator puts into a field of a result.</param>
public sealed record ScalarType(ValueKind Kind, string? Format, ScalarCode InRequest, ScalarCode InResult, Func<SimulatedField, RuleValue> Simulate)
{
    /// <summary>The types to which a value of this one converts by itself.</summary>
    public IReadOnlyList<ClrScalarKind> FitsInto { get; init; } = [];

    /// <summary>The name for people: <c>int</c>, <c>FoxMedia</c>.</summary>
    public string Name => InRequest.Type.Substring(InRequest.Type.LastIndexOf('.') + 1);
}

/// <summary>A scalar in generated code.</summary>
/// <param name="Type">The type.</param>
/// <param name="Reader">The method that reads it: of the body of a request, or of a result.</param>
public sealed record ScalarCode(string Type, string Reader);

/// <summary>A field of a result as a simulator knows it.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Number">A number of 31 bits that depends on the task and the field alone.</param>
/// <param name="Url">The URL of the result file.</param>
public sealed record SimulatedField(string Name, int Number, string Url);
