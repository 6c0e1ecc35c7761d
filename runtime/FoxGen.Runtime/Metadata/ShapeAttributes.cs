namespace FoxGen.Metadata;

/// <summary>Marks the class of an object with known members inside a request.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FoxObjectAttribute : Attribute;

/// <summary>
/// Marks the class of a value of one of several kinds. Its alternatives are the properties with <see cref="FoxCaseAttribute"/>,
/// in their order: a value belongs to the first one whose JSON type, and whose required constants, it has.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FoxUnionAttribute : Attribute;

/// <summary>Marks the property that holds an alternative of a union; the other attributes say what its value may be.</summary>
/// <param name="name">What the alternative is called.</param>
/// <param name="constraints">Its constraints, as in <see cref="FoxFieldAttribute.Constraints"/>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FoxCaseAttribute(string name, string constraints = "{}") : Attribute
{
    /// <summary>What the alternative is called.</summary>
    public string Name { get; } = name;

    /// <summary>Its constraints, as in <see cref="FoxFieldAttribute.Constraints"/>.</summary>
    public string Constraints { get; } = constraints;
}
