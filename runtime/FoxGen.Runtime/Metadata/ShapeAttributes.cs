namespace FoxGen.Metadata;

/// <summary>Marks the class of an object with known members in a request.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FoxObjectAttribute : Attribute;

/// <summary>
/// Marks the class of a union. Its alternatives are the properties with <see cref="FoxCaseAttribute"/>, in their order: the first
/// alternative with the JSON type and the required constants of the value applies.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FoxUnionAttribute : Attribute;

/// <summary>Marks the property of an alternative of a union; the other attributes define its constraints.</summary>
/// <param name="name">The name of the alternative.</param>
/// <param name="constraints">Its constraints, as in <see cref="FoxFieldAttribute.Constraints"/>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FoxCaseAttribute(string name, string constraints = "{}") : Attribute
{
    /// <summary>The name of the alternative.</summary>
    public string Name { get; } = name;

    /// <summary>Its constraints, as in <see cref="FoxFieldAttribute.Constraints"/>.</summary>
    public string Constraints { get; } = constraints;
}
