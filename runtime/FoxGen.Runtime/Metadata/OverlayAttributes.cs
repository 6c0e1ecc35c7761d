namespace FoxGen.Metadata;

/// <summary>Narrows a field of a request type by an overlay of this assembly.</summary>
/// <param name="request">The request type; it can be in another assembly.</param>
/// <param name="name">The key on the wire.</param>
/// <param name="constraints">The constraints of the narrowed field, as in <see cref="FoxFieldAttribute.Constraints"/>.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class FoxOverlayFieldAttribute(Type request, string name, string constraints) : Attribute
{
    /// <summary>The request type.</summary>
    public Type Request { get; } = request;

    /// <summary>The key on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>The constraints of the narrowed field, as in <see cref="FoxFieldAttribute.Constraints"/>.</summary>
    public string Constraints { get; } = constraints;
}

/// <summary>Adds a rule to a request type by an overlay of this assembly.</summary>
/// <param name="request">The request type; it can be in another assembly.</param>
/// <param name="id">The id within the model.</param>
/// <param name="severity">The severity.</param>
/// <param name="expression">The condition in canonical CEL; it must not be false.</param>
/// <param name="path">The wire name of the field to report the rule at; empty for the request itself.</param>
/// <param name="message">The message for callers.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class FoxOverlayRuleAttribute(Type request, string id, FoxSeverity severity, string expression, string path, string message) : Attribute
{
    /// <summary>The request type.</summary>
    public Type Request { get; } = request;

    /// <summary>The id within the model.</summary>
    public string Id { get; } = id;

    /// <summary>The severity.</summary>
    public FoxSeverity Severity { get; } = severity;

    /// <summary>The condition in canonical CEL.</summary>
    public string Expression { get; } = expression;

    /// <summary>The wire name of the field to report the rule at.</summary>
    public string Path { get; } = path;

    /// <summary>The message for callers.</summary>
    public string Message { get; } = message;

    /// <summary>The form of the rule in the spec: <c>requires</c>, <c>excludes</c> and so on.</summary>
    public string Relation { get; init; } = "expression";
}
