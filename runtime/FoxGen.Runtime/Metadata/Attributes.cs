namespace FoxGen.Metadata;

// The contract between generated code and the call-site analyzer, which sees compiled metadata and no YAML.
// FoxModelAttribute.Version grows when the meaning of any of these changes.

/// <summary>Marks a request type with its model id.</summary>
/// <param name="id">The model id on the wire.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FoxModelAttribute(string id) : Attribute
{
    /// <summary>The model id on the wire.</summary>
    public string Id { get; } = id;

    /// <summary>Maximum size of a request body in bytes; 0 for no limit.</summary>
    public long MaxBodyBytes { get; init; }

    /// <summary>The number of results of a request in canonical CEL; <c>null</c> if the spec does not define it.</summary>
    public string? ResultCount { get; init; }

    /// <summary>The version of the metadata format.</summary>
    public int Version { get; init; } = 1;
}

/// <summary>Marks a property with its body field and its constraints.</summary>
/// <param name="name">The key on the wire.</param>
/// <param name="constraints">A JSON object by the keys of the spec language: <c>{"maxItems":4,"items":{"maxLength":80}}</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FoxFieldAttribute(string name, string constraints = "{}") : Attribute
{
    /// <summary>The key on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>The constraints as a JSON object by the keys of the spec language; those of array items are under <c>items</c>.</summary>
    public string Constraints { get; } = constraints;

    /// <summary>The documented default as JSON; never sent. Rules read it with <c>default(this.x)</c>.</summary>
    public string? Default { get; init; }
}

/// <summary>Marks an enum member with its wire value.</summary>
/// <param name="value">The string or the integer on the wire.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class FoxWireAttribute(object value) : Attribute
{
    /// <summary>A <see cref="string"/> or a <see cref="long"/>.</summary>
    public object Value { get; } = value;
}

/// <summary>A rule between the fields of a request or of an object.</summary>
/// <param name="id">The id within the model.</param>
/// <param name="severity">The severity.</param>
/// <param name="expression">The condition in canonical CEL; it must not be false.</param>
/// <param name="path">The wire name of the field to report the rule at; empty for the object itself.</param>
/// <param name="message">The message for callers.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class FoxRuleAttribute(string id, FoxSeverity severity, string expression, string path, string message) : Attribute
{
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
